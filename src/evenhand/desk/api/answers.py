"""What the API answers: what became of records, or what is wrong, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError
from pydantic import Field

from evenhand.desk.customers.shape import NotARecord, Outcome, sentence

MOST_AT_ONCE = 1000
MOST_TOLD = 100
NO_KEY = (
    "Give a key that is still valid as Authorization: Bearer KEY. A keeper of the desk makes one "
    "under Settings, Keys."
)


class Became(Schema):
    """What became of one record."""

    became: Outcome


class Kept(Schema):
    """How many records were new, changed, or known so already."""

    new: int
    changed: int
    unchanged: int


class WrongRow(Schema):
    """What is wrong with one record of several."""

    index: int = Field(description="Its place in the list; the first is 0.")
    error: str


class Wrong(Schema):
    """Nothing was kept, and why. `rows` names the records of a list that are wrong."""

    error: str
    rows: list[WrongRow] = []


def answer_errors(api: NinjaAPI) -> None:
    """Let every error of the API be answered in the shape of `Wrong`."""
    api.add_exception_handler(AuthenticationError, _turned_away)
    api.add_exception_handler(Throttled, _too_fast)
    api.add_exception_handler(HttpError, _not_json)
    api.add_exception_handler(RequestDataTooBig, _too_large)
    api.add_exception_handler(NotARecord, _no_record)
    api.add_exception_handler(ValidationError, _not_valid)


def _wrong(status: int, error: str, rows: Iterable[WrongRow] = ()) -> HttpResponse:
    answer = Wrong(error=error, rows=list(rows))
    return JsonResponse(answer.model_dump(exclude_defaults=True), status=status)


def _turned_away(_request: HttpRequest, _error: object) -> HttpResponse:
    answer = _wrong(401, NO_KEY)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _too_fast(_request: HttpRequest, error: Any) -> HttpResponse:
    told = "Wait for as many seconds as Retry-After says: this key has asked too often in a minute."
    answer = _wrong(429, told)
    answer["Retry-After"] = str(error.wait)
    return answer


def _not_json(_request: HttpRequest, error: Any) -> HttpResponse:
    return _wrong(error.status_code, "Send JSON in UTF-8: the body could not be read.")


def _too_large(_request: HttpRequest, _error: object) -> HttpResponse:
    return _wrong(413, "Send less at once: the body is larger than the desk takes in.")


def _no_record(_request: HttpRequest, error: Any) -> HttpResponse:
    return _wrong(422, str(error))


def _not_valid(_request: HttpRequest, error: Any) -> HttpResponse:
    rows = list(_rows(error.errors))
    if rows:
        return _wrong(422, "Nothing was kept: some records are wrong.", rows[:MOST_TOLD])
    return _wrong(422, _whole(error.errors[0]))


def _rows(errors: Iterable[Mapping[str, Any]]) -> Iterator[WrongRow]:
    """One sentence for each record of a list that is wrong."""
    told = set[int]()
    for error in errors:
        index = next((part for part in error["loc"] if isinstance(part, int)), None)
        if index is not None and index not in told:
            told.add(index)
            yield WrongRow(index=index, error=sentence(error))


def _whole(error: Mapping[str, Any]) -> str:
    if error["type"] == "too_long":
        return f"Give at most {MOST_AT_ONCE} records at once."
    if error["type"] == "list_type":
        return "Give a list of records."
    if len(error["loc"]) <= 2:  # the body itself, and not a part of it
        return sentence({"type": "", "loc": ()})
    return sentence(error)
