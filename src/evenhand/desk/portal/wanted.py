"""What we still need from the customer before we can go on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.coach.records.asked import THINGS, patterns
from evenhand.desk.passes.models import Pass
from evenhand.desk.portal import forms, saying
from evenhand.desk.portal.thread import Thread
from evenhand.desk.promises.models import Promise

_ARTICLE = r"(?:(?:a|an|the|your|another|one|two|some)\s)(?:\w+\s){0,2}"
_OF_WHAT = r"(?:\sof\s(?:the|your|both|all|how|where)\b[^.,;:!?\n]{1,60})?"
_PICTURE = re.compile(r"photo|picture|image|screenshot", re.IGNORECASE)
_AS_FILE = re.compile(rf"{_PICTURE.pattern}|video|receipt|proof|form|copy|bill", re.IGNORECASE)


@dataclass(frozen=True)
class Wanted:
    """One thing that is the customer's turn: what, by when, what the button says, and its form."""

    what: str
    when: str
    button: str
    form: str = ""


def wanted(held: Pass, promises: Iterable[Promise], thread: Thread) -> tuple[Wanted, ...]:
    """The customer's part of each deal that waits for it, without doubles."""
    now = timezone.now()
    waiting = (one for one in promises if one.waits_for_customer)
    made = dict.fromkeys(_wanted(one, now) for one in waiting if not is_answered(one, thread))
    return tuple(replace(one, form=forms.sealed(held, "reply")) for one in made)


def is_answered(promise: Promise, thread: Thread) -> bool:
    """Whether the customer has sent what looks like their part; a teammate confirms that it is.

    A picture or a form is a file; anything else may be said in words.
    """
    asked = asked_for(promise.reply.text if promise.reply else "")
    since = [one for one in thread.said if one.is_theirs and one.at > promise.at]
    return any(one.files for one in since) if _AS_FILE.search(asked) else bool(since)


def _wanted(promise: Promise, now: datetime) -> Wanted:
    asked = asked_for(promise.reply.text if promise.reply else "")
    what = asked or _("what %(who)s asked for below") % {"who": promise.owner.first_name}
    when = saying.when(promise.condition_due, promise.condition_date, promise.zone, now)
    return Wanted(what, when, _button(asked))


def asked_for(text: str) -> str:
    """What a reply asks for first, in its own words, as in "a picture of the lamp"; or nothing."""
    flat = " ".join(text.split())
    found = [(match.end(), thing) for thing in THINGS for match in _asks(thing, flat.lower())]
    if not found:
        return ""
    end, thing = min(found)
    named = re.compile(rf"{_ARTICLE}?{thing}{_OF_WHAT}", re.IGNORECASE)
    names = [match for match in named.finditer(flat) if match.start() < end <= match.end()]
    return names[0][0].strip() if names else ""


def _asks(thing: str, lower: str) -> Iterable[re.Match[str]]:
    ask, _named, _given = patterns(thing)
    return ask.finditer(lower)


def _button(what: str) -> str:
    if _PICTURE.search(what):
        return _("Add a picture")
    return _("Add it here") if _AS_FILE.search(what) else _("Answer this")
