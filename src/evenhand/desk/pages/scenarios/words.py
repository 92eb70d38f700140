"""Heat and endings as people read them: calm words, never a score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from evenhand.coach.practice.scenario import ENDINGS, MOST_HEAT


@dataclass(frozen=True)
class Word:
    """A word, and the hue that goes with it."""

    text: LazyText
    tone: str = ""


_HEAT = (
    Word(_("At ease"), "delighted"),
    Word(_("A little uneasy"), "calm"),
    Word(_("Upset"), "disappointed"),
    Word(_("Heated"), "angry"),
    Word(_("At the end of their patience"), "abusive"),
)

_ENDED: Mapping[str, LazyText] = {
    "calmed": _("They calmed down"),
    "helped": _("They found their way"),
    "kept-the-line": _("You kept the line"),
    "put-right": _("It was put right"),
    "passed-on": _("The praise travelled on"),
    "kept-safe": _("They were kept safe"),
    "left": _("They left"),
    "escalated": _("It went further up"),
    "fell-flat": _("It fell flat"),
    "unsafe": _("Somebody was left at risk"),
    "gave-in": _("You gave in"),
}
GIFTS: Mapping[str, LazyText] = {
    "refund": _("a refund"),
    "replacement": _("a new one"),
    "discount": _("a discount"),
    "voucher": _("a voucher"),
    "waiver": _("letting a fee go"),
    "exception": _("an exception"),
    "free": _("something for nothing"),
}
"""What a rule may not give, by its kind."""

STILL_ON = Word(_("Still going on"), "calm")
_TONES = {"good": "delighted", "bad": "angry", "giving-in": "disappointed"}


def heat_word(heat: int) -> Word:
    """How heated somebody is, in a word; `heat` goes from 0 to 4."""
    return _HEAT[min(max(heat, 0), MOST_HEAT)]


def ending_word(ending: str) -> Word:
    """How a go ended, in a few words; the name itself for one that is not known (yet)."""
    manner = ENDINGS.get(ending, "bad")
    return Word(_ENDED.get(ending, _("It came to an end")), _TONES[manner])
