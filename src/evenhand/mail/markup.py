"""Makes readable text from an HTML letter: paragraphs, lists, tables, quotations."""

from __future__ import annotations

import re

from evenhand.mail.markup_tokens import Token, tokens

_SKIPPED = {
    *("script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"),
    "head",
}
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "hr"}
_LINES = {
    *("div", "tr", "li", "dt", "dd", "section", "article", "header", "footer", "address", "center"),
    *("form", "fieldset", "figure", "main", "nav", "body", "html", "caption", "blockquote"),
}
_QUOTING = re.compile(r"\b(?:gmail_quote|gmail_quote_container|yahoo_quoted|protonmail_quote)\b")
_QUOTED_TO_THE_END = {"divrplyfwdmsg", "appendonsend", "reply-intro"}
_OUTLOOK_RULE = re.compile(r"border-top:\s*solid\s+#(?:b5c4df|e1e1e1)", re.IGNORECASE)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_ENDS_ABOVE = {
    "li": {"li", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "tr": {"tr", "td", "th", "p"},
    "body": {"head"},
    **{tag: {"p"} for tag in (*_PARAGRAPHS, "div", "blockquote")},
}
_LOOK_BACK = 60


def to_text(markup: str) -> str:
    """Plain text as a person would read it; what was quoted is marked with "> "."""
    writer = _Writer()
    for token in tokens(markup):
        if not token.tag:
            writer.say(token.text)
        elif token.closes:
            writer.close(token.tag)
        else:
            writer.open(token)
    return writer.text()


class _Open:
    """An element not closed yet."""

    __slots__ = ("counter", "quotes", "skips", "tag")

    def __init__(self, tag: str, *, skips: bool, quotes: bool) -> None:
        self.tag, self.skips, self.quotes = tag, skips, quotes
        self.counter = 0


class _Writer:
    """Collects lines with the depth of quotation that each stands in."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str]] = []
        self.line: list[str] = []
        self.stack: list[_Open] = []
        self.skipping = 0
        self.quoting = 0
        self.rest_is_quoted = 0

    def say(self, text: str) -> None:
        """Adds text to the line, its blanks folded unless it is preformatted."""
        if self.skipping:
            return
        if any(opened.tag == "pre" for opened in self.stack[-8:]):
            first, *others = text.split("\n")
            self.line.append(first)
            for other in others:
                self.end_line()
                self.line.append(other)
            return
        text = _SPACES.sub(" ", text)
        starts = not self.line or self.line[-1].endswith((" ", "\t"))
        text = text.lstrip(" ") if starts else text
        if text:
            self.line.append(text)

    def open(self, token: Token) -> None:
        """Begins an element."""
        tag, attributes = token.tag, token.attributes() if token.rest.strip() else {}
        while self.stack and self.stack[-1].tag in _ENDS_ABOVE.get(tag, ()):
            self.close(self.stack[-1].tag)
        self.begin(tag)
        if tag in _VOID:
            return
        quotes = _is_quotation(tag, attributes)
        skips = tag in _SKIPPED or "hidden" in attributes
        skips = skips or bool(_HIDING.search(attributes.get("style", "")))
        if quotes or _starts_quoted_rest(attributes):
            self.end_line()
        self.rest_is_quoted |= _starts_quoted_rest(attributes)
        self.stack.append(_Open(tag, skips=skips, quotes=quotes))
        self.skipping += skips
        self.quoting += quotes

    def begin(self, tag: str) -> None:
        """Breaks the line where `tag` does, and marks items and cells."""
        if self.skipping:
            return
        if tag == "br":
            self.end_line(keep_empty=True)
        elif tag in _PARAGRAPHS or tag in _LINES:
            self.end_line()
            if tag in _PARAGRAPHS:
                self.gap()
        if tag == "li":
            self.line.append(self._bullet())
        elif tag in {"td", "th"} and self.line:
            self.line.append("\t")

    def close(self, tag: str) -> None:
        """Ends an element and those left open inside it; a stray end tag only breaks the line."""
        opened = next((e for e in reversed(self.stack[-_LOOK_BACK:]) if e.tag == tag), None)
        if not self.skipping and (tag in _LINES or tag in _PARAGRAPHS):
            self.end_line()
            if tag in _PARAGRAPHS:
                self.gap()
        while opened and self.stack:
            last = self.stack.pop()
            if last.quotes:
                self.end_line()
            self.skipping -= last.skips
            self.quoting -= last.quotes
            if last is opened:
                break

    def gap(self) -> None:
        """Leaves one empty line before what follows."""
        if self.lines and self.lines[-1][1]:
            self.lines.append((self._depth(), ""))

    def end_line(self, *, keep_empty: bool = False) -> None:
        """Puts the line away."""
        line = "".join(self.line).rstrip()
        self.line = []
        if line or keep_empty:
            self.lines.append((self._depth(), line))

    def text(self) -> str:
        """All that was said, with at most one empty line in a row."""
        self.end_line()
        shown: list[str] = []
        for depth, line in self.lines:
            marked = f"{'>' * min(depth, 10)} {line}".rstrip() if depth else line
            if marked.strip("> ") or (shown and shown[-1].strip("> ")):
                shown.append(marked)
        while shown and not shown[-1].strip("> "):
            shown.pop()
        return "\n".join(shown).strip("\n")

    def _depth(self) -> int:
        return self.quoting + self.rest_is_quoted

    def _bullet(self) -> str:
        around = next(
            (e for e in reversed(self.stack[-_LOOK_BACK:]) if e.tag in {"ol", "ul"}), None
        )
        if around is None or around.tag == "ul":
            return "- "
        around.counter += 1
        return f"{around.counter}. "


def _is_quotation(tag: str, attributes: dict[str, str]) -> bool:
    if tag == "blockquote":
        return True
    return tag == "div" and bool(_QUOTING.search(attributes.get("class", "")))


def _starts_quoted_rest(attributes: dict[str, str]) -> bool:
    """Whether Outlook's line between the reply and all that it answers is here."""
    if attributes.get("id", "").lower() in _QUOTED_TO_THE_END:
        return True
    return bool(_OUTLOOK_RULE.search(attributes.get("style", "")))
