"""Why back-up could not be asked for, as one sentence under the form."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.care import actions
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.care.forms import BackUpForm
from evenhand.desk.people.models import Teammate


def ask(conversation: Conversation, form: BackUpForm, *, by: Teammate) -> bool:
    """Ask for back-up as the form says; False when the form now says why not."""
    said = form.cleaned_data
    try:
        actions.ask_back_up(
            conversation, by=by, to=said["to"], asked=said["asked"], line=said["line"]
        )
    except actions.AlreadyAsked:
        form.add_error(None, _("Back-up is asked for here already. End that first."))
    except actions.NobodyToAsk:
        form.add_error("to", _("There is no other lead yet. Ask a colleague by name."))
    return form.is_valid()
