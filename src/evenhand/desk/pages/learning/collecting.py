"""What one fills in to put lessons together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.learning import queries
from evenhand.desk.learning.collecting import (
    WrittenCollection,
    exported_collection,
    parsed_collection,
)
from evenhand.desk.learning.lines import CannotRead
from evenhand.desk.learning.models import Collection
from evenhand.desk.learning.written import slugged

LENGTHS = (
    ("", gettext_lazy("A collection, without days")),
    ("7", gettext_lazy("A journey of a week")),
    ("28", gettext_lazy("A journey of four weeks")),
)


class CollectionForm(forms.Form):
    """A collection or journey. Its lessons are slugs, one a line, in order."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    summary = forms.CharField(
        label=gettext_lazy("What it is for, in a sentence"), max_length=300, required=False
    )
    days = forms.ChoiceField(label=gettext_lazy("Length"), choices=LENGTHS, required=False)
    lessons = forms.CharField(
        label=gettext_lazy("Lessons, one a line, in order"),
        widget=forms.Textarea({"rows": 10, "class": "markdown", "spellcheck": "false"}),
    )
    written: WrittenCollection

    def __init__(self, *args: Any, slug: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slug = slug

    def clean(self) -> dict[str, Any]:
        """Make a collection of it, through the file that it would be."""
        given = super().clean() or self.cleaned_data
        if self.errors:
            return given
        lines = filter(None, map(str.strip, given["lessons"].splitlines()))
        titled = queries.lessons().values_list("title", "slug")
        known = {title.casefold(): slug for title, slug in titled}
        slugs = [known.get(line.casefold(), line.removeprefix("- ")) for line in lines]
        held = set(known.values())
        unknown = next((one for one in slugs if one not in held), None)
        if unknown is not None:
            sentence = _("There is no lesson “%(name)s”. Write a title or slug of the library.")
            self.add_error("lessons", sentence % {"name": unknown})
            return given
        days = int(given["days"]) if given["days"] else None
        slug = self.slug or slugged(given["title"])
        wanted = WrittenCollection(slug, given["title"], given["summary"], days, tuple(slugs))
        try:
            self.written = parsed_collection(exported_collection(wanted))
        except CannotRead as wrong:
            self.add_error(None, wrong.sentence[:1].upper() + wrong.sentence[1:])
        return given


def form_for(collection: Collection | None, given: Mapping[str, Any] | None) -> CollectionForm:
    """The form for a collection, or for a new one."""
    if collection is None:
        return CollectionForm(given)
    initial = {
        "title": collection.title,
        "summary": collection.summary,
        "days": str(collection.days or ""),
        "lessons": "\n".join(place.lesson.title for place in queries.places_of(collection)),
    }
    return CollectionForm(given, initial=initial, slug=collection.slug)
