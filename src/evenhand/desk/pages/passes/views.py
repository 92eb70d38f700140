"""Ending the links to a customer's page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.inbox import access
from evenhand.desk.pages.asking import back, signed_in
from evenhand.desk.passes import actions


@require_POST
@login_required
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End every link to a conversation, as after a mail to a wrong address. Raises Http404."""
    conversation = access.conversation(signed_in(request), pk)
    actions.revoke(conversation, by=signed_in(request))
    messages.success(request, _("The link works no more. The next mail brings a new one."))
    here = reverse("conversation:conversation", args=[pk])
    return HttpResponseRedirect(back(request, here), status=303)
