"""Keys for programs, which only a keeper makes and revokes."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.keys.forms import KeyForm
from evenhand.desk.pages.keys.page import keys_shown
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people import access, actions
from evenhand.desk.people.models import Teammate


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def keys(request: HttpRequest) -> HttpResponse:
    """Every key; POST makes one and shows its token this once."""
    keeper = access.keeper(signed_in(request))
    form = KeyForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, keeper, form, status=422 if form.is_bound else 200)
    token = actions.make_key(form.cleaned_data["name"], by=keeper, ends_at=form.ends_at)
    return _page(request, keeper, KeyForm(), token=token)


@require_POST
@login_required
def revocation(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a key at once."""
    keeper = signed_in(request)
    actions.revoke_key(access.key(keeper, pk), by=keeper)
    messages.success(request, _("The key no longer works."))
    return redirect("keys:keys")


def _page(
    request: HttpRequest, keeper: Teammate, form: KeyForm, *, token: str = "", status: int = 200
) -> HttpResponse:
    shown = {"keys": keys_shown(), "form": form, "token": token, "address": settings.PUBLIC_URL}
    nav = nav_for(keeper, "settings")
    return render(request, "keys/keys.html", {"nav": nav, **shown}, status=status)
