"""What cannot be done on the ladder, each with one clear sentence for the teammate."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class NotPossible(Exception):
    """The ladder does not allow it. `str()` says what to do."""

    sentence: str | Promise = _("That cannot be done now.")

    def __str__(self) -> str:
        return str(self.sentence)


class StepSkipped(NotPossible):
    """A step before this one was left out, and nobody was threatened."""

    sentence = _("One step after the other: the step before this one comes first.")


class SkipUnexplained(NotPossible):
    """After a threat steps may be left out, with a reason."""

    sentence = _("Say why the steps before this one are left out.")


class UnderWay(NotPossible):
    """Another step was decided on and is not told yet."""

    sentence = _("A step is under way for this customer. Tell it, or take it back, first.")


class NeedsReason(NotPossible):
    """Nothing is decided about a person without a reason."""

    sentence = _("Say why, in a few words.")


class NeedsCare(NotPossible):
    """From the third step on, somebody thinks of what may lie behind it."""

    sentence = _("Say what you considered: illness, distress, a disability, our own part.")


class NothingOpen(NotPossible):
    """Something always stays open."""

    sentence = _("Say what stays open. Refunds by law, safety and their own data always do.")


class WrongTime(NotPossible):
    """A step ends, within a year, and is looked at before it ends."""

    sentence = _("Give an end within a year, and a day before it on which to look at it again.")


class WordsMissing(NotPossible):
    """What has to be told does not stand in the wording."""

    sentence = _("Leave the sentence about what follows, and what stays open, in the words.")


class NeedsSecond(NotPossible):
    """A colleague has to agree first."""

    sentence = _("A second pair of eyes comes first: ask a colleague to look at it.")


class NotYours(NotPossible):
    """Somebody else has to do it."""

    sentence = _("Somebody else decides this: whoever took part in it already cannot.")


class Over(NotPossible):
    """It has ended, or was decided already."""

    sentence = _("This was decided already, or is over.")
