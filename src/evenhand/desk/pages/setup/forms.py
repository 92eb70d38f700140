"""What a keeper fills in about a mailbox."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.models import Mailbox, Security, SignIn
from evenhand.desk.pages.setup.hosts import likely_host

NO_ADDRESS = gettext_lazy("This is no e-mail address. One looks like care@example.org.")
FETCHED, HANDED_OVER = "fetched", "handed-over"
WAYS = [
    (FETCHED, gettext_lazy("The desk fetches it from a mail server (IMAP)")),
    (HANDED_OVER, gettext_lazy("Our own mail server hands it over (SMTP or LMTP)")),
]
SHOWN_OF_SERVER = ("host", "port", "security", "login", "folder", "sign_in", "client_id")
SECRETS = ("password", "refresh_token", "client_secret")


def _secret_input() -> forms.PasswordInput:
    """Sends back what was just typed, so that a failed try does not lose it; never what is kept."""
    return forms.PasswordInput({"autocomplete": "new-password"}, render_value=True)


class MailboxForm(forms.Form):
    """An address of ours and how its mail comes. Secrets left empty stay as they are sealed."""

    address = forms.EmailField(
        label=gettext_lazy("The address that customers write to"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "off"}),
        error_messages={
            "required": gettext_lazy("Give the address that customers write to."),
            "invalid": NO_ADDRESS,
        },
    )
    name = forms.CharField(
        label=gettext_lazy("The name that customers see"), max_length=120, required=False
    )
    way = forms.ChoiceField(
        label=gettext_lazy("How its mail comes to the desk"),
        choices=WAYS,
        initial=FETCHED,
        widget=forms.RadioSelect,
    )
    host = forms.CharField(
        label=gettext_lazy("Incoming server"),
        max_length=253,
        required=False,
        help_text=gettext_lazy("Your mail provider names it, often imap.example.org."),
        widget=forms.TextInput({"autocapitalize": "off", "spellcheck": "false"}),
    )
    port = forms.IntegerField(
        label=gettext_lazy("Port"), min_value=1, max_value=65535, initial=993, required=False
    )
    security = forms.ChoiceField(
        label=gettext_lazy("Security"), choices=Security.choices, initial=Security.SSL
    )
    login = forms.CharField(
        label=gettext_lazy("Sign-in name"),
        max_length=254,
        required=False,
        help_text=gettext_lazy("Empty means: the address itself."),
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "off"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        required=False,
        strip=False,
        widget=_secret_input(),
        help_text=gettext_lazy(
            "Kept sealed. Some providers, such as Gmail, want an app password made for the desk."
        ),
    )
    folder = forms.CharField(label=gettext_lazy("Folder"), max_length=200, initial="INBOX")
    takes_plus = forms.BooleanField(
        label=gettext_lazy("Mail to name+anything@… arrives here, too"),
        required=False,
        help_text=gettext_lazy("Then every answer finds its conversation, whatever it says."),
    )
    sign_in = forms.ChoiceField(
        label=gettext_lazy("Sign in with"), choices=SignIn.choices, initial=SignIn.PASSWORD
    )
    client_id = forms.CharField(label=gettext_lazy("Client id"), max_length=300, required=False)
    client_secret = forms.CharField(
        label=gettext_lazy("Client secret"), required=False, widget=_secret_input()
    )
    refresh_token = forms.CharField(
        label=gettext_lazy("Refresh token"), required=False, widget=_secret_input()
    )
    token_url = forms.URLField(
        label=gettext_lazy("Address that gives tokens"),
        max_length=300,
        required=False,
        assume_scheme="https",
    )

    def __init__(self, *args: Any, known: Mailbox | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.fields["name"].initial = settings.ORGANISATION
        if known is not None:
            self.initial = {**_said_by(known), **self.initial}
            self.fields["address"].disabled = True
            self.fields["password"].help_text = _("Leave it empty to keep the one that is there.")

    @property
    def is_fetched(self) -> bool:
        """Whether the desk fetches the mail; false when a server hands it over."""
        return bool(self.cleaned_data["way"] == FETCHED)

    @property
    def server(self) -> Server:
        """The server that was filled in, or none."""
        if not self.is_fetched:
            return Server()
        given = self.cleaned_data
        values = {name: given[name] for name in (*SHOWN_OF_SERVER, *SECRETS, "token_url")}
        return Server(**{**values, "login": given["login"] or given["address"]})

    def clean(self) -> dict[str, Any]:
        """What is fetched needs a server, and a way to sign in there."""
        given = self.cleaned_data
        if self.errors or not self.is_fetched:
            return given
        given["port"] = given["port"] or 993
        self._need_host(given)
        self._need_secret(given)
        return given

    def _need_host(self, given: dict[str, Any]) -> None:
        if not given["host"]:
            guess = {"host": likely_host(given["address"])}
            self.add_error("host", _("Name the server; it may be %(host)s.") % guess)

    def _need_secret(self, given: dict[str, Any]) -> None:
        by_token = given["sign_in"] == SignIn.XOAUTH2
        secret = "refresh_token" if by_token else "password"
        if given[secret]:
            return
        if self.known is None or not getattr(self.known, f"sealed_{secret}"):
            self.add_error(secret, _("The server will ask for it: enter it here."))
        elif any(given[name] != getattr(self.known, name) for name in ("host", "token_url")):
            self.add_error(secret, _("The server is another one: enter it again."))

    def refuse(self, why: ValidationError) -> None:
        """Put what the mailbox itself refused under the field that it is about."""
        for name, errors in why.error_dict.items():
            if name in {"address", NON_FIELD_ERRORS}:
                self.add_error("address", _("This address is a mailbox of the desk already."))
            else:
                self.add_error(name if name in self.fields else None, errors)


def _said_by(mailbox: Mailbox) -> dict[str, Any]:
    shown = ("address", "name", "takes_plus", *SHOWN_OF_SERVER, "token_url")
    way = FETCHED if mailbox.is_fetched else HANDED_OVER
    return {"way": way, **{name: getattr(mailbox, name) for name in shown}}


class TestForm(forms.Form):
    """Whom a test message goes to."""

    to = forms.EmailField(
        label=gettext_lazy("Send a test message to"),
        help_text=gettext_lazy("An address of your own, at which you can answer."),
        error_messages={
            "required": gettext_lazy("Give an address at which you can look for it."),
            "invalid": NO_ADDRESS,
        },
    )
