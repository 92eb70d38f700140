"""Looking at HTML as a browser would, as far as the tests need it."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "use", "wbr"}


class Markup(HTMLParser):
    """What is in a page: its tags with their attributes, its words, and what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.wrong: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.wrong += [f"<{tag}> has {name} twice" for name in names if names.count(name) > 1]
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, name: str) -> list[str]:
        """Every value of the attribute `name`, in order."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]

    def twice(self) -> list[str]:
        """Ids that more than one element has."""
        ids = self.values("id")
        return sorted({each for each in ids if ids.count(each) > 1})

    def dangling(self) -> list[str]:
        """Ids that an element points to and that no element has."""
        names = ("aria-describedby", "aria-labelledby", "for", "commandfor", "popovertarget")
        pointed = [one for name in names for value in self.values(name) for one in value.split()]
        return sorted(set(pointed) - set(self.values("id")))

    def unlabelled(self) -> list[str]:
        """Pictures without words."""
        return [tag for tag, attrs in self.tags if tag == "img" and not attrs.get("alt")]
