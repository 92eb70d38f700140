"""A rule's docstring as a page: for the docs, the command line and the desk's "why?"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from types import ModuleType
from typing import Literal

from evenhand.coach.checking import checks
from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import LoadedStep, steps_in
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import comparisons, cues, trained_reader
from evenhand.coach.rule import Answering, Example, Known, Loaded, languages_in, rules_in
from evenhand.coach.text.languages import ENGLISH, name_of

Kind = Literal["cue", "comparison", "check", "phrasing", "step"]


class UnknownRule(KeyError):  # what it is, said as one says it
    """No rule has that name; the text names those that come near."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Section:
    """One paragraph of a page under its heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A rule's examples in a language other than English, by its ISO 639-1 code."""

    language: str
    notices: tuple[str, ...]
    ignores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that there is to say about one rule. Examples keep their « » marks."""

    name: str
    kind: Kind
    title: str
    hint: str
    since: str
    trial: bool
    sections: tuple[Section, ...]
    notices: tuple[str, ...]
    ignores: tuple[str, ...]
    elsewhere: tuple[Spoken, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that the rule knows, English first."""
        return (ENGLISH, *(spoken.language for spoken in self.elsewhere))


def explain(name: str) -> Page:
    """The page of the rule `name`, an earlier name included.

    Raises:
        UnknownRule: no rule has that name.
    """
    pages = _by_name()
    if name not in pages:
        near = get_close_matches(name, pages, n=3, cutoff=0.6)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UnknownRule(f"There is no rule called {name}.{hint}")
    return pages[name]


@cache
def all_pages() -> tuple[Page, ...]:
    """The page of every cue, check, way of promising and step, each kind by name."""
    return tuple(_pages())


def as_text(page: Page) -> str:
    """`page` as plain text for a terminal or a letter."""
    parts = [f"{page.name} ({page.kind}, since {page.since})", page.title, page.hint]
    parts += [f"{section.heading}: {section.text}" for section in page.sections]
    parts += [_listed(*examples) for examples in _examples(page)]
    return "\n\n".join(part for part in parts if part)


def as_markdown(page: Page) -> str:
    """`page` as Markdown, for the docs."""
    parts = [f"# {page.name}", f"*{page.kind}, since {page.since}*", page.title]
    parts += [f"> {page.hint}"] if page.hint else []
    parts += [f"**{section.heading}.** {section.text}" for section in page.sections]
    parts += [_bulleted(*examples) for examples in _examples(page)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _examples(page: Page) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The examples of a page under their headings, those in English first."""
    yield "Notices", page.notices
    yield "Ignores", page.ignores
    for spoken in page.elsewhere:
        yield f"Notices in {name_of(spoken.language)}", spoken.notices
        yield f"Ignores in {name_of(spoken.language)}", spoken.ignores


@cache
def _by_name() -> dict[str, Page]:
    pages = {page.name: page for page in reversed(all_pages())}
    for folder in (cues, comparisons, checks, phrasings):
        for rule in rules_in(folder):
            pages.update({old: pages[rule.name] for old in rule.formerly if old not in pages})
    return pages


def _pages() -> Iterator[Page]:
    folders: tuple[tuple[Kind, ModuleType], ...] = (
        ("cue", cues),
        ("comparison", comparisons),
        ("check", checks),
        ("phrasing", phrasings),
    )
    for kind, folder in folders:
        for rule in rules_in(folder):
            yield _of_rule(kind, rule, folder)
    yield _of_trained_reader()
    for step in steps_in(steps).values():
        yield _of_step(step)


def _of_rule(kind: Kind, rule: Loaded, folder: ModuleType) -> Page:
    title, sections = _parted(rule.doc)
    return Page(
        name=rule.name,
        kind=kind,
        title=title,
        hint=rule.hint,
        since=rule.since,
        trial=rule.trial,
        sections=sections,
        notices=tuple(map(_shown, rule.notices)),
        ignores=tuple(map(_shown, rule.ignores)),
        elsewhere=tuple(_elsewhere(rule.name, folder)),
    )


def _elsewhere(name: str, folder: ModuleType) -> Iterator[Spoken]:
    for language in languages_in(folder)[1:]:
        for rule in rules_in(folder, language):
            if rule.name == name:
                notices, ignores = map(_shown, rule.notices), map(_shown, rule.ignores)
                yield Spoken(language, tuple(notices), tuple(ignores))


def _of_step(step: LoadedStep) -> Page:
    title, sections = _parted(step.doc)
    return Page(
        name=step.name,
        kind="step",
        title=title,
        hint=f"{step.advice.do}.",
        since="0.1",
        trial=False,
        sections=sections,
        notices=tuple(map(_shown, step.does)),
        ignores=tuple(map(_shown, step.not_yet)),
    )


def _of_trained_reader() -> Page:
    """The one cue that no rule finds: it has no examples, since another model quotes others."""
    title, sections = _parted(trained_reader.__doc__ or "")
    name, hint, since = trained_reader.NAME, trained_reader.HINT, trained_reader.SINCE
    return Page(name, "cue", title, hint, since, False, sections, (), ())


def _parted(doc: str) -> tuple[str, tuple[Section, ...]]:
    title, *paragraphs = (" ".join(part.split()) for part in doc.split("\n\n"))
    sections = []
    for paragraph in paragraphs:
        heading, colon, text = paragraph.partition(": ")
        sections.append(Section(heading, text) if colon else Section("More", paragraph))
    return title, tuple(sections)


def _shown(example: Example) -> str:
    if isinstance(example, Answering):
        return f"{example.to} → {example.draft}"
    if isinstance(example, Known):
        return " · ".join((*_beside(example), example.text))
    return example


def _beside(example: Known) -> Iterator[str]:
    """What stands beside an example, so that one sees what its words are held against."""
    yield from (f"{message.by}: {message.text}" for message in example.before)
    for record in example.facts.records:
        told = ", ".join(f"{name} {value}" for name, value in record.values.items())
        yield " ".join(filter(None, (record.kind, record.key, _day(record.at), told)))
    for policy in example.facts.policies:
        yield f"policy {policy.get('clause', '')}: {policy.get('rule', '')}"


def _day(at: date | datetime | None) -> str:
    return f"{at:%Y-%m-%d}" if at else ""


def _listed(heading: str, examples: tuple[str, ...]) -> str:
    if not examples:
        return ""
    return "\n".join((f"{heading}:", *(f"  {example}" for example in examples)))


def _bulleted(heading: str, examples: tuple[str, ...]) -> str:
    if not examples:
        return ""
    return "\n".join((f"**{heading}**", "", *(f"- {' '.join(e.split())}" for e in examples)))
