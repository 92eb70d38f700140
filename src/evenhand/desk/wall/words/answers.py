"""What somebody answers on the page of their words, read from a form."""

from __future__ import annotations

from collections.abc import Callable

from django.http import QueryDict
from django.utils.translation import gettext as _

from evenhand.desk.base.pacing import counted
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.actions import Agreement
from evenhand.desk.testimonials.models import LONGEST, Asking, Form

HOUR, MOST = 3600, 30
TOO_MANY = 429


class Refused(Exception):
    """The answer cannot be taken; the message is one clear sentence that says what to do."""

    def __init__(self, sentence: str, status: int = 422) -> None:
        super().__init__(sentence)
        self.sentence, self.status = sentence, status


Answer = Callable[[Asking, QueryDict], object]


def take(answer: Answer, asking: Asking, given: QueryDict) -> None:
    """Do what was answered. Raises Refused."""
    if counted(f"wall.words.{asking.pk}", seconds=HOUR) > MOST:
        raise Refused(_("That was a lot at once. Please wait a while, then try again."), TOO_MANY)
    try:
        answer(asking, given)
    except actions.Over:
        raise Refused(_("The time to answer is up, so nothing was changed.")) from None
    except actions.NotPossible:
        raise Refused(_why(given)) from None


def consent(asking: Asking, given: QueryDict) -> None:
    """Yes: to the words as they stand or as they were typed, in the places left ticked."""
    actions.agree(asking, agreement(asking, given))


def agreement(asking: Asking, given: QueryDict) -> Agreement:
    """What a form says yes to; whatever it does not name stays as it was agreed, or as asked."""
    before = queries.consent_of(asking.testimonial)
    asked = actions.as_asked(asking)
    words = before.words if before else asked.words
    places = before.places.values_list("pk", flat=True) if before else asked.places
    form = before.form if before else asked.form
    ticked = [int(one) for one in given.getlist("place") if one.isascii() and one.isdigit()]
    return Agreement(
        words=given.get("words", words).replace("\r\n", "\n"),
        form=given.get("form", form),
        places=ticked if "places" in given else tuple(places),
        name=given.get("name", asked.name)[:200],
        company=asked.company,
    )


def decline(asking: Asking, _given: QueryDict) -> None:
    """No."""
    actions.decline(asking)


def withdraw(asking: Asking, _given: QueryDict) -> None:
    """Not any more."""
    actions.withdraw(asking.testimonial)


def _why(given: QueryDict) -> str:
    """What is missing in a form that says yes, as the person who filled it in can mend it."""
    if "words" in given and not str(given["words"]).strip():
        return _("Your words are empty. Write them, or say no below.")
    if len(given.get("words", "")) > LONGEST:
        return _("That is longer than we can show. Keep it under %(most)d characters.") % {
            "most": LONGEST
        }
    if "places" in given and not given.getlist("place"):
        return _("Tick at least one place, or say no below.")
    if given.get("form") in {Form.FULL, Form.FIRST, Form.INITIALS}:
        return _("Write your name as it should stand there, or choose “No name”.")
    return _("This answer does not fit the question any more. Please look again, and answer anew.")
