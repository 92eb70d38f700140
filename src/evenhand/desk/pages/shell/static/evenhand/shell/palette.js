// Ctrl/Cmd-K: everything one can do from here, found by typing. A combobox over a listbox, as the ARIA practices have it:
// the focus stays in the field, the chosen line is told by aria-activedescendant.
import { run, target } from "./keys.js";

const dialog = document.getElementById("palette");
const field = dialog?.querySelector("input");
const list = dialog?.querySelector("[role=listbox]");
const none = dialog?.querySelector("[data-none]");

let chosen = 0;

function commands() {
  const lines = [...document.querySelectorAll("#keyboard [data-keys]:not([data-href])")];
  return lines
    .filter((line) => line.dataset.palette !== undefined && (line.dataset.does || target(line)))
    .map((line) => ({ words: text(line, "span"), keys: line.dataset.keys, act: () => run(line) }));
}

function ways() {
  return [...document.querySelectorAll("#nav a")].map((link) => {
    const line = document.querySelector(`#keyboard [data-href="${link.getAttribute("href")}"]`);
    return { words: text(link, "span"), keys: line?.dataset.keys ?? "", act: () => link.click() };
  });
}

function conversations() {
  return [...document.querySelectorAll("#rows .row")].map((row) => {
    const link = row.querySelector("a");
    return { words: `${link.textContent.trim()} · ${text(row, ".what")}`, keys: "", act: () => link.click() };
  });
}

function text(element, selector) {
  return element.querySelector(selector)?.textContent.trim() ?? "";
}

function option(entry, number) {
  const line = document.createElement("li");
  line.id = `palette-${number}`;
  line.role = "option";
  line.append(Object.assign(document.createElement("span"), { textContent: entry.words }));
  for (const key of entry.keys.split(" ").filter(Boolean)) {
    line.append(Object.assign(document.createElement("kbd"), { textContent: key }));
  }
  line.addEventListener("click", () => choose(entry));
  return line;
}

let shown = [];

function show() {
  const wanted = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const every = [...commands(), ...ways(), ...conversations()];
  shown = every.filter((entry) => wanted.every((word) => entry.words.toLocaleLowerCase().includes(word))).slice(0, 40);
  list.replaceChildren(...shown.map(option));
  none.hidden = shown.length > 0;
  point(0);
}

function point(number) {
  chosen = shown.length ? (number + shown.length) % shown.length : 0;
  [...list.children].forEach((line, place) => line.setAttribute("aria-selected", String(place === chosen)));
  const line = list.children[chosen];
  if (line) field.setAttribute("aria-activedescendant", line.id);
  else field.removeAttribute("aria-activedescendant");
  line?.scrollIntoView({ block: "nearest" });
}

function choose(entry) {
  dialog.close();
  entry?.act();
}

function onOpen() {
  if (!dialog.open) return;
  field.value = "";
  show();
}

const MOVES = {
  ArrowDown: () => point(chosen + 1),
  ArrowUp: () => point(chosen - 1),
  Home: () => point(0),
  End: () => point(shown.length - 1),
  Enter: () => choose(shown[chosen]),
};

function onKey(event) {
  const act = event.isComposing ? null : MOVES[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

if (dialog) {
  new MutationObserver(onOpen).observe(dialog, { attributeFilter: ["open"] });
  field.addEventListener("input", show);
  field.addEventListener("keydown", onKey);
}
