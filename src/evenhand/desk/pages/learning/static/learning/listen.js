// Reads the lesson aloud with the browser's own voice. The button stays hidden where there is none.

const button = document.querySelector("[data-listen]");
const word = button?.querySelector("span");
const read = word?.textContent;

function parts() {
  const lines = [...document.querySelectorAll("[data-speak]")].flatMap((one) =>
    one.matches("h1, p") ? [one] : [...one.querySelectorAll("h2, p, li:not(:has(p))")],
  );
  return lines.map((line) => line.textContent.trim()).filter(Boolean);
}

function show(speaking) {
  button.setAttribute("aria-pressed", String(speaking));
  word.textContent = speaking ? button.dataset.pause : read;
}

function toggle() {
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    show(false);
    return;
  }
  const said = parts().map((words) => new SpeechSynthesisUtterance(words));
  for (const one of said) one.lang = document.documentElement.lang;
  const last = said.at(-1);
  if (!last) return;
  last.addEventListener("end", () => show(false));
  for (const one of said) speechSynthesis.speak(one);
  show(true);
}

if (button && "speechSynthesis" in window) {
  button.hidden = false;
  button.addEventListener("click", toggle);
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
