// Tells colleagues that one is looking at a conversation or writing in it, and shows who else is there.
import { conversation } from "./parts.js";
import { listed, say } from "./words.js";

const EVERY = 10000;
const STILL_WRITING = 8000;
const here = new Map();
const page = crypto.getRandomValues(new Uint32Array(3)).join("-"); // tells two pages of one person apart

let doing = "looking";
let timer = null;
let pause = null;

function tell(now) {
  const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"];
  const body = new URLSearchParams({ conversation: conversation(), doing: now, page });
  const headers = { "X-CSRFToken": token };
  fetch(`${document.body.dataset.live}presence/`, { method: "POST", body, headers, keepalive: true }).catch(() => {});
}

function repeat() {
  clearInterval(timer);
  if (document.hidden) return tell("away");
  tell(doing);
  timer = setInterval(() => tell(doing), EVERY);
}

function become(next) {
  if (doing === next) return;
  doing = next;
  repeat();
}

function onInput(event) {
  if (!event.target.closest("#composer textarea")) return;
  become("writing");
  clearTimeout(pause);
  pause = setTimeout(() => become("looking"), STILL_WRITING);
}

function avatar(person) {
  const span = document.createElement("span");
  span.className = person.doing === "writing" ? "avatar s writing" : "avatar s";
  span.title = say(person.doing === "writing" ? "isWriting" : "isLooking", { name: person.name });
  span.textContent = person.initials;
  return span;
}

function avatars(persons) {
  const span = document.createElement("span");
  span.className = "avatars";
  span.ariaHidden = "true";
  span.append(...persons.map(avatar));
  return span;
}

function sentence(persons, what, one, more) {
  const names = persons.filter((person) => person.doing === what).map((person) => person.name);
  return names.length ? say(names.length === 1 ? one : more, { name: names[0], names: listed(names) }) : "";
}

function both(persons) {
  const writing = sentence(persons, "writing", "isWriting", "areWriting");
  const looking = sentence(persons, "looking", "isLooking", "areLooking");
  return [writing, looking].filter(Boolean).join(", ");
}

function showBeside() {
  const place = document.getElementById("presence");
  const persons = here.get(conversation()) ?? [];
  if (!place || place.dataset.said === JSON.stringify(persons)) return;
  place.dataset.said = JSON.stringify(persons);
  const words = document.createElement("span");
  words.className = "said";
  words.textContent = both(persons);
  place.classList.add("presence");
  place.ariaLive = "polite";
  place.replaceChildren(...(persons.length ? [avatars(persons), words] : []));
}

function showInRows() {
  for (const mark of document.querySelectorAll("#rows .here")) mark.remove();
  for (const [id, persons] of here) {
    const when = document.querySelector(`#rows [data-conversation="${id}"] ~ .when`);
    if (!when || id === conversation()) continue;
    const mark = document.createElement("span");
    const words = document.createElement("span");
    mark.className = "presence here";
    words.className = "unseen";
    words.textContent = both(persons);
    mark.append(avatars(persons), words);
    when.prepend(mark);
  }
}

function show() {
  showBeside();
  showInRows();
}

// Who is in a conversation now, as the stream says.
export function people({ conversation: id, people: persons }) {
  if (persons.length) here.set(id, persons);
  else here.delete(id);
  show();
}

// A stream begins with everyone who is there, so what was known before may be gone.
export function forget() {
  here.clear();
  show();
}

document.addEventListener("shell:fresh", show);
if (document.body.dataset.live && conversation()) {
  document.addEventListener("input", onInput);
  document.addEventListener("visibilitychange", repeat);
  document.addEventListener("submit", (event) => event.target.closest("#composer") && become("looking"));
  window.addEventListener("pagehide", () => tell("away"));
  window.addEventListener("pageshow", repeat);
}
