"""HTML letters and files as answers that cannot run anything."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from django.http import FileResponse, HttpResponse
from django.templatetags.static import static

from evenhand.desk.base import serving
from evenhand.desk.base.policy import HEADER
from evenhand.desk.base.serving import PICTURES
from evenhand.desk.channels.email import cleaning
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Attachment, Message

MOST_INLINE = 5 * 1024 * 1024


def download(attachment: Attachment) -> FileResponse:
    """The file, to be saved under its own name; never shown in place."""
    kind = attachment.content_type
    return serving.download(attachment.file, name=attachment.name, content_type=kind)


def preview(attachment: Attachment) -> FileResponse:
    """A picture, in place. Raises Http404 for anything else."""
    kind = attachment.content_type
    return serving.preview(attachment.file, name=attachment.name, content_type=kind)


def letter(message: Message, *, pictures: bool) -> HttpResponse:
    """An HTML message as a page for a sandboxed frame.

    Pictures that came with it are part of the page, since a sandboxed frame sends no cookie with
    which it could fetch them; those from elsewhere load only with `pictures`.
    """
    cleaned = cleaning.clean(message.html, _inline(queries.files_of([message], [], [])))
    page = cleaning.document(cleaned, stylesheet=static("conversation/letter.css"))
    response = HttpResponse(page)
    response.headers[HEADER] = cleaning.policy(pictures=pictures)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _inline(files: Iterable[Attachment]) -> dict[str, str]:
    """Addresses that hold the pictures themselves, by content id."""
    found: dict[str, str] = {}
    left = MOST_INLINE
    for file in files:
        if file.content_id and file.content_type in PICTURES and file.size <= left:
            left -= file.size
            with file.file.open("rb") as opened:
                held = base64.b64encode(opened.read()).decode("ascii")
            found[file.content_id] = f"data:{file.content_type};base64,{held}"
    return found
