"""A scenario begun from a few fields: its text, whole and sound, for a lead to write on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from evenhand.coach.practice.written import MOST_SLUG


def drafted(said: Mapping[str, Any]) -> str:
    """The text of a scenario, as TOML, from what a ScenarioStart holds once it is valid."""
    return "\n\n".join((_head(said), _policy(said), _temper(said), _state(said), _endings(said)))


def slug_of(title: str) -> str:
    """A title as a slug: "The lamp, again" is "the-lamp-again"."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return "-".join(words[:12])[:MOST_SLUG].strip("-") or "scenario"


def _head(said: Mapping[str, Any]) -> str:
    names = ("title", "situation", "customer", "summary", "wants")
    lines = (f"{name} = {_quoted(said[name])}" for name in names)
    slug = f"slug = {_quoted(slug_of(said['title']))}"
    return "\n".join((slug, *lines, 'begins = "waiting"', f"opening = {_quoted(said['opening'])}"))


def _policy(said: Mapping[str, Any]) -> str:
    if not said["rule"]:
        return "# [policy] would say here which clause stands, and what it forbids."
    number, title = _quoted(said["clause"] or "1"), _quoted(said["title"])
    return (
        f"[policy]\nnumber = {number}\ntitle = {title}\nrule = {_quoted(said['rule'])}\n"
        f"forbids = {_list(said['forbids'])}"
    )


def _temper(said: Mapping[str, Any]) -> str:
    return (
        f"[temper]\nheat = {said['heat']}\npatience = 5\nrises = 1\nfalls = 1\n"
        'boils = "left"\nleaves = "left"'
    )


def _state(said: Mapping[str, Any]) -> str:
    gives_in = '[[anywhere]]\non = ["gives-forbidden"]\nto = "gave-in"\n' if _can(said) else ""
    return (
        "[state.waiting]\n"
        'says = ["And what does that mean for me?", "I see. And what happens now?"]\n'
        f'[[state.waiting.turn]]\non = {_list(said["calms"])}\ncooler = 2\nto = "calmed"\n\n'
        f'{gives_in}[[anywhere]]\nany = ["vague-time", "vague-promise"]\n'
        'says = ["“{words}”. When is that?", "When will that be?"]'
    )


def _endings(said: Mapping[str, Any]) -> str:
    endings = [
        ("calmed", said["well"], "What helped, in a sentence."),
        ("left", said["badly"], "What did not help, in a sentence."),
    ]
    if _can(said):
        endings.append(("gave-in", said["well"], "What the rule would have given instead."))
    return (
        "\n".join(
            f"[ending.{name}]\nsays = {_list([says])}\ndebrief = {_quoted(debrief)}"
            for name, says, debrief in endings
        )
        + "\n"
    )


def _can(said: Mapping[str, Any]) -> bool:
    """Whether one can give in: a clause forbids something."""
    return bool(said["rule"] and said["forbids"])


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(words: str) -> str:
    """Words as TOML writes them, in quotation marks on one line."""
    return json.dumps(words.replace("\r\n", "\n"), ensure_ascii=False).replace("\x7f", "\\u007f")
