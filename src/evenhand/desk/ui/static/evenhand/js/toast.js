// Whatever has data-seconds counts down; a toast goes away then. With data-waits too, the count holds while someone points at
// it or has the focus in it. At its end it says so: a bubbling "toast:over", on which a page may fetch what has changed.

const counting = new WeakSet();

function step(element, left) {
  if (!element.isConnected) return;
  if (left <= 0) {
    element.dispatchEvent(new CustomEvent("toast:over", { bubbles: true }));
    if (element.matches(".toast")) element.remove();
    return;
  }
  show(element, left);
  const held = element.dataset.waits !== undefined && element.matches(":hover, :focus-within");
  setTimeout(() => step(element, held ? left : left - 1), 1000);
}

function show(element, left) {
  const number = element.querySelector("[data-left]");
  const bar = element.querySelector("progress");
  if (number) number.textContent = String(left);
  if (bar) bar.value = left;
}

function start() {
  for (const element of document.querySelectorAll("[data-seconds]")) {
    if (counting.has(element)) continue;
    counting.add(element);
    step(element, Number(element.dataset.seconds));
  }
}

for (const change of ["htmx:afterSettle", "htmx:oobAfterSwap", "shell:fresh"]) document.addEventListener(change, start);
start();
