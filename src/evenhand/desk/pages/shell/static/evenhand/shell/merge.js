// Brings what is on the page in line with what the server sent, and leaves alone whatever is the same: so the focus, the
// selection, the scroll position and what was folded open stay as they are, and nothing flickers.

// What differs in each answer without meaning anything, or is the reader's own doing.
const NOISE = [/(name="csrfmiddlewaretoken" value=")[^"]*/g, / open=""/g, / class="(htmx-\w+ ?)+"/g];
const OWN = new Set(["open", "value", "checked"]);
const TEXT = "TEXTAREA, INPUT, SELECT";

function print(node) {
  return NOISE.reduce((html, noise) => html.replace(noise, "$1"), node.outerHTML ?? node.data);
}

// What a node is known by: its id, or that of the conversation or the message that it holds.
function key(node) {
  const known = node.id || node.dataset?.conversation ? node : node.querySelector?.(":scope > :is([id], [data-conversation])");
  return known && (known.id || known.dataset.conversation);
}

function alike(old, fresh) {
  return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && key(old) === key(fresh);
}

function mergeAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!OWN.has(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (!OWN.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function nextLike(here, wanted) {
  while (here && (key(here) || !alike(here, wanted))) here = here.nextSibling;
  return here;
}

function mergeChildren(old, fresh) {
  const keyed = new Map([...old.children].filter(key).map((child) => [key(child), child]));
  let here = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const match = key(wanted) ? keyed.get(key(wanted)) : nextLike(here, wanted);
    if (!match || !alike(match, wanted)) {
      old.insertBefore(wanted, here);
      continue;
    }
    if (match === here) here = here.nextSibling;
    else old.insertBefore(match, here);
    merge(match, wanted);
  }
  while (here) {
    const next = here.nextSibling;
    here.remove();
    here = next;
  }
}

export function merge(old, fresh) {
  if (print(old) === print(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  mergeAttributes(old, fresh);
  if (!old.matches(TEXT)) mergeChildren(old, fresh);
}
