"""Files as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from evenhand.desk.base.serving import PICTURES
from evenhand.desk.pages.conversation.material import Material


@dataclass(frozen=True)
class File:
    """A file to download; `picture` is the address of a preview, empty for what has none."""

    pk: int
    name: str
    size: int
    href: str
    picture: str


def files_of(material: Material, kind: str, owner: int) -> tuple[File, ...]:
    """The files that hang on the message, reply or draft of that id."""
    return tuple(
        File(
            pk=one.pk,
            name=one.name,
            size=one.size,
            href=(href := reverse("conversation:attachment", args=[one.pk])),
            picture=f"{href}?preview=1" if one.content_type in PICTURES else "",
        )
        for one in material.files.get((kind, owner), ())
    )
