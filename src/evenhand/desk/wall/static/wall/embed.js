// Good words on any page: <script async src="…/wall/embed.js"></script>, narrowed by data-claim, data-product, data-language and
// data-most. Everything that people wrote is put in as text, and every address is this desk's own: nothing of it can run.
(() => {
  const script = document.currentScript;
  const desk = new URL(script.src);
  const NAME = "evenhand-wall";

  const STYLE = `
    :host { display: block; font: inherit; color: inherit; }
    .goods { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem; align-items: start; }
    figure { display: grid; gap: .7rem; margin: 0; padding: 1.25rem; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 14px; overflow-wrap: anywhere; }
    figure > * { min-width: 0; }
    blockquote { margin: 0; line-height: 1.45; white-space: pre-line; }
    blockquote::before { content: "“"; }
    blockquote::after { content: "”"; }
    figcaption { font-weight: 600; }
    .more, details { font-size: .875em; }
    details p { margin: .4em 0 0; white-space: pre-line; }
    .terms { margin: 0; padding: .5em .75em; border-radius: 6px; font-size: .875em; background: color-mix(in srgb, currentColor 8%, transparent); }
    audio, video { width: 100%; }
    a { color: inherit; }
  `;

  // An element with text in it, and never with markup.
  function make(name, text = "", more = {}) {
    const made = Object.assign(document.createElement(name), more);
    made.textContent = text;
    return made;
  }

  function own(address) {
    const found = new URL(address, desk);
    return found.origin === desk.origin && found.protocol.startsWith("http") ? found.href : "";
  }

  function player(attachments) {
    const [played, captions] = attachments;
    const kind = String(played.mime_type).startsWith("video/") ? "video" : "audio";
    const made = make(kind, "", { controls: true, preload: "none", crossOrigin: "anonymous", src: own(played.url) });
    if (captions) made.append(make("track", "", { kind: "captions", src: own(captions.url), default: true }));
    return made;
  }

  function card(item) {
    const more = item._evenhand;
    const figure = make("figure");
    if (item.attachments) figure.append(player(item.attachments));
    figure.append(make("blockquote", item.content_text, { dir: "auto", lang: item.language ?? "" }));
    if (more.as_written) {
      const aside = make("details");
      aside.append(make("summary", more.as_written_label), make("p", more.as_written, { dir: "auto" }));
      figure.append(aside);
    }
    figure.append(make("figcaption", more.line));
    if (more.disclosure) figure.append(make("p", more.disclosure, { className: "terms" }));
    return figure;
  }

  function show(element, feed) {
    const root = element.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const goods = make("div", "", { className: "goods" });
    goods.append(...feed.items.map(card));
    const more = make("p", "", { className: "more" });
    more.append(make("a", feed.title, { href: own(feed.home_page_url) }));
    root.append(goods, more);
  }

  // Asked anew each time the page is opened: what was taken back is gone then.
  async function fill(element) {
    const feed = new URL("feed.json", desk);
    for (const name of ["claim", "product", "language", "most"]) {
      if (script.dataset[name]) feed.searchParams.set(name, script.dataset[name]);
    }
    const answer = await fetch(feed, { cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" });
    if (answer.ok) show(element, await answer.json());
  }

  const element = document.createElement(NAME);
  script.after(element);
  fill(element).catch(() => element.remove());
})();
