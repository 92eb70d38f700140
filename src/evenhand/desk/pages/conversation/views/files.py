"""Files and HTML letters, served so that nothing in them can run on the desk's behalf."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.channels.email import queries as email
from evenhand.desk.inbox import access, actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.conversation import letters, writing
from evenhand.desk.pages.conversation.answers import answer
from evenhand.desk.pages.conversation.forms import DraftForm


@require_safe
@login_required
def attachment(request: HttpRequest, pk: int) -> FileResponse:
    """A file to download; `?preview=1` shows a picture in place. Raises Http404."""
    found = access.attachment(signed_in(request), pk)
    return letters.preview(found) if "preview" in request.GET else letters.download(found)


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file away from an own draft. Raises Http404."""
    found = access.attachment(signed_in(request), pk)
    if found.draft is None:
        raise Http404
    conversation = found.draft.conversation
    actions.detach(found)
    return answer(request, conversation, "composer", told=_("The file was taken away."))


@require_POST
@login_required
def uploads(request: HttpRequest, pk: int) -> HttpResponse:
    """Put files beside the reply that is being written."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    writing.keep(conversation, DraftForm(request.POST), by=teammate)
    try:
        writing.attach(conversation, request.FILES.getlist("files"), by=teammate)
    except writing.Refused as refused:
        return answer(request, conversation, "composer", problem=refused.sentence)
    return answer(request, conversation, "composer", told=_("Attached"))


@require_safe
@login_required
@xframe_options_sameorigin
def body(request: HttpRequest, pk: int) -> HttpResponse:
    """A message as it was sent, for a sandboxed frame; `?pictures=1` loads those from elsewhere."""
    message = access.message(signed_in(request), pk)
    if not message.html:
        raise Http404
    return letters.letter(message, pictures="pictures" in request.GET)


@require_safe
@login_required
def raw(request: HttpRequest, pk: int) -> HttpResponse:
    """A message's source as it came, only ever as a download. Raises Http404."""
    source = email.raw_of(access.message(signed_in(request), pk))
    if source is None:
        raise Http404
    named = {"Content-Disposition": f'attachment; filename="message-{pk}.eml"'}
    return HttpResponse(source, content_type="application/octet-stream", headers=named)
