"""Customers: the list, one of them, and what is held of them to take along."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.customers import access, actions
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.customers.exporting import export_of
from evenhand.desk.pages.customers.found import found_page
from evenhand.desk.pages.customers.page import page_of
from evenhand.desk.pages.nav import nav_for


@require_safe
@login_required
def customers(request: HttpRequest) -> HttpResponse:
    """Everyone, or those whom `?q=` finds by name, address or the reference of a record."""
    teammate = signed_in(request)
    found = found_page(request.GET.get("q", ""), number(request, "page", 1))
    shown = {"nav": nav_for(teammate, "customers"), "found": found}
    return render(request, "customers/customers.html", shown)


@require_safe
@login_required
def customer(request: HttpRequest, pk: int) -> HttpResponse:
    """One customer."""
    teammate = signed_in(request)
    page = page_of(access.customer(teammate, pk), teammate, number(request, "page", 1))
    shown = {"nav": nav_for(teammate, "customers"), "page": page}
    return render(request, "customers/customer.html", shown)


@require_POST
@login_required
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """What is held of a customer, as a file that one may hand to them."""
    teammate = signed_in(request)
    found = access.customer(teammate, pk)
    actions.note_export(found, by=teammate)
    answer = HttpResponse(export_of(found), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="customer-{pk}.json"'
    return answer
