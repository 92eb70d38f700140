"""What a lead or keeper fills in to write a policy, or to take some in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from evenhand.desk.policies.parsing import MOST_CHARACTERS

BLANK = """---
title: Returns
slug: returns
---

## 1.1 Returns within thirty days

Rule: What holds, in one or two plain sentences.

Reason: Why it holds for everybody, in words a customer would accept.

Instead:
- what is possible instead
- another way

Bends: how far, and when
Bends by: lead

The law: what the law gives a customer whatever the rule says
"""


class WritingForm(forms.Form):
    """A whole policy as Markdown. `based_on` is the newest version that the writer saw."""

    text = forms.CharField(
        label=_("The policy"),
        max_length=MOST_CHARACTERS,
        strip=False,
        widget=forms.Textarea({"rows": 28, "spellcheck": "true", "class": "markdown"}),
        error_messages={"required": _("Write the policy first.")},
    )
    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)


class Several(forms.FileInput):
    """A field for one or more files."""

    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """None, one or more files; each is looked at as Django looks at one."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """The files as a list. Raises ValidationError for one that is empty."""
        return [super(SeveralFiles, self).clean(one, initial) for one in data or ()]


class TakingForm(forms.Form):
    """One or more files, or the texts of files that were looked at before."""

    chosen = SeveralFiles(
        label=_("Markdown files, or a zip of them"),
        required=False,
        widget=Several({"accept": ".md,.zip", "multiple": True}),
    )

    @property
    def uploads(self) -> list[UploadedFile[Any]]:
        """Every file that came with the form."""
        return self.files.getlist("chosen") if hasattr(self.files, "getlist") else []
