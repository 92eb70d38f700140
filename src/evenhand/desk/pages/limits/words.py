"""How the steps of the ladder are called on the pages."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from evenhand.desk.limits.models import Step

TITLES: Mapping[Step, LazyText] = {
    Step.NAMING: _("Name the behaviour"),
    Step.WARNING: _("Warn, with the consequence"),
    Step.LIMIT: _("Limit how we answer"),
    Step.ENDING: _("End it for a time"),
}
DOES: Mapping[Step, LazyText] = {
    Step.NAMING: _("Say what was said and what it does. Help goes on."),
    Step.WARNING: _("Say what follows if it goes on. Help goes on."),
    Step.LIMIT: _("A channel, some hours, or how often, for a time. Two people decide."),
    Step.ENDING: _("No more answers for a time; what must stay open does. Two people decide."),
}
DONE: Mapping[Step, LazyText] = {
    Step.NAMING: _("Behaviour named"),
    Step.WARNING: _("Warned"),
    Step.LIMIT: _("Limited"),
    Step.ENDING: _("Ended for a time"),
}
