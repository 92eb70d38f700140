"""What a keeper fills in to bring records in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from evenhand.desk.customers.files.columns import NAMES, Columns

MEGABYTES = 5
MONTH_FIRST = "month"
DATES = (
    ("", _("day first: 4/3/2026 is 4 March")),
    (MONTH_FIRST, _("month first: 3/4/2026 is 4 March")),
)


class UploadForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("A CSV table with a line of headers, or JSON lines; in UTF-8, up to 5 MB."),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("The file is empty: choose another."),
        },
    )

    def clean_file(self) -> UploadedFile[Any]:
        """The file, unless it is too large for a page."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MEGABYTES << 20:
            raise ValidationError(
                _("The file is larger than 5 MB: use `evenhand import records` for it.")
            )
        return file


class ColumnsForm(forms.Form):
    """Which column holds what; the rest are values."""

    customer = forms.ChoiceField(label=_("Customer's address"), required=False)
    reference = forms.ChoiceField(label=_("Reference"), required=False)
    at = forms.ChoiceField(label=_("Date"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    every_kind = forms.CharField(
        label=_("Or one kind for all"), required=False, max_length=40,
        widget=forms.TextInput({"placeholder": "order"}),
    )  # fmt: skip
    name = forms.ChoiceField(label=_("Customer's name"), required=False)
    dates = forms.ChoiceField(label=_("Dates with strokes"), choices=DATES, required=False)

    def __init__(self, header: Sequence[str], data: Any = None) -> None:
        super().__init__(data, auto_id="column-%s")
        named = [("", _("no column")), *((name, name) for name in header if name)]
        for part in NAMES:
            self.fields[part].choices = named  # type: ignore[attr-defined]  # a ChoiceField

    @property
    def columns(self) -> Columns:
        """The columns that were chosen."""
        said = self.cleaned_data
        return Columns(
            **{part: said[part] for part in NAMES},
            every_kind=said["every_kind"],
            month_first=said["dates"] == MONTH_FIRST,
        )

    @property
    def hidden_copies(self) -> tuple[tuple[str, str], ...]:
        """What was chosen, for the form that confirms it."""
        return tuple((name, str(self.cleaned_data[name])) for name in self.fields)
