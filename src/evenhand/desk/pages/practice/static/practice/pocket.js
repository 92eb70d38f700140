// The page that works without a line. It shows what was kept of due cards, lessons and stashes, and keeps what one answers
// until it can be sent.
import { add, all } from "./queue.js";
import { lesson, lessons, made, stashes } from "./showing.js";
import { sync } from "./sync.js";
import "./offline.js";

const { cards: KEPT, sync: SYNC } = document.body.dataset;
const main = document.getElementById("main");
let kept = null;

// What the desk says now, or what this browser kept of it; null when it never was here, or somebody signed out.
async function load() {
  try {
    const answer = await fetch(KEPT);
    if (!answer.ok || answer.redirected) return null;
    return await answer.json();
  } catch {
    return null;
  }
}

const dayOf = (moment) => new Intl.DateTimeFormat("en-CA", { timeZone: kept.zone }).format(moment);

// The cards of today and of the days before that were not done, without those answered since; a portion a day.
async function due() {
  const answers = (await all()).filter((one) => one.who === kept.who);
  const answered = new Set(answers.map((one) => one.card));
  const today = dayOf(new Date());
  const done = answers.filter((one) => dayOf(new Date(one.at)) === today).length;
  const until = Object.keys(kept.days).filter((day) => day <= today).sort();
  const left = until.flatMap((day) => kept.days[day]).filter((id) => !answered.has(id) && kept.cards[id]?.back);
  return left.slice(0, Math.max(kept.portion - done, 0));
}

async function today() {
  const [first, ...rest] = await due();
  if (first === undefined) return made("over");
  const card = kept.cards[first];
  const words = { kind: card.kind, title: card.title, left: String(rest.length + 1) };
  const piece = made("go", words, { front: card.front, back: card.back });
  const began = performance.now();
  const behind = piece.querySelector("[data-behind]");
  piece.querySelector("[data-reveal]").addEventListener("click", ({ target }) => {
    behind.hidden = false;
    target.hidden = true;
    behind.querySelector("button").focus({ preventScroll: true });
  });
  for (const button of piece.querySelectorAll("[data-rating]")) {
    button.addEventListener("click", () => answer(first, Number(button.dataset.rating), began), { once: true });
  }
  return piece;
}

async function answer(card, rating, began) {
  await add({ card, rating, who: kept.who, seconds: Math.round((performance.now() - began) / 1000) });
  await show();
  (main.querySelector("[data-reveal]") ?? main).focus({ preventScroll: true });
  await send();
}

// #lesson/slug, or the address of a lesson or stash that was opened without a line.
function place() {
  const [name, slug] = location.hash.slice(1).split("/");
  if (name) return { name, slug };
  const [, first, second] = location.pathname.split("/");
  if (first === "lessons") return second ? { name: "lesson", slug: second } : { name: "lessons" };
  return { name: first === "stashes" ? "stashes" : "today" };
}

async function show() {
  const { name, slug } = place();
  for (const link of document.querySelectorAll("nav a[href^='#']")) {
    const here = link.hash === (name === "lesson" ? "#lessons" : `#${name}`);
    link.toggleAttribute("aria-current", here);
    if (here) link.setAttribute("aria-current", "page");
  }
  if (!kept) return main.replaceChildren(made("empty"));
  const views = { lessons: () => lessons(kept), lesson: () => lesson(kept, slug), stashes: () => stashes(kept) };
  main.replaceChildren(await (views[name] ?? today)());
}

async function tell(state) {
  const waiting = await all();
  const mine = waiting.filter((one) => !kept || one.who === kept.who);
  const says = {
    offline: state === "offline" || !navigator.onLine,
    waiting: mine.length > 0,
    "signed-out": state === "signed-out" && navigator.onLine && mine.length > 0,
    other: waiting.length > mine.length,
  };
  for (const [name, on] of Object.entries(says)) document.querySelector(`[data-says="${name}"]`).hidden = !on;
  document.querySelector("[data-waiting]").textContent = String(mine.length);
}

async function send() {
  const state = kept ? await sync(SYNC, kept.who) : "signed-out";
  if (state === "sent") kept = (await load()) ?? kept;
  await tell(state);
}

async function begin() {
  kept = await load();
  await show();
  await send();
  await show();
}

addEventListener("hashchange", async () => {
  await show();
  main.focus();
});
addEventListener("online", begin);
addEventListener("offline", () => tell("offline"));
begin();
