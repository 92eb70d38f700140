// A conversation page beside what htmx does: the marks keep to the words, nothing typed is lost, and one sees where one was.

const unsent = (field) => `unsent:${field.form.closest("[data-conversation]").dataset.conversation}:${field.id}`;
const fields = () => document.querySelectorAll("#reply-text, #note-text");
const isField = (element) => element instanceof HTMLTextAreaElement && /^(reply|note)-text$/.test(element.id);

// --- The words behind the field -------------------------------------------------------------------------------------
// The backdrop gives the field its height and carries the marks. While what is marked is not what is written, it shows
// the plain words: no mark ever stands under the wrong ones.

function level(field) {
  const behind = document.querySelector(`[data-behind="${field.id}"]`);
  const words = `${field.value}\n`;
  if (behind && behind.textContent !== words) behind.textContent = words;
}

// --- Reply and note -------------------------------------------------------------------------------------------------

function write(mode, { focus = true } = {}) {
  const composer = document.getElementById("composer");
  composer.dataset.mode = mode;
  for (const link of composer.querySelectorAll("a.mode")) {
    if (link.dataset.mode === mode) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const part of composer.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== mode;
  if (focus) document.getElementById(`${mode}-text`)?.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("#composer a.mode");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  write(link.dataset.mode);
});

// --- Nothing typed is lost ------------------------------------------------------------------------------------------
// The server keeps every draft. When it cannot be reached, this tab does, and says so until it can.

const LOST = "offline-words";
const TRY_AGAIN = 4000; // milliseconds

function say(isLost) {
  document.getElementById(LOST)?.toggleAttribute("hidden", !isLost);
}

const isKeptHere = (field) => sessionStorage.getItem(unsent(field)) !== null;

function keepHere(field) {
  try {
    sessionStorage.setItem(unsent(field), field.value);
  } catch {
    // No room in this browser's store: the words still stand in the field.
  }
  say(true);
  setTimeout(tryAgain, TRY_AGAIN);
}

function tryAgain() {
  for (const field of fields()) if (isKeptHere(field)) window.htmx.trigger(field, "unsent");
}

// What this tab kept while the server was away is written back into a page that was loaded anew.
function restore() {
  for (const field of fields()) {
    const kept = sessionStorage.getItem(unsent(field));
    if (kept?.trim() && kept !== field.value) field.value = kept;
    level(field);
  }
  tryAgain();
}

// Answered by the desk itself, and not by the page on which one signs in again.
function isKept({ xhr, pathInfo }) {
  const path = new URL(pathInfo.requestPath, location.href).pathname;
  return xhr.status >= 200 && xhr.status < 300 && new URL(xhr.responseURL, location.href).pathname === path;
}

const fieldOf = (element) => (isField(element) ? element : element.closest?.("#composer form")?.querySelector("textarea"));

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const field = fieldOf(detail.elt);
  if (!field || !detail.xhr?.status) return; // none: it was cut off, or given up for a newer one
  if (!isKept(detail)) return keepHere(field);
  sessionStorage.removeItem(unsent(field));
  say(false);
});
document.addEventListener("htmx:sendError", ({ detail }) => {
  const field = fieldOf(detail.elt);
  if (field) keepHere(field);
});

addEventListener("online", tryAgain);

// --- Where one was --------------------------------------------------------------------------------------------------
// Earlier words come in above: the place that was read stays. A new page and a new word start at the end.

let place = null;

const flow = () => document.getElementById("flow");
const toEnd = () => flow()?.scrollTo({ top: flow().scrollHeight });

function remember() {
  const shown = flow();
  if (!shown) return;
  const below = shown.scrollHeight - shown.scrollTop;
  place = { below, isAtEnd: below - shown.clientHeight < 24 };
}

function settle() {
  const shown = flow();
  if (shown && place) shown.scrollTop = shown.scrollHeight - (place.isAtEnd ? 0 : place.below);
  for (const field of fields()) level(field);
}

// Whatever is answered shows as much of what passed as stands here now.
document.addEventListener("htmx:configRequest", (event) => {
  const shown = flow()?.querySelectorAll(".msg").length ?? 0;
  if (event.detail.verb === "post" && shown) event.detail.parameters.shown = shown;
});

// The time to undo is over: what passed says so.
document.addEventListener("toast:over", () => {
  const shown = flow();
  if (!shown?.querySelector(".fate.leaving")) return;
  const address = `/conversations/${shown.dataset.conversation}/flow/?shown=${shown.querySelectorAll(".msg").length}`;
  window.htmx.ajax("GET", address, { target: "#flow", swap: "outerHTML" });
});

document.addEventListener("htmx:beforeSwap", remember);
document.addEventListener("input", (event) => {
  if (isField(event.target)) level(event.target);
});
document.addEventListener("htmx:afterSwap", settle);
document.addEventListener("htmx:oobAfterSwap", settle);

toEnd();
document.querySelector('#list [aria-current="true"]')?.scrollIntoView({ block: "nearest" });
addEventListener("load", restore);
for (const field of fields()) level(field);
