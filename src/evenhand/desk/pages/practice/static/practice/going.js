// One card at a time: space shows the back, 1 to 4 say how well one knew, and the seconds are counted. Without a line the
// answer is kept on this device, and the pocket page goes on from there.
import { add } from "./queue.js";

const FIELD = "input, textarea, select, [contenteditable]";
const began = performance.now();
const reveal = document.querySelector("details.reveal");
const form = reveal?.querySelector("form");

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches(FIELD) || document.querySelector("dialog[open]")) return;
  if (event.key === " " && !reveal.open && !event.target.closest("a, button, summary")) {
    event.preventDefault();
    reveal.open = true;
  }
  const rating = reveal.open && form.querySelector(`[data-rating="${CSS.escape(event.key)}"]`);
  if (rating) {
    event.preventDefault();
    event.stopPropagation();
    rating.click();
  }
}

// The first answer counts: a second press while the next card is on its way would be another request for the same one.
let sent = false;

async function onSubmit(event) {
  if (sent) return event.preventDefault();
  const seconds = Math.round((performance.now() - began) / 1000);
  form.elements.seconds.value = String(seconds);
  sent = navigator.onLine;
  if (sent) return;
  event.preventDefault();
  const { card, made_id } = form.elements;
  const who = Number(form.dataset.who);
  await add({ id: made_id.value, who, card: Number(card.value), rating: Number(event.submitter.value), seconds });
  location.assign("/learn/pocket/");
}

if (reveal) {
  document.addEventListener("keydown", onKey, { capture: true });
  form.addEventListener("submit", onSubmit);
  reveal.addEventListener("toggle", () => reveal.querySelector(".back").focus({ preventScroll: true }));
  addEventListener("pageshow", () => (sent = false));
}
