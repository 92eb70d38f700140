// The keyboard. The table of shortcuts is the sheet that "?" shows (shell/keyboard.html): every line names its keys, and
// what they do. Most click what one sees, so that no shortcut is without a visible way.
import { move, openRow } from "./rows.js";

const SEQUENCE = 1200; // milliseconds in which the second of two keys must follow
const FIELD = "input, textarea, select, [contenteditable]";

const DOES = {
  next: () => move(1),
  previous: () => move(-1),
  open: openRow,
  sheet: () => document.getElementById("keyboard")?.showModal(),
  palette: () => document.getElementById("palette")?.showModal(),
};

const lines = () => [...document.querySelectorAll("#keyboard [data-keys]")];
const visible = (element) => element?.checkVisibility() && !element.disabled;

// What a shortcut's line would click here: a button with that key, or a link among the views.
export function target(line) {
  const { keys, href } = line.dataset;
  const found = href ? document.querySelectorAll(`#nav a[href="${href}"]`) : document.querySelectorAll(`[data-key="${keys}"]`);
  return href ? found[0] : [...found].find(visible);
}

export function run(line) {
  const act = DOES[line.dataset.does];
  if (act) return act();
  const element = target(line);
  if (element?.matches(FIELD)) return element.focus();
  if (element?.matches("details")) element.open = true;
  (element?.querySelector(":scope > summary") ?? element)?.focus();
  if (!element?.matches("details")) element?.click();
}

let first = "";
let timer = null;

function press(event) {
  const keys = first ? `${first} ${event.key}` : event.key;
  const line = lines().find((one) => one.dataset.keys === keys);
  clearTimeout(timer);
  const begins = !line && !first && lines().some((one) => one.dataset.keys.startsWith(`${event.key} `));
  first = begins ? event.key : "";
  if (begins) timer = setTimeout(() => (first = ""), SEQUENCE);
  if (!line || (!DOES[line.dataset.does] && !target(line))) return;
  event.preventDefault();
  run(line);
}

function onModified(event) {
  if (event.key === "k") {
    event.preventDefault();
    DOES.palette();
  }
  const send = event.key === "Enter" && event.target.closest("#composer form")?.querySelector('[data-key="Mod+Enter"]:not(:disabled)');
  if (send) {
    event.preventDefault();
    send.click();
  }
}

// In a search, Escape first takes away what was sought, as browsers do; the arrow goes on to what was found.
function onField(event) {
  const { target, key } = event;
  if (key === "Escape" && !(target.type === "search" && target.value)) target.blur();
  if (key === "ArrowDown" && target.id === "filter") move(1);
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.ctrlKey || event.metaKey) return onModified(event);
  if (event.target.matches(FIELD)) return onField(event);
  if (event.target.closest("details[data-menu][open]")) return;
  if (event.key === "Enter" && event.target !== document.body) return;
  if ("singleKeys" in document.body.dataset) press(event);
}

document.addEventListener("keydown", onKey);
