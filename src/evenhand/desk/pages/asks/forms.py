"""The numbered ask as a teammate writes it: a line a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.asks.models import LONGEST

MOST = 10
EMPTY = 2
"""Lines that are left empty below those that are filled."""


class AskForm(forms.Form):
    """Up to MOST things to ask for; empty lines are left out."""

    def __init__(self, data: Any = None, *, texts: Sequence[str] = ()) -> None:
        super().__init__(data, auto_id="ask-%s")
        for number in range(1, MOST + 1):
            self.fields[f"item-{number}"] = forms.CharField(
                label=_("Number %(number)d") % {"number": number},
                required=False,
                max_length=LONGEST,
                initial=texts[number - 1] if number <= len(texts) else "",
                error_messages={"max_length": gettext_lazy("Say it in at most 300 characters.")},
            )
        self.filled = len(texts)

    @property
    def lines(self) -> list[forms.BoundField]:
        """The fields to show: those that are filled, and a few empty ones."""
        filled = self.filled
        if self.is_bound:
            given = [number for number, field in enumerate(self, 1) if field.value()]
            filled = max(given, default=0)
        return list(self)[: min(filled + EMPTY, MOST)]

    @property
    def texts(self) -> list[str]:
        """What was written, line by line."""
        return [text for text in self.cleaned_data.values() if text]

    def clean(self) -> dict[str, Any]:
        """At least one thing is asked for."""
        if not self.errors and not any(self.cleaned_data.values()):
            raise ValidationError({"item-1": _("Write down at least one thing that you need.")})
        return self.cleaned_data
