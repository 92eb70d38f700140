"""How a customer is asked for their words: with the words, the places and the name, in a few lines.

Nothing is asked twice in it, nothing is offered for it, and no is as easy as yes.

Source: Canity, How to Deal with Customers (2022), on asking in the flow of a conversation, by
e-mail and on the telephone.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from evenhand.desk.testimonials.models import By, Form
from evenhand.desk.testimonials.queries import WhyNot


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def name_line(form: str, line: str) -> str:
    """How the name would stand there, as the end of a sentence."""
    if form == Form.NONE:
        return _("without a name")
    return _("with “%(line)s” below it") % {"line": line}


def letter(
    channel: str, *, words: str, places: Sequence[str], form: str, line: str, href: str, terms: str
) -> str:
    """The question, for a reply by e-mail or in a chat.

    Args:
        channel: one of By.
        words: the very words; empty for a recording.
        places: where they would stand, as said to a customer.
        form: one of Form; `line` is the name in that form.
        href: the link to the page on which they answer.
        terms: what is given for it, whatever they answer; empty for nothing.
    """
    where = {"places": listed(places), "name": name_line(form, line)}
    if channel == By.CHAT:
        asked = _("May we show these words of yours %(places)s, %(name)s?") % where
        answer = _("One tap here says yes or no, or changes something: %(href)s") % {"href": href}
        return "\n\n".join(filter(None, (asked, _quoted(words), answer, terms)))
    opening = _("What you wrote made our day. Would you let us show it to others?")
    asked = _("It would stand %(places)s, %(name)s.") % where
    answer = _(
        "One tap is enough: yes, yes with changes, another form of your name, or no. You can take "
        "it back at any time by the same link, and nothing else depends on it:\n%(href)s"
    ) % {"href": href}
    return "\n\n".join(filter(None, (opening, _quoted(words), asked, answer, terms)))


def script(*, words: str, places: Sequence[str], form: str, line: str, terms: str) -> str:
    """What a teammate says on the telephone, in order; the answer is noted afterwards."""
    quoted = _("I wrote down what you said: “%(words)s”") % {"words": words} if words else ""
    where = _("May we show it %(places)s?") % {"places": listed(places)}
    name = (
        _("We would leave your name out.")
        if form == Form.NONE
        else _("Your name would stand there as “%(line)s”. Is that all right, or otherwise?")
        % {"line": line}
    )
    ending = _(
        "You can say no, and you can take it back at any time. I will send you a mail in which you "
        "see what you agreed to."
    )
    return "\n\n".join(filter(None, (quoted, where, name, terms, ending)))


def confirmation(*, words: str, places: Sequence[str], form: str, line: str, href: str) -> str:
    """The lines that confirm what was said on the telephone, with the link."""
    opening = _("Thank you for letting us show what you said. On the telephone we noted this:")
    where = {"places": listed(places), "name": name_line(form, line)}
    asked = _("It stands %(places)s, %(name)s.") % where
    answer = _("Here you confirm it, change it, or take it back at any time:\n%(href)s")
    return "\n\n".join(filter(None, (opening, _quoted(words), asked, answer % {"href": href})))


def held(reasons: Sequence[WhyNot]) -> str:
    """Why a reply with the question may not leave: the gravest of the reasons; "" without any."""
    because = {
        WhyNot.ABUSE: _("there was abuse in their messages"),
        WhyNot.LIMIT: _("there was a step of the ladder"),
        WhyNot.DECLINED: _("they said no to these words, or took them back"),
        WhyNot.UNHAPPY: _("their newest message is not a happy one"),
        WhyNot.PROMISE: _("a promise to them is still open"),
        WhyNot.ASK: _("we still need something from them"),
        WhyNot.OFFER: _("something to put right is not done yet"),
        WhyNot.UNKNOWN: _("nobody knows who said this"),
    }
    if not reasons:
        return ""
    return _(
        "The reply asks whether their words may be shown, but %(why)s. Take the question and its "
        "link out of the reply."
    ) % {"why": next(because[one] for one in because if one in reasons)}


def footer() -> str:
    """The words before the address of the feedback form, at the foot of a reply."""
    return _("How was it? Tell us:")


def _quoted(words: str) -> str:
    if not words:
        return ""
    return pgettext("a quotation", "“%(words)s”") % {"words": words.strip()}
