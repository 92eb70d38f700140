// From values to what one sees: each piece is a <template> of the page, in which data-… names where a value goes.

export function made(name, words = {}, html = {}) {
  const piece = document.getElementById(name).content.cloneNode(true);
  for (const [key, value] of Object.entries(words)) {
    const place = piece.querySelector(`[data-${key}]`);
    if (place) place.textContent = value;
  }
  for (const [key, value] of Object.entries(html)) {
    const place = piece.querySelector(`[data-${key}]`);
    if (place) place.innerHTML = value; // cleaned by the desk before it came here
  }
  return piece;
}

function read(card) {
  const piece = made("read", { kind: card.kind, title: card.title }, { front: card.front, back: card.back });
  if (!card.back) piece.querySelector("[data-behind]").remove();
  return piece;
}

export function lesson(kept, slug) {
  const found = kept.lessons.find((one) => one.slug === slug);
  if (!found) return lessons(kept);
  const piece = made("lesson", { title: found.title, summary: found.summary, source: found.source });
  piece.querySelector("[data-cards]").append(...cardsOf(kept, found.cards));
  return piece;
}

export function lessons(kept) {
  if (!kept.lessons.length) return made("no-lessons");
  const list = document.createElement("ul");
  list.className = "lines";
  for (const one of kept.lessons) {
    const line = made("lesson-line", { title: one.title, topic: one.topic });
    line.querySelector("a").href = `#lesson/${one.slug}`;
    list.append(line);
  }
  return list;
}

export function stashes(kept) {
  if (!kept.stashes.length) return made("no-stashes");
  const whole = document.createDocumentFragment();
  for (const one of kept.stashes) {
    const section = document.createElement("section");
    section.className = "stash";
    const title = document.createElement("h2");
    title.textContent = one.name;
    section.append(title, ...cardsOf(kept, one.cards));
    whole.append(section);
  }
  return whole;
}

const cardsOf = (kept, ids) => ids.map((id) => kept.cards[id]).filter(Boolean).map(read);
