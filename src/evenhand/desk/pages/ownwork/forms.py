"""A card as its owner writes it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.learning.models import Lesson
from evenhand.desk.learning.nameless import Known, left_in
from evenhand.desk.learning.own import OwnWords
from evenhand.desk.learning.queries import lessons

LONGEST = 1200
NEEDED = {"required": _("Write something here, it is half of the card.")}


class OwnCardForm(forms.Form):
    """Both sides of a card and the lesson it goes with. `sure` keeps it in spite of a name."""

    title = forms.CharField(
        label=_("Title"),
        max_length=120,
        error_messages={"required": _("Give the card a title, by which you know it again.")},
    )
    front = forms.CharField(
        label=_("What it asks"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 5, "spellcheck": "true"}),
        error_messages=NEEDED,
    )
    back = forms.CharField(
        label=_("The answer: how you would say it now"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 4, "spellcheck": "true"}),
        error_messages=NEEDED,
    )
    lesson: forms.ModelChoiceField[Lesson] = forms.ModelChoiceField(
        label=_("The lesson it goes with"),
        queryset=lessons(),
        to_field_name="slug",
        required=False,
        empty_label=_("None"),
        help_text=_("If you share it, it is shown there."),
        error_messages={"invalid_choice": _("Pick a lesson from the list.")},
    )

    def __init__(self, *args: Any, known: Known, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.left: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        """What would still tell of somebody is told once; `sure` says that it may stay."""
        given: dict[str, Any] = super().clean() or {}
        said = "\n\n".join(given.get(name, "") for name in ("title", "front", "back"))
        self.left = left_in(said, self.known) if "sure" not in self.data else ()
        return given

    @property
    def words(self) -> OwnWords:
        """What was written; of a valid form alone."""
        return OwnWords(**self.cleaned_data)
