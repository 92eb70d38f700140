// A reply says which message its writer had seen. A message that comes while one writes counts as seen only once it has
// been on the screen for a moment; until then a banner says so, and the server holds the reply.
import { announce, say } from "./words.js";

const A_MOMENT = 1500;

const newest = () => Number(document.getElementById("flow")?.dataset.newestMessage) || 0;
const message = (id) => document.getElementById(`message-${id}`);

let known = newest();
let observer = null;
let timer = null;

function banner() {
  return document.getElementById("banner");
}

function warn() {
  const writer = document.getElementById("composer");
  const template = document.getElementById("new-message");
  if (writer && template && !banner()) writer.before(template.content.cloneNode(true));
}

function count(id) {
  observer?.disconnect();
  for (const field of document.querySelectorAll("input[name=seen]")) field.value = id;
  banner()?.remove();
}

function onSight(id, sights) {
  clearTimeout(timer);
  if (sights.at(-1).isIntersecting && !document.hidden) timer = setTimeout(() => count(id), A_MOMENT);
}

function watch(id) {
  observer?.disconnect();
  clearTimeout(timer);
  observer = new IntersectionObserver((sights) => onSight(id, sights), { threshold: 0.05 });
  if (message(id)) observer.observe(message(id));
}

function onFresh(event) {
  const id = newest();
  if (event.detail !== "flow" || id <= known) return;
  known = id;
  warn();
  announce(say("newMessage", { name: message(id)?.querySelector(".by b")?.textContent ?? say("customer") }));
  watch(id);
}

function onClick(event) {
  if (event.target.closest("[data-show-newest]")) message(known)?.scrollIntoView({ block: "center" });
}

// An answer to one's own act brings the whole conversation along, and says itself what had been seen.
function onAnswer() {
  if (newest() <= known) return;
  known = newest();
  watch(known);
}

document.addEventListener("shell:fresh", onFresh);
document.addEventListener("htmx:oobAfterSwap", onAnswer);
document.addEventListener("click", onClick);
document.addEventListener("visibilitychange", () => !document.hidden && banner() && watch(known));
