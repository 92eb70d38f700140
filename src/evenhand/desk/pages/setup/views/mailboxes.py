"""The mailboxes: all of them, one new, one changed or removed, and letters set aside."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.channels.email import access, actions
from evenhand.desk.channels.email.models import Mailbox
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.setup.forms import MailboxForm
from evenhand.desk.pages.setup.page import door, first_box, mailboxes_of
from evenhand.desk.pages.setup.trial import Trial, tried
from evenhand.desk.people.access import keeper
from evenhand.desk.people.models import Teammate

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])
secret = sensitive_post_parameters("password", "refresh_token", "client_secret")


@require_safe
@login_required
def every(request: HttpRequest) -> HttpResponse:
    """Every mailbox with how it is read, and the letters that are in no conversation."""
    teammate = keeper(signed_in(request))
    shown = {"page": mailboxes_of(number(request, "page", 1))}
    nav = nav_for(teammate, "setup/mailboxes")
    return render(request, "setup/mailboxes.html", {"nav": nav, **shown})


@secret
@never_cache
@asking_or_doing
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """The form of a new mailbox; POST adds it, unless trying it shows what is wrong."""
    teammate = keeper(signed_in(request))
    after = "setup:start" if first_box() is None else "setup:mailboxes"
    form = MailboxForm(request.POST if request.method == "POST" else None)
    return _filled_in(request, form, teammate) or redirect(after)


@secret
@never_cache
@asking_or_doing
@login_required
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of a mailbox; POST changes it, unless trying it shows what is wrong."""
    teammate = signed_in(request)
    known = access.mailbox(teammate, pk)
    form = MailboxForm(request.POST if request.method == "POST" else None, known=known)
    return _filled_in(request, form, teammate) or redirect("setup:mailboxes")


def _filled_in(request: HttpRequest, form: MailboxForm, by: Teammate) -> HttpResponse | None:
    """The form once more, with what is wrong; None once it is saved."""
    if not form.is_valid():
        return _form(request, form)
    if "anyway" not in request.POST:
        trial = tried(form)
        if "try" in request.POST or not trial.went_well:
            return _form(request, form, trial)
    try:
        _save(form, form.known, by=by)
    except ValidationError as why:
        form.refuse(why)
        return _form(request, form)
    return None


def _save(form: MailboxForm, known: Mailbox | None, *, by: Teammate) -> None:
    given = form.cleaned_data
    values = {"name": given["name"], "server": form.server, "takes_plus": given["takes_plus"]}
    if known is None:
        actions.add_mailbox(given["address"], by=by, **values)
    else:
        actions.change_mailbox(known, by=by, **values)


def _form(request: HttpRequest, form: MailboxForm, trial: Trial | None = None) -> HttpResponse:
    shown = {"form": form, "trial": trial, "door": door(), "is_first": first_box() is None}
    status = 422 if form.is_bound and trial is None else 200
    return render(request, "setup/mailbox.html", shown, status=status)


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a mailbox away; its letters and conversations stay."""
    teammate = signed_in(request)
    mailbox = access.mailbox(teammate, pk)
    actions.remove_mailbox(mailbox, by=teammate)
    told = _("%(address)s is no longer a mailbox of the desk. What came by it stays.")
    messages.success(request, told % {"address": mailbox.address})
    return redirect("setup:mailboxes")


@require_safe
@login_required
def letter(request: HttpRequest, pk: int) -> FileResponse:
    """A letter as it came, as a download."""
    found = access.letter(signed_in(request), pk)
    return FileResponse(
        found.path.open("rb"),
        as_attachment=True,
        filename=f"letter-{found.pk}.eml",
        content_type="application/octet-stream",
    )
