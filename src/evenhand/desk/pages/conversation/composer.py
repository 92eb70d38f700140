"""The place to write: a reply and a note, each with its own draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from evenhand.desk.inbox.models import Mode
from evenhand.desk.pages.conversation.advice import ShownAdvice, advice_of
from evenhand.desk.pages.conversation.attached import File, files_of
from evenhand.desk.pages.conversation.coach import glance
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.conversation.readings import read_as


@dataclass(frozen=True)
class Composer:
    """What stands in the composer.

    `to` is the address that a reply goes to, empty when there is none; `problem` says in one
    sentence why what was asked could not be done; `lead` and `rest` are the coach's line.
    """

    conversation: int
    mode: str
    to: str
    copies: str
    reply: str
    note: str
    reply_kept_at: datetime | None
    note_kept_at: datetime | None
    advice: ShownAdvice
    files: tuple[File, ...]
    lead: str
    rest: str
    tone: str
    problem: str = ""


def composer_of(material: Material, *, mode: str = Mode.REPLY, problem: str = "") -> Composer:
    """The composer with what the teammate has begun to write."""
    reply, note = material.drafts.get(Mode.REPLY), material.drafts.get(Mode.NOTE)
    lead, rest = glance(material.advice.guidance.glance)
    to = address_of(material)
    return Composer(
        conversation=material.conversation.pk,
        mode=Mode.NOTE if mode == Mode.NOTE or not to else Mode.REPLY,
        to=to,
        copies=reply.copies if reply else "",
        reply=reply.text if reply else "",
        note=note.text if note else "",
        reply_kept_at=reply.at if reply and reply.text else None,
        note_kept_at=note.at if note and note.text else None,
        advice=advice_of(material),
        files=files_of(material, "draft", reply.pk) if reply else (),
        lead=lead,
        rest=rest,
        tone=read_as(material.reading).situation.tone if material.reading else "",
        problem=problem,
    )


def address_of(material: Material) -> str:
    """The address from which the newest message came; empty when nobody has written."""
    newest = max(material.messages, key=lambda one: one.pk, default=None)
    return str(newest.address) if newest else ""
