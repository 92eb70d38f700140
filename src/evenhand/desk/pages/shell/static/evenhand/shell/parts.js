// The parts of a page that can be fetched again, and when: soon after something changed, but not for every single change.
import { merge } from "./merge.js";

const SOON = 120;

const part = (id) => document.getElementById(id);
export const conversation = () => Number(part("flow")?.dataset.conversation) || null;

function address(path, asked = {}) {
  const url = new URL(path, location.href);
  for (const [name, value] of Object.entries(asked)) if (value) url.searchParams.set(name, value);
  return url;
}

function listAddress() {
  const words = part("filter")?.value.trim();
  return address(part("list").dataset.partUrl, { part: "list", q: words, open: conversation() });
}

function navAddress() {
  const here = part("nav").querySelector("[aria-current]")?.getAttribute("href") ?? "";
  return address(part("nav").dataset.href ?? "/nav/", { here: here.replace(/^\/|\/$/g, "") });
}

const inConversation = (name) => () => address(`/conversations/${conversation()}/${name}/`);

// As much as is shown now. With nothing earlier to show, what is new must not push out what is old.
function flowAddress() {
  const shown = part("flow").querySelectorAll(".msg").length;
  const hasEarlier = part("flow").querySelector(".earlier") !== null;
  return address(`/conversations/${conversation()}/flow/`, { shown: hasEarlier ? shown : shown + 50 });
}

// By the id of the element that is brought up to date. The composer is none of them: what is being written is never touched.
const PARTS = {
  nav: { address: navAddress },
  reminders: { address: () => address("/reminders/") },
  ledger: { address: () => address(part("ledger").dataset.partUrl) },
  rows: { address: listAddress, prepare: keepFurtherRows },
  flow: { address: flowAddress, around: keepToTheBottom },
  head: { address: inConversation("head") },
  advice: { address: inConversation("coach") },
  beside: { address: inConversation("coach") },
  panels: { address: inConversation("panels") },
  backup: { address: inConversation("backup/banner") },
};

export const EVERYWHERE = ["nav", "rows"];
export const OF_PROMISES = ["reminders", "ledger"];
export const OF_A_CONVERSATION = ["flow", "head", "advice", "beside", "panels", "backup"];

// Rows below the first page were asked for with "Show more": they stay, unless they have moved up.
function keepFurtherRows(old, fresh) {
  const rows = [...fresh.querySelectorAll(".row")];
  const more = fresh.querySelector(".earlier");
  if (!more || old.children.length <= rows.length + 1) return;
  const known = new Set(rows.map((row) => row.querySelector("[data-conversation]").dataset.conversation));
  more.remove();
  for (const row of [...old.children].slice(rows.length)) {
    const id = row.querySelector("[data-conversation]")?.dataset.conversation;
    if (!known.has(id)) fresh.append(row.cloneNode(true));
  }
}

function keepToTheBottom(flow, change) {
  const pane = flow.closest(".scroll") ?? flow;
  const atBottom = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 24;
  change();
  if (atBottom) pane.scrollTop = pane.scrollHeight;
}

// A menu that is open, or a field that is being filled in, is not pulled away.
function inUse(element) {
  const focus = document.activeElement;
  const typing = element.contains(focus) && focus.matches("textarea, input:not([type=hidden]), select");
  return typing || element.querySelector("details[data-menu][open], dialog[open], :popover-open, [data-in-use]") !== null;
}

async function fetchPage(address) {
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Parts that stand on one page come with one request.
async function fetchPart(id, pages) {
  const { href } = PARTS[id].address();
  if (!pages.has(href)) pages.set(href, await fetchPage(href));
  return pages.get(href)?.getElementById(id);
}

function show(id, fresh) {
  const old = part(id);
  const focus = document.activeElement;
  const { prepare, around = (_old, change) => change() } = PARTS[id];
  prepare?.(old, fresh);
  around(old, () => merge(old, fresh));
  if (focus !== document.activeElement && focus.isConnected) focus.focus({ preventScroll: true });
  window.htmx?.process(part(id));
  document.dispatchEvent(new CustomEvent("shell:fresh", { detail: id }));
}

const waiting = new Set();
let timer = null;

async function refresh() {
  timer = null;
  const wanted = [...waiting].filter((id) => part(id));
  waiting.clear();
  const pages = new Map();
  for (const id of wanted) {
    const fresh = await fetchPart(id, pages).catch(() => null);
    if (!fresh || !part(id)) continue;
    if (inUse(part(id))) again(id);
    else show(id, fresh);
  }
}

function again(id) {
  setTimeout(() => changed([id]), 1000);
}

// Fetch these parts again in a moment.
export function changed(ids) {
  for (const id of ids) waiting.add(id);
  timer ??= setTimeout(refresh, SOON);
}
