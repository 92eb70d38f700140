"""What is held of a customer, as they may have it: each room of the domain brings its part.

A room that holds something a customer may see has an `export.py` with `of(customer)`, which gives
it as plain JSON values. It is found by walking. What was among us alone is in no room's part.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from evenhand.desk.base.walking import folders_with
from evenhand.desk.customers.models import Customer


def export_of(customer: Customer) -> str:
    """The whole as JSON, readable, with the moment at which it was taken."""
    parts: dict[str, Any] = {"exported_at": timezone.now()}
    for folder in _rooms():
        parts |= import_module(f"{folder}.export").of(customer)
    return json.dumps(parts, cls=DjangoJSONEncoder, indent=2, ensure_ascii=False) + "\n"


@cache
def _rooms() -> tuple[str, ...]:
    return tuple(folders_with("evenhand.desk", "export"))
