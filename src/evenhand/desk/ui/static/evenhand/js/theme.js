// Light, dark or as the system has it. The choice is a cookie, so that the server sends the right page at once.

const YEAR = 60 * 60 * 24 * 365;

export function theme() {
  return document.documentElement.dataset.theme ?? "";
}

export function choose(wanted) {
  const root = document.documentElement;
  if (wanted) root.dataset.theme = wanted;
  else delete root.dataset.theme;
  const age = wanted ? YEAR : 0;
  document.cookie = `theme=${wanted}; path=/; max-age=${age}; samesite=lax`;
  show();
}

function show() {
  for (const button of document.querySelectorAll("[data-choose-theme]")) {
    button.setAttribute("aria-pressed", String(button.dataset.chooseTheme === theme()));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-choose-theme]");
  if (button) choose(button.dataset.chooseTheme);
});
document.addEventListener("htmx:afterSettle", show);
show();
