"""The snippets to copy, built once."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from evenhand.desk.testimonials import queries, wording


@dataclass(frozen=True)
class Snippet:
    """Something to copy: `key` is its name on the page, `why` when to take it."""

    key: str
    title: str
    why: str
    text: str


@dataclass(frozen=True)
class Claimed:
    """A claim that the wall can be narrowed to; the empty slug is all of it."""

    text: str
    href: str
    current: bool


@dataclass(frozen=True)
class Embedded:
    """The page: `wall` and the others are addresses."""

    claims: tuple[Claimed, ...]
    snippets: tuple[Snippet, ...]
    links: tuple[Snippet, ...]
    wall: str
    code: str
    sheet: str


def embedded(claim: str = "") -> Embedded:
    """The page, narrowed to a claim where there is one of that slug; in one statement."""
    known = dict(queries.public_claims().values_list("slug", "text"))
    claim = claim if claim in known else ""
    return Embedded(
        claims=tuple(
            Claimed(text, f"?{urlencode({'claim': slug})}" if slug else "?", slug == claim)
            for slug, text in (("", _("All")), *known.items())
        )
        if known
        else (),
        snippets=_snippets(claim),
        links=_links(),
        wall=reverse("wall:wall"),
        code=reverse("feedback:code"),
        sheet=reverse("feedback:sheet"),
    )


def _snippets(claim: str) -> tuple[Snippet, ...]:
    given = f"?{urlencode({'claim': claim})}" if claim else ""
    data = format_html(' data-claim="{}"', claim) if claim else ""
    script = format_html('<script async src="{}"{}></script>', _at("wall:script"), data)
    frame = format_html(
        '<iframe src="{}" title="{}" width="100%" height="600" loading="lazy"></iframe>',
        f"{_at('wall:embed')}{given}",
        _("What our customers say"),
    )
    return (
        Snippet(
            "script",
            _("One script tag"),
            _("Takes on the type and colours of your page. Put it where the words are to stand."),
            script,
        ),
        Snippet("frame", _("A frame"), _("Where you want no script at all."), frame),
        Snippet("json", _("JSON"), _("To build your own from."), f"{_at('wall:json')}{given}"),
        Snippet("rss", _("RSS"), _("For readers and newsletters."), f"{_at('wall:rss')}{given}"),
    )


def _links() -> tuple[Snippet, ...]:
    form = _at("feedback:form")
    why = _("To copy. For replies from this desk, a keeper ticks it under “Claims and places”.")
    line = f"{wording.footer()} {form}"
    return (
        Snippet(
            "form", _("The address"), _("With a product’s name at its end, as in lamp/."), form
        ),
        Snippet("footer", _("For the foot of your e-mails"), why, line),
    )


def _at(view: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse(view)}"
