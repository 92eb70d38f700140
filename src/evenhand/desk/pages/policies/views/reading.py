"""Finding and reading policies, and taking them along as files."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from evenhand.desk.inbox import access as inbox
from evenhand.desk.pages.asking import number as asked_number
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.policies.history import history_of
from evenhand.desk.pages.policies.page import Asked, empty_sentence, listed, page_of
from evenhand.desk.policies import access
from evenhand.desk.policies.files import every_file, file_of, zipped

HERE = "policies"


def asked_for(request: HttpRequest) -> Asked:
    """What the address asks for. Raises Http404 for a conversation that is not there."""
    at = asked_number(request, "for")
    return Asked(
        words=request.GET.get("q", "")[:120].strip(),
        product=request.GET.get("product", "")[:80],
        country=request.GET.get("country", "")[:2],
        page=asked_number(request, "page", 1),
        conversation=inbox.conversation(signed_in(request), at) if at else None,
    )


@require_safe
@login_required
def policies(request: HttpRequest) -> HttpResponse:
    """Every policy with its clauses; `?q=`, `?product=` and `?country=` narrow it."""
    teammate, asked = signed_in(request), asked_for(request)
    shown = {
        "nav": nav_for(teammate, HERE),
        "listed": listed(asked, teammate, timezone.localdate()),
        "none_why": empty_sentence(asked),
    }
    return render(request, "policies/policies.html", shown)


@require_safe
@login_required
def policy(request: HttpRequest, slug: str) -> HttpResponse:
    """One policy, as one reads it."""
    teammate, asked = signed_in(request), asked_for(request)
    found = access.policy(teammate, slug)
    page = page_of(found, asked, teammate, timezone.localdate())
    return render(request, "policies/policy.html", {"nav": nav_for(teammate, HERE), "page": page})


@require_safe
@login_required
def clause(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """Every version of a clause; `?from=` and `?to=` choose the two to compare."""
    teammate = signed_in(request)
    older, newer = asked_number(request, "from"), asked_number(request, "to")
    found = access.clause(teammate, slug, number)
    shown = {
        "nav": nav_for(teammate, HERE),
        "history": history_of(found, older, newer, timezone.localdate()),
    }
    return render(request, "policies/clause.html", shown)


@require_safe
@login_required
def export(request: HttpRequest) -> HttpResponse:
    """Every policy as one zip of Markdown files."""
    signed_in(request)
    data = zipped(every_file(timezone.localdate()))
    return _download(data, "policies.zip", "application/zip")


@require_safe
@login_required
def export_one(request: HttpRequest, slug: str) -> HttpResponse:
    """One policy as a Markdown file."""
    found = access.policy(signed_in(request), slug)
    file = file_of(found, timezone.localdate())
    return _download(file.text.encode(), file.name, "text/markdown; charset=utf-8")


def _download(data: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=kind, headers=headers)
