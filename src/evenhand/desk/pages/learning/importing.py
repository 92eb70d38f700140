"""What taking lessons in would change, shown before anything is written."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.learning.changes import Change, Planned, plan
from evenhand.desk.learning.files import Bundle, File, NoLessonFile, in_upload, packed
from evenhand.desk.learning.lines import CannotRead
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Origin
from evenhand.desk.learning.written import WrittenLesson
from evenhand.desk.pages.learning.history import Difference, compared

MOST_HIDDEN = 2 * 1024 * 1024
_WORDS = {
    Change.NEW: gettext_lazy("new"),
    Change.CHANGED: gettext_lazy("changes"),
    Change.SAME: gettext_lazy("as before"),
    Change.OURS: gettext_lazy("stays as your team wrote it"),
}


class Several(forms.FileInput):
    """A field for one or more files."""

    allow_multiple_selected = True


class TakingForm(forms.Form):
    """One or more files."""

    chosen = forms.Field(
        label=gettext_lazy("Markdown files, or a zip of them with their pictures"),
        required=False,
        widget=Several({"accept": ".md,.zip", "multiple": True}),
    )

    looked_at = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def uploads(self) -> list[UploadedFile[Any]]:
        """Every file that came with the form."""
        return self.files.getlist("chosen") if hasattr(self.files, "getlist") else []


@dataclass(frozen=True)
class Preview:
    """One file: what it would change, or why it cannot be read (`wrong`)."""

    name: str
    title: str = ""
    change: str = ""
    is_new: bool = False
    differences: tuple[Difference, ...] = ()
    wrong: str = ""


def bundle_in(form: TakingForm) -> Bundle:
    """All that was uploaded or looked at before, put together. Raises NoLessonFile."""
    bundle = Bundle()
    for name, data in _given(form):
        found = in_upload(name, data)
        bundle.lessons.extend(found.lessons)
        bundle.collections.extend(found.collections)
        bundle.media.extend(found.media)
    if not (bundle.lessons or bundle.collections or bundle.media):
        raise NoLessonFile(_("Choose one or more files first."))
    return bundle


def _given(form: TakingForm) -> Iterator[tuple[str, bytes]]:
    looked_at = form.cleaned_data.get("looked_at", "")
    if looked_at and not form.uploads:
        with suppress(ValueError):
            yield "lessons.zip", b64decode(looked_at)
    for one in form.uploads:
        yield one.name or "", one.read()


def _kept_for_later(bundle: Bundle) -> str:
    """The bundle for a hidden field, so that nobody chooses the files twice; "" for a large one."""
    data = packed(bundle)
    return b64encode(data).decode() if len(data) <= MOST_HIDDEN else ""


def looked_at(bundle: Bundle) -> dict[str, object]:
    """What each file would change, whether all can be taken, and the bundle to take."""
    previews = _previews(bundle)
    fit = not any(one.wrong for one in previews)
    return {"previews": previews, "fit": fit, "again": _kept_for_later(bundle) if fit else ""}


def _previews(bundle: Bundle) -> tuple[Preview, ...]:
    """What each lesson's file would change, in order."""
    read = [(file, _read(file)) for file in bundle.lessons]
    written = [one for _file, one in read if isinstance(one, WrittenLesson)]
    planned = {one.written.slug: one for one in plan(written, Origin.FILE)}
    return tuple(_preview(file, one, planned) for file, one in read)


def _read(file: File) -> WrittenLesson | str:
    try:
        return parsed(file.text)
    except CannotRead as wrong:
        return str(wrong)


def _preview(file: File, read: WrittenLesson | str, planned: dict[str, Planned]) -> Preview:
    if isinstance(read, str):
        return Preview(file.name, wrong=read)
    found = planned[read.slug]
    return Preview(
        name=file.name,
        title=read.title,
        change=str(_WORDS[found.change]),
        is_new=found.change is Change.NEW,
        differences=tuple(compared(found.before, read)) if found.before else (),
    )
