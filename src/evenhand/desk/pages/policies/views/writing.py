"""Writing policies, taking them in from files, and citing a clause in a reply."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox import actions as inbox_actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.policies.forms import BLANK, TakingForm, WritingForm
from evenhand.desk.pages.policies.preview import Preview, preview_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import access, actions, links, queries
from evenhand.desk.policies.files import MOST_FILES, File, NoPolicyFile, file_of, taken
from evenhand.desk.policies.models import Policy
from evenhand.desk.policies.parsing import parsed

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])
HERE = "policies"


@asking_or_doing
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """A policy that is not there yet."""
    return _write(request, access.writer(signed_in(request)), None)


@asking_or_doing
@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """A policy as Markdown; what changes is shown before it is kept."""
    teammate = access.writer(signed_in(request))
    return _write(request, teammate, access.policy(teammate, slug))


def _write(request: HttpRequest, teammate: Teammate, policy: Policy | None) -> HttpResponse:
    form = WritingForm(request.POST if request.method == "POST" else None, initial=_begun(policy))
    preview = None
    if form.is_valid():
        preview = _looked_at(form, policy)
        if "keep" in request.POST and not preview.wrong:
            return _kept(request, [preview], by=teammate)
        if preview.wrong:
            form.add_error("text", preview.wrong)
    shown = {"nav": nav_for(teammate, HERE), "form": form, "policy": policy, "preview": preview}
    return render(request, "policies/edit.html", shown, status=422 if form.errors else 200)


def _begun(policy: Policy | None) -> dict[str, object]:
    if policy is None:
        return {"text": BLANK, "based_on": 0}
    text = file_of(policy, timezone.localdate()).text
    return {"text": text, "based_on": queries.newest_of(policy)}


def _looked_at(form: WritingForm, policy: Policy | None) -> Preview:
    """What the text would change, unless somebody else changed the policy meanwhile."""
    text, seen = form.cleaned_data["text"], form.cleaned_data["based_on"] or 0
    file = File("", text)
    if policy is not None and queries.newest_of(policy) > seen:
        return Preview(
            file,
            wrong=_(
                "Somebody else changed this policy. Copy your words, open it anew and put them in."
            ),
        )
    found = preview_of(file, timezone.localdate(), policy.slug if policy else "")
    if policy is None and not found.wrong and not found.is_new:
        return Preview(
            file, wrong=_("There is a policy with this slug. Edit that one, or give another slug.")
        )
    return found


def _kept(request: HttpRequest, previews: Iterable[Preview], *, by: Teammate) -> HttpResponse:
    written = [parsed(one.file.text) for one in previews]
    with transaction.atomic():
        for one in written:
            actions.bring_in(one, by=by)
    messages.success(request, _("It is kept, and holds from the days it says."))
    return redirect(
        reverse("policies:policy", args=[written[0].slug])
        if len(written) == 1
        else reverse("policies:policies")
    )


@asking_or_doing
@login_required
def taking_in(request: HttpRequest) -> HttpResponse:
    """Policies from files: chosen, looked at with what they would change, then taken over."""
    teammate = access.writer(signed_in(request))
    form, previews = TakingForm(), list[Preview]()
    if request.method == "POST":
        form = TakingForm(request.POST, request.FILES)
        previews = _looked_through(request, form)
    fit = bool(previews) and not any(one.wrong for one in previews)
    if fit and "keep" in request.POST:
        return _kept(request, previews, by=teammate)
    shown = {"nav": nav_for(teammate, HERE), "form": form, "previews": previews, "fit": fit}
    return render(request, "policies/import.html", shown, status=422 if form.errors else 200)


def _looked_through(request: HttpRequest, form: TakingForm) -> list[Preview]:
    """What each of the files would change; why they cannot be taken is said in the form."""
    try:
        form.full_clean()
        return [preview_of(file, timezone.localdate()) for file in _given(request, form)]
    except NoPolicyFile as wrong:
        form.add_error("chosen", str(wrong))
        return []


def _given(request: HttpRequest, form: TakingForm) -> list[File]:
    """The files that were looked at before, else those uploaded now. Raises NoPolicyFile."""
    looked_at = [File("", text) for text in request.POST.getlist("text")]
    uploads = (taken(one.name or "", one.read()) for one in form.uploads)
    found = looked_at or [file for files in uploads for file in files]
    if not found:
        raise NoPolicyFile(_("Choose one or more files first."))
    if len(found) > MOST_FILES:
        raise NoPolicyFile(_("That is too much at once. Take the files in some at a time."))
    return found


@require_POST
@login_required
def citation(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts number, title and link of a clause into the teammate's reply."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    asked = request.POST.get("version", "")
    version = access.version(teammate, int(asked) if asked.isdecimal() else 0)
    inbox_actions.add_to_draft(conversation, links.citation_of(version), by=teammate)
    return redirect("conversation:conversation", pk)
