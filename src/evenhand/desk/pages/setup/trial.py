"""Trying what was filled in about a mailbox, before it is saved."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.trying import try_mailbox
from evenhand.desk.pages.setup.forms import MailboxForm


@dataclass(frozen=True)
class Trial:
    """What came of it, in one sentence."""

    sentence: str
    went_well: bool


def tried(form: MailboxForm) -> Trial:
    """Sign in as the form says; nothing is kept."""
    if not form.is_fetched:
        return Trial(_("There is nothing to try: the other server connects to the desk."), True)
    try:
        try_mailbox(form.cleaned_data["address"], form.server, known=form.known)
    except CannotConnect as why:
        return Trial(why.sentence, False)
    return Trial(_("It works: the desk can sign in and read the folder."), True)
