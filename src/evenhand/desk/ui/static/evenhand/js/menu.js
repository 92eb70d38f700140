// A menu is a <details>. This closes it on Escape, on a click elsewhere and after a choice, and lets arrows walk it.

const OPEN = "details[data-menu][open]";

function close(menu, { focus = false } = {}) {
  menu.open = false;
  if (focus) menu.querySelector("summary").focus();
}

function walk(menu, step) {
  const items = [...menu.querySelectorAll(".items :is(a, button):not(:disabled)")];
  const here = items.indexOf(document.activeElement);
  items.at((here + step + items.length) % items.length)?.focus();
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(OPEN)) {
    const chosen = event.target.closest(".items :is(a, button)");
    if (!menu.contains(event.target) || (chosen && menu.contains(chosen))) close(menu);
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(OPEN);
  if (!menu) return;
  if (event.key === "Escape") {
    event.stopPropagation();
    close(menu, { focus: true });
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    walk(menu, event.key === "ArrowDown" ? 1 : -1);
  }
});

document.addEventListener("focusout", (event) => {
  const menu = event.target.closest?.(OPEN);
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) close(menu);
});
