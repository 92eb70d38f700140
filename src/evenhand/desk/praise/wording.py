"""What a customer reads of it, and how it is found again in a reply."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import step_named
from evenhand.coach.look import Look
from evenhand.desk.praise.models import Kind, Praised

STEP = "pass-it-on"
TEAM = r"(?:the (?:whole |entire )?(?:team|crew|shop)|everyone|everybody|all of us|my colleagues)"
_TELL = r"(?<!\w)(?:tell|telling|told|show|showing|showed|shown)"


def line_for(praised: Iterable[Praised]) -> str:
    """One sentence for the customer: their words were passed on, and to whom."""
    names = [one.called for one in praised]
    if not names:
        return ""
    *most, last = names
    named = {"first": ", ".join(most), "last": last}
    sentence = ngettext(
        "I have passed your words on to %(last)s.",
        "I have passed your words on to %(first)s and %(last)s.",
        len(names),
    )
    return sentence % named


def tells(text: str, praised: Praised) -> bool:
    """Whether a text says that `praised` hears of it: named in a sentence that passes it on."""
    name = TEAM if praised.kind == Kind.TEAM else re.escape(praised.called.split()[0])
    named = re.compile(rf"(?<!\w){name}(?!\w)", re.IGNORECASE)
    told = re.compile(rf"{_TELL}\s+{name}(?!\w)(?!\s+to\b)", re.IGNORECASE)
    if _even(line_for([praised])) in _even(text):
        return True
    said = (span.of(text) for span in Look(text).sentences)
    return any(told.search(one) or (named.search(one) and _passes_on(one)) for one in said)


def _passes_on(sentence: str) -> bool:
    return step_named(STEP, steps).done(Look(sentence))


def _even(words: str) -> str:
    return " ".join(words.split()).casefold()


def letter_for(name: str, words: str, line: str, by: str) -> str:
    """The letter to somebody outside: the chosen words, the teammate's line, and nothing else."""
    opening = _("%(name)s,\n\na customer of ours said this, and it is about you:") % {"name": name}
    parts = (opening, f"“{words}”", line, by)
    return "\n\n".join(part for part in parts if part)
