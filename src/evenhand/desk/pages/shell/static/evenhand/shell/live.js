// Follows what happens: one stream of server-sent events that says what changed, whereupon its parts are fetched again.
import { changed, conversation, EVERYWHERE, OF_A_CONVERSATION, OF_PROMISES } from "./parts.js";
import { forget, people } from "./presence.js";
import { say } from "./words.js";

const address = document.body.dataset.live;
const MOST_REMEMBERED = 500;
const PATIENCE = 4000; // a line that is back within this is not worth a word
const HIDDEN_FOR = 10000; // browsers allow few lines to one server, so a hidden page gives its own up
const TRY_AGAIN = 5000;

let source = null;
let after = Number(document.body.dataset.after) || 0;
let worry = null;
let sleep = null;
const told = new Set();

function onEntry(event) {
  const id = Number(event.lastEventId);
  if (told.has(id)) return;
  told.add(id);
  if (told.size > MOST_REMEMBERED) told.delete(told.values().next().value);
  after = Math.max(after, id);
  const entry = JSON.parse(event.data);
  changed(EVERYWHERE);
  if (/^(Promise|Reminded|Condition|BackUp|CheckIn|Person|LimitReview)/.test(entry.kind)) changed(OF_PROMISES);
  if (entry.conversation !== null && entry.conversation === conversation()) changed(OF_A_CONVERSATION);
}

function onReload(event) {
  after = Number(event.lastEventId) || after;
  changed([...EVERYWHERE, ...OF_PROMISES, ...OF_A_CONVERSATION]);
}

function onOpen() {
  clearTimeout(worry);
  worry = null;
  forget();
  tell("");
}

async function onError() {
  worry ??= setTimeout(() => tell(say("notConnected")), PATIENCE);
  if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
  close();
  if (await isSignedOut()) tell(say("signedOut"));
  setTimeout(open, TRY_AGAIN);
}

async function isSignedOut() {
  const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
  return answer?.status === 401;
}

function tell(words) {
  const banner = document.getElementById("connection");
  if (!banner) return;
  banner.querySelector("p").textContent = words;
  banner.hidden = !words;
}

function open() {
  if (source || document.hidden) return;
  source = new EventSource(`${address}?after=${after}`);
  source.addEventListener("open", onOpen);
  source.addEventListener("error", onError);
  source.addEventListener("entry", onEntry);
  source.addEventListener("reload", onReload);
  source.addEventListener("presence", (event) => people(JSON.parse(event.data)));
}

function close() {
  source?.close();
  source = null;
}

function onVisibility() {
  clearTimeout(sleep);
  if (document.hidden) sleep = setTimeout(close, HIDDEN_FOR);
  else open();
}

if (address) {
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  window.addEventListener("online", open);
  open();
}
