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

function say(isLost) {
  document.getElementById(LOST)?.toggleAttribute("hidden", !isLost);
}

function keepHere(field) {
  try {
    sessionStorage.setItem(unsent(field), field.value);
  } catch {
    // No room in this browser's store: the words still stand in the field.
  }
  say(true);
}

function restore(field) {
  const kept = sessionStorage.getItem(unsent(field));
  if (kept === null) return;
  if (kept !== field.value && kept.trim()) {
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    sessionStorage.removeItem(unsent(field));
  }
}

const reached = (event) => event.detail.xhr?.status > 0 && event.detail.xhr.status < 500;

document.addEventListener("htmx:afterRequest", (event) => {
  const field = event.detail.elt;
  if (!isField(field) || event.detail.xhr?.statusText === "abort") return;
  if (reached(event)) {
    sessionStorage.removeItem(unsent(field));
    say(false);
  } else if (!event.detail.successful && field.isConnected) {
    keepHere(field);
  }
});

addEventListener("online", () => {
  for (const field of fields()) if (sessionStorage.getItem(unsent(field)) !== null) field.dispatchEvent(new Event("input", { bubbles: true }));
});

// --- Where one was --------------------------------------------------------------------------------------------------
// Earlier words come in above: the place that was read stays. A new page and a new word start at the end.

let fromEnd = 0;

const flow = () => document.getElementById("flow");
const toEnd = () => flow()?.scrollTo({ top: flow().scrollHeight });

document.addEventListener("htmx:beforeSwap", (event) => {
  const shown = flow();
  if (shown) fromEnd = shown.scrollHeight - shown.scrollTop;
});

function settle() {
  const shown = flow();
  if (shown && fromEnd) shown.scrollTop = shown.scrollHeight - fromEnd;
  for (const field of fields()) level(field);
}

document.addEventListener("input", (event) => {
  if (isField(event.target)) level(event.target);
});
document.addEventListener("htmx:afterSwap", settle);
document.addEventListener("htmx:oobAfterSwap", settle);

toEnd();
document.querySelector('#list [aria-current="true"]')?.scrollIntoView({ block: "nearest" });
for (const field of fields()) {
  restore(field);
  level(field);
}
