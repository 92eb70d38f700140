// A toast with data-seconds counts down and goes away; with data-waits too, it holds while someone points at it or has
// the focus in it. When it goes it says so: a bubbling "toast:over", on which a page may fetch what has changed.

const counting = new WeakSet();

function step(toast, left) {
  if (!toast.isConnected) return;
  if (left <= 0) {
    toast.dispatchEvent(new CustomEvent("toast:over", { bubbles: true }));
    toast.remove();
    return;
  }
  show(toast, left);
  const held = toast.dataset.waits !== undefined && toast.matches(":hover, :focus-within");
  setTimeout(() => step(toast, held ? left : left - 1), 1000);
}

function show(toast, left) {
  const number = toast.querySelector("[data-left]");
  const bar = toast.querySelector("progress");
  if (number) number.textContent = String(left);
  if (bar) bar.value = left;
}

function start() {
  for (const toast of document.querySelectorAll(".toast[data-seconds]")) {
    if (counting.has(toast)) continue;
    counting.add(toast);
    step(toast, Number(toast.dataset.seconds));
  }
}

document.addEventListener("htmx:afterSettle", start);
document.addEventListener("htmx:oobAfterSwap", start);
start();
