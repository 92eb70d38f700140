"""The feedback form, its thanks, and its address as a code to scan."""

from __future__ import annotations

from io import BytesIO

import segno
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from evenhand.desk import env
from evenhand.desk.wall.feedback import giving
from evenhand.desk.wall.feedback.page import address, page_of
from evenhand.desk.wall.public import FORM, PAGE, for_everybody


@require_http_methods(["GET", "HEAD", "POST"])
@for_everybody(FORM)
def form(request: HttpRequest, product: str = "") -> HttpResponseBase:
    """The form for whoever wants to say a word, about a product where its name is given."""
    product = " ".join(product.replace("-", " ").split())
    if request.method != "POST":
        return render(request, "wall/feedback/form.html", {"page": page_of(product)})
    sent = giving.received(request, product)
    try:
        token = "" if giving.is_a_program(request) else giving.give(sent, _who(request))
    except giving.Refused as refused:
        shown = {"page": page_of(product, sent, refused)}
        return render(request, "wall/feedback/form.html", shown, status=refused.status)
    there = reverse("feedback:thanks")
    return HttpResponseRedirect(f"{there}?words={token}" if token else there, status=303)


@require_safe
@for_everybody(FORM)
def thanks(request: HttpRequest) -> HttpResponseBase:
    """That it came, and the address of one's own words where they may be shown."""
    token = request.GET.get("words", "")
    is_one = token.isascii() and token.isalnum() and len(token) < 100
    return render(request, "wall/feedback/thanks.html", {"token": token if is_one else ""})


@require_safe
@for_everybody(PAGE)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """A sheet for the counter, to be printed: the code and the address."""
    return render(request, "wall/feedback/sheet.html", {"address": address()})


@require_safe
@for_everybody(PAGE)
def code(_request: HttpRequest) -> HttpResponseBase:
    """The form's address as a QR code (ISO/IEC 18004), as SVG."""
    drawn = BytesIO()
    segno.make(address(), error="m", micro=False).save(drawn, kind="svg", scale=8, border=4)
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


def _who(request: HttpRequest) -> str:
    """Whom to count: where the request came from, as the proxy saw it where there is one."""
    passed_on = request.headers.get("X-Forwarded-For", "") if env.BEHIND_PROXY() else ""
    return passed_on.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))
