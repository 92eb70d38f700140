// Words selected in a customer's message can be asked for: beneath them stands the form of the template #quote-this, if
// the page has one, and it holds their exact place. Without a script there are sentences to tick, on a page of their own.

const PAUSE = 150; // milliseconds for which a selection rests
const GAP = 6; // pixels below the words

let shown = null;
let resting = 0;

// The words of the one message that is selected, or nothing.
function selected(range) {
  const found = [...document.querySelectorAll("#flow .msg.message .words")].filter((one) => range.intersectsNode(one));
  return found.length === 1 ? found[0] : null;
}

// How many characters of the message stand before a place; what explains a mark is none of them.
function before(words, node, offset) {
  const stretch = document.createRange();
  stretch.selectNodeContents(words);
  stretch.setEnd(node, offset);
  const copy = stretch.cloneContents();
  for (const tip of copy.querySelectorAll(".tip")) tip.remove();
  return [...copy.textContent].length;
}

// The stretch as far as it lies within the words.
function inside(words, range) {
  const all = document.createRange();
  all.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, all) > 0) all.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, all) < 0) all.setEnd(range.endContainer, range.endOffset);
  return all;
}

function show(template, words, range) {
  const stretch = inside(words, range);
  const form = template.content.firstElementChild.cloneNode(true);
  const message = words.closest(".msg").id.replace("message-", "");
  form.action = template.dataset.action.replace("/0/", `/${message}/`);
  form.elements.start.value = before(words, stretch.startContainer, stretch.startOffset);
  form.elements.end.value = before(words, stretch.endContainer, stretch.endOffset);
  if (form.elements.start.value === form.elements.end.value) return;
  words.after(form);
  form.style.top = `${stretch.getBoundingClientRect().bottom - form.offsetParent.getBoundingClientRect().top + GAP}px`;
  form.addEventListener("pointerdown", (event) => event.preventDefault()); // or the words would no longer be selected
  document.getElementById("spoken").textContent = form.textContent.trim();
  shown = form;
}

function look() {
  const template = document.getElementById("quote-this");
  const selection = getSelection();
  if (!template || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const words = selected(range);
  if (words) show(template, words, range);
}

// What stood there was for other words: it goes at once, and comes back when the selection rests.
document.addEventListener("selectionchange", () => {
  shown?.remove();
  shown = null;
  clearTimeout(resting);
  resting = setTimeout(look, PAUSE);
});
