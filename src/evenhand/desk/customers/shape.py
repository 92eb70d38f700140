"""A record as it is written: by programs, in a file, in an export. One shape for all of them.

What comes in is distrusted: whatever it holds, it becomes a `WrittenRecord` or one clear sentence.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated, Any

from django.core.exceptions import ValidationError as NotValid
from django.core.validators import validate_email
from django.utils import timezone
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

MOST_VALUES = 40
LONGEST_NAME = 60
LONGEST_VALUE = 500
LARGEST = 2**53
FIRST_YEAR, LAST_YEAR = 1900, 2200
KINDS = ("order", "delivery", "booking", "invoice", "payment", "refund", "subscription")
"""The kinds that are told apart most often; any other word is a kind, too."""

_GIVE = {
    "customer": "Give the customer's e-mail address as customer.",
    "kind": f"Give a kind, such as {', '.join(KINDS[:3])}.",
    "reference": "Give the record's number or name as reference.",
    "at": "Give the date (at) as 2026-03-04 or 2026-03-04T14:10:00+01:00.",
}
"""What to do where a part that must be there is missing, or is none."""

_KIND = re.compile(r"[^\W\d_][\w-]{0,39}")

Value = str | int | float | bool


class Outcome(StrEnum):
    """What becomes of a record that is told."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class NotARecord(ValueError):
    """What was given is no record; its text is one sentence that says what to do."""


def wrong(sentence: str) -> PydanticCustomError:
    """An error that says exactly that sentence."""
    return PydanticCustomError("record", "{sentence}", {"sentence": sentence})


def _line(given: object, longest: int, name: str) -> str:
    """One line of text without control signs. Numbers are taken as text."""
    is_number = isinstance(given, int) and not isinstance(given, bool) and abs(given) <= LARGEST
    if not (is_number or isinstance(given, str)):
        raise wrong(f"Give {name} as text.")
    text = " ".join(str(given).split())
    if len(text) > longest:
        raise wrong(f"Make {name} shorter: at most {longest} letters.")
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text):
        raise wrong(f"Take the control signs out of {name}.")
    return text


def _address(given: object) -> str:
    address = _line(given, 320, "customer").lower()
    try:
        validate_email(address)
    except NotValid:
        raise wrong(_GIVE["customer"]) from None
    return address


def _name(given: object) -> str:
    return _line(given, 200, "name")


def kind_of(given: object) -> str:
    """A kind as it is kept: one lower-case word. Raises PydanticCustomError."""
    kind = re.sub(r"[\s_]+", "-", _line(given, 40, "kind").lower())
    if not _KIND.fullmatch(kind):
        raise wrong(_GIVE["kind"])
    return kind


def _reference(given: object) -> str:
    reference = _line(given, 120, "reference")
    if not reference:
        raise wrong(_GIVE["reference"])
    return reference


def _moment(given: object) -> datetime:
    """An aware moment. A day begins, and a time without zone is read, in the desk's own zone."""
    if isinstance(given, str):
        given = _parsed(given.strip())
    if not isinstance(given, date) or not FIRST_YEAR <= given.year <= LAST_YEAR:
        raise wrong(_GIVE["at"])
    if not isinstance(given, datetime):
        given = datetime.combine(given, time())
    if timezone.is_naive(given):
        given = timezone.make_aware(given, timezone.get_default_timezone())
    return given.astimezone(UTC)


def _parsed(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def flat(given: object) -> dict[str, Value]:
    """The values of a record: short texts, numbers, yes and no. None is left out."""
    if not isinstance(given, Mapping):
        raise wrong('Give values as an object, such as {"total": "39.00 EUR"}.')
    if len(given) > MOST_VALUES:
        raise wrong(f"Give at most {MOST_VALUES} values.")
    named = {_line(name, LONGEST_NAME, "the name of a value"): v for name, v in given.items()}
    if "" in named:
        raise wrong("Give every value a name.")
    return {name: _value(name, value) for name, value in named.items() if value is not None}


def _value(name: str, value: object) -> Value:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _line(value, LONGEST_VALUE, f"“{name}”")
    if isinstance(value, int | float) and math.isfinite(value) and abs(value) <= LARGEST:
        return value
    if isinstance(value, int | float):
        raise wrong(f"“{name}” is too large a number: give it as text.")
    raise wrong(f"“{name}” should be a text, a number, true or false.")


class RecordBody(BaseModel):
    """What a record says, beside its kind and reference."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    customer: Annotated[str, BeforeValidator(_address)] = Field(
        max_length=320, description="The customer's e-mail address.", examples=["penny@example.com"]
    )
    name: Annotated[str, BeforeValidator(_name)] = Field(
        default="", max_length=200, description="The customer's name; kept if none is known yet."
    )
    at: Annotated[datetime, BeforeValidator(_moment)] = Field(
        description="When it happened. A time without a zone is in the desk's zone."
    )
    values: Annotated[dict[str, Value], BeforeValidator(flat)] = Field(
        default_factory=dict,
        description="What else it says: short texts, numbers, true and false, no nesting.",
        examples=[{"item": "Pyjamas, peacock", "total": "39.00 EUR", "status": "sent"}],
    )


class WrittenRecord(RecordBody):
    """A whole record. `kind` and `reference` tell it from others of the same customer."""

    kind: Annotated[str, BeforeValidator(kind_of)] = Field(max_length=40, examples=[*KINDS])
    reference: Annotated[str, BeforeValidator(_reference)] = Field(
        max_length=120, examples=["20417"]
    )


def record_from(given: Mapping[str, Any]) -> WrittenRecord:
    """The record behind loose data. Raises NotARecord with the first thing that is wrong."""
    try:
        return WrittenRecord.model_validate(dict(given))
    except ValidationError as errors:
        raise NotARecord(sentence(errors.errors(include_url=False)[0])) from None


def written(kind: str, reference: str, at: datetime, values: Mapping[str, Any]) -> dict[str, Any]:
    """A kept record in the shape in which it is written, as plain values."""
    return {"kind": kind, "reference": reference, "at": at.isoformat(), "values": dict(values)}


def sentence(error: ErrorDetails | Mapping[str, Any]) -> str:
    """What is wrong with a record, as one sentence that says what to do."""
    field = str(error["loc"][-1])[:LONGEST_NAME] if error["loc"] else ""
    if error["type"] == "record":
        return str(error["msg"])
    if error["type"] == "missing":
        return _GIVE.get(field, f"Give {field}.")
    if error["type"] == "extra_forbidden":
        return f"“{field}” is not a part of a record: put it into values."
    return "Give a record as an object with customer, kind, reference, at and values."
