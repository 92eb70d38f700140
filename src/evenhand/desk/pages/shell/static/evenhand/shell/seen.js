// A reply says which message its writer had seen. A message that comes while one writes counts as seen only once it has
// been on the screen; until then a banner says so, and the server holds the reply.
import { announce, say } from "./words.js";

const flow = () => document.getElementById("flow");
const newest = () => Number(flow()?.dataset.newestMessage) || 0;
const message = (id) => document.getElementById(`message-${id}`);
const fields = () => document.querySelectorAll("#composer input[name=seen]");

let known = newest();
let observer = null;

function shown(id) {
  observer?.disconnect();
  for (const field of fields()) field.value = id;
  warn(false);
}

function warn(isNew) {
  const banner = document.getElementById("banner");
  if (banner) banner.hidden = !isNew;
}

function watch(id) {
  const element = message(id);
  observer?.disconnect();
  observer = new IntersectionObserver(
    (seen) => seen.some((one) => one.isIntersecting) && !document.hidden && shown(id),
    { threshold: 0.2 },
  );
  if (element) observer.observe(element);
}

function onFresh() {
  const id = newest();
  if (id <= known) return;
  known = id;
  warn(true);
  announce(say("newMessage", { name: message(id)?.dataset.who ?? say("customer") }));
  watch(id);
}

function onClick(event) {
  if (!event.target.closest("#banner [data-show-newest]")) return;
  message(known)?.scrollIntoView({ block: "center" });
  message(known)?.focus?.({ preventScroll: true });
}

document.addEventListener("shell:fresh", onFresh);
document.addEventListener("click", onClick);
document.addEventListener("visibilitychange", () => !document.hidden && observer && watch(known));
