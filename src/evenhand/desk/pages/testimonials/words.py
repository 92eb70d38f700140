"""What states, reasons and refusals are called on the pages of testimonials."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.testimonials.queries import WhyNot
from evenhand.desk.testimonials.spelling import MoreThanSpelling, Why

STATES: Mapping[str, object] = {
    "found": gettext_lazy("Found"),
    "asked": gettext_lazy("Asked"),
    "granted": gettext_lazy("Granted"),
    "published": gettext_lazy("Published"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "declined": gettext_lazy("Said no"),
}
TONES = {"published": "delighted", "granted": "calm", "withdrawn": "late"}

KINDS: Mapping[str, object] = {
    "claim": gettext_lazy("a claim of ours"),
    "time": gettext_lazy("a time"),
    "number": gettext_lazy("a number"),
    "comparison": gettext_lazy("a comparison"),
    "benefit": gettext_lazy("a benefit by name"),
}


def why_not(reason: WhyNot) -> str:
    """Why a customer is not asked now, and what has to happen first."""
    sentences = {
        WhyNot.PROMISE: _("A promise to them is still open. Keep it first."),
        WhyNot.ASK: _("We still need something from them. Ask once that is settled."),
        WhyNot.OFFER: _("Something to put right is not done yet. Finish it first."),
        WhyNot.UNHAPPY: _("Their newest message is not a happy one. Help them first."),
        WhyNot.ABUSE: _("There was abuse in their messages. We do not ask them for a favour."),
        WhyNot.LIMIT: _("There was a step of the ladder. We do not ask them for a favour."),
        WhyNot.DECLINED: _("They said no to these words, or took them back. We do not ask twice."),
        WhyNot.UNKNOWN: _("Nobody knows who said this, so nobody can be asked."),
    }
    return sentences[reason]


def more_than_spelling(refused: MoreThanSpelling) -> str:
    """Why a mending is refused: one sentence, with the word that shows it."""
    named = {"before": refused.before, "after": refused.after}
    sentences = {
        Why.COUNT: _("Words were added or taken away. Only spelling may be mended."),
        Why.WORD: _("“%(after)s” is another word than “%(before)s”. Only spelling may be mended."),
        Why.NUMBER: _("A number was changed. Only spelling may be mended."),
        Why.SIGN: _(
            "A sign that tells something, such as “!” or “?”, was changed. Leave it as it is."
        ),
        Why.DENIAL: _("“%(before)s” and “%(after)s” say something else. Leave it as it is."),
    }
    return sentences[refused.why] % named
