// Sends what waits, as soon as there is a line. What the desk says is safe, or names nothing, is taken out of the queue; all
// else stays and is sent again.
import { all, remove } from "./queue.js";

const AT_ONCE = 200;
let running = null;

const cookie = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

async function send(address, reviews) {
  const answer = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/json", "X-CSRFToken": cookie("csrftoken") },
    body: JSON.stringify({ reviews: reviews.map(({ who, ...review }) => review) }),
  });
  if (answer.type === "opaqueredirect" || answer.status === 403) return "signed-out";
  if (!answer.ok) return "later";
  const { kept, refused } = await answer.json();
  await remove([...kept, ...refused]);
  return kept.length + refused.length ? "sent" : "later";
}

async function run(address, who) {
  let state = "nothing";
  for (;;) {
    const mine = (await all()).filter((one) => one.who === who);
    if (!mine.length) return state;
    try {
      state = await send(address, mine.slice(0, AT_ONCE));
    } catch {
      return "offline";
    }
    if (state !== "sent") return state;
  }
}

// One at a time. Says how it went: nothing, sent, later, signed-out or offline.
export function sync(address, who) {
  running ??= run(address, who).finally(() => (running = null));
  return running;
}
