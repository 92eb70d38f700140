"""Bringing records in: hand a file over, see what would be, confirm."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evenhand.desk.customers.files.importing import Count, bring_in
from evenhand.desk.customers.files.lines import NotReadable
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.records.forms import UploadForm
from evenhand.desk.pages.records.preview import columns_form, preview_of
from evenhand.desk.pages.records.waiting import Waiting, drop, put, waiting
from evenhand.desk.people import access

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@asking_or_doing
@login_required
def upload(request: HttpRequest) -> HttpResponse:
    """Hand a file over; it waits for its preview, and nothing of it is kept yet."""
    keeper = access.keeper(signed_in(request))
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        put(request, form.cleaned_data["file"])
        return redirect("records:preview")
    shown = {"nav": nav_for(keeper, "customers"), "form": form}
    return render(request, "records/upload.html", shown, status=422 if form.is_bound else 200)


@asking_or_doing
@login_required
def preview(request: HttpRequest) -> HttpResponse:
    """What would become of the file that waits; POST confirms and brings it in."""
    keeper = access.keeper(signed_in(request))
    file = waiting(request)
    if file is None:
        return redirect("records:import")
    if request.method == "POST":
        return _confirmed(request, file)
    shown = {"nav": nav_for(keeper, "customers"), "preview": preview_of(file, request.GET)}
    return render(request, "records/preview.html", shown)


def _confirmed(request: HttpRequest, file: Waiting) -> HttpResponse:
    count = Count()
    try:
        form = columns_form(file, request.POST)
        with file.opened() as opened:
            for rows in bring_in(opened, form.columns if form else None, source=file.name):
                count.add(rows)
    except NotReadable as wrong:
        messages.error(request, str(wrong))
    told = _("%(new)d new, %(changed)d changed, %(unchanged)d known already, %(refused)d refused.")
    messages.success(request, told % vars(count))
    drop(request)
    return redirect("customers:customers")
