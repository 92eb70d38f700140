// What scripts say, in the reader's language: the page brings the words along in <template id="words">.

export function say(name, values = {}) {
  const words = document.getElementById("words")?.dataset[name] ?? "";
  return words.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

// Two names become "Rosa and Tomás", three "Rosa, Tomás and Ada", as the language has it.
export function listed(names) {
  return new Intl.ListFormat(document.documentElement.lang || "en").format(names);
}

// Said by screen readers when they are done with what they are saying.
export function announce(words) {
  const region = document.getElementById("live") ?? document.getElementById("spoken");
  if (region) region.textContent = words;
}
