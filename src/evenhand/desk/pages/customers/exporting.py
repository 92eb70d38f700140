"""What is held of a customer, as they may have it: each room of the domain brings its part.

A room that holds something a customer may see has an `export.py` with `of(customer)`, which gives
it as plain JSON values. It is found by walking. What was among us alone is in no room's part.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from evenhand.desk.base.walking import modules_called
from evenhand.desk.customers.models import Customer

Part = Callable[[Customer], Mapping[str, Any]]


def export_of(customer: Customer) -> str:
    """The whole as JSON, readable, with the moment at which it was taken."""
    parts: dict[str, Any] = {"exported_at": timezone.now()}
    for part in _parts():
        parts |= part(customer)
    return json.dumps(parts, cls=DjangoJSONEncoder, indent=2, ensure_ascii=False) + "\n"


@cache
def _parts() -> tuple[Part, ...]:
    return tuple(one.of for one in modules_called("export", "evenhand.desk"))
