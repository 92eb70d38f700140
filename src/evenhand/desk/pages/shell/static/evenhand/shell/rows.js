// Moving through a list: the focus goes from row to row, so Enter opens as it does on any link.

const links = () => [...document.querySelectorAll("#rows .row > a[data-conversation], #rows [data-conversation] > a")];

function place(all) {
  const focused = all.indexOf(document.activeElement);
  return focused >= 0 ? focused : all.findIndex((link) => link.getAttribute("aria-current") === "true");
}

export function move(step) {
  const all = links();
  const next = all[Math.min(Math.max(place(all) + step, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

export function openRow() {
  const all = links();
  all[Math.max(place(all), 0)]?.click();
}
