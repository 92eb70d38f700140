"""Telling records: one at its own address, or a list."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Body, Router, Status

from evenhand.desk.api.answers import MOST_AT_ONCE, Became, Kept, Wrong
from evenhand.desk.customers import actions
from evenhand.desk.customers.shape import Outcome, RecordBody, WrittenRecord, record_from
from evenhand.desk.people.models import Key

router = Router(tags=["Records"])
REFUSALS = {401: Wrong, 413: Wrong, 422: Wrong, 429: Wrong}
Several = Annotated[list[WrittenRecord], Body(max_length=MOST_AT_ONCE)]


@router.put("records/{kind}/{path:reference}/", response={200: Became, 201: Became, **REFUSALS})
def put_record(request: HttpRequest, kind: str, reference: str, body: RecordBody) -> Status[Became]:
    """Keep one record.

    Told again, it is brought up to date; told the same again, nothing changes. A customer who has
    not written yet is made.
    """
    told = record_from({**body.model_dump(), "kind": kind, "reference": reference})
    (became,) = actions.keep_records([told], source=_source(request))
    return Status(201 if became == Outcome.NEW else 200, Became(became=became))


@router.post("records/", response={200: Kept, **REFUSALS})
def post_records(request: HttpRequest, body: Several) -> Kept:
    """Keep up to 1000 records, all or none.

    If one of them is wrong, nothing is kept, and the answer names each wrong one by its index.
    """
    became = actions.keep_records(body, source=_source(request))
    return Kept(**{outcome.value: became.count(outcome) for outcome in Outcome})


def _source(request: HttpRequest) -> str:
    """Whose key it is, as a record says who told it."""
    key: Key = request.auth  # type: ignore[attr-defined]  # the key that doors.ByKey let in
    return key.name
