"""From a document to the coach's values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from evenhand.coach.look import NOTHING_KNOWN
from evenhand.coach.spoken import (
    Draft,
    Facts,
    Hours,
    Message,
    Record,
    Speaker,
    Thread,
)
from evenhand.terminal.hours import holidays_of
from evenhand.terminal.inputs import BadInput, Document

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BESIDE = frozenset(("customer", "records", "policies", "hours"))
SPEAKERS: dict[str, Speaker] = {"customer": "customer", "us": "us"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A thread to read, with what is known beside it."""

    id: str | None
    thread: Thread
    facts: Facts


@dataclass(frozen=True, slots=True)
class Written:
    """A draft, when it was sent (aware) and in which zone, and what is known beside it."""

    id: str | None
    draft: Draft
    sent: datetime | None
    zone: ZoneInfo | None
    facts: Facts


def asked(document: Document) -> Asked:
    """A thread from a text or a JSON thread. Raises BadInput."""
    if isinstance(document.content, str):
        return Asked(None, Thread((Message(document.content),)), NOTHING_KNOWN)
    given = _Given(document.where, document.content)
    name = given.name()
    thread = Thread(_messages(given), name)
    latest = thread.latest
    return Asked(name, thread, _facts(given, latest.at if latest else None))


def written(document: Document) -> Written:
    """A draft from a text or a line of `.jsonl`. Raises BadInput."""
    if isinstance(document.content, str):
        return Written(None, Draft(document.content), None, None, Facts())
    given = _Given(document.where, document.content)
    sent, zone = given.moment("sent"), given.zone("tz")
    before = tuple(_message(entry) for entry in given.objects("before"))
    goes_out = sent.astimezone(zone) if sent and zone else sent
    draft = Draft(given.text("text", required=True), given.text("in_reply_to"), before, goes_out)
    return Written(given.name(), draft, sent, zone, _facts(given, goes_out))


@dataclass(frozen=True, slots=True)
class _Given:
    """A JSON object, asked for values of a kind; every wrong one is told with its place."""

    where: str
    values: Mapping[str, Any]

    def wrong(self, field: str, should: str) -> BadInput:
        return BadInput(f'{self.where}: "{field}" should be {should}.')

    def name(self) -> str | None:
        value = self.values.get("id")
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, int):
            return str(value)
        raise self.wrong("id", "text or a number")

    def text(self, field: str, *, required: bool = False) -> str:
        value = self.values.get(field, None if required else "")
        if not isinstance(value, str):
            raise self.wrong(field, "text")
        return value

    def mapping(self, field: str) -> Mapping[str, Any]:
        value = self.values.get(field) or {}
        if not isinstance(value, dict):
            raise self.wrong(field, "an object in braces")
        return value

    def objects(self, field: str) -> list[_Given]:
        value = self.values.get(field) or []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.wrong(field, "a list of objects")
        return [_Given(f"{self.where}, {field} {n}", one) for n, one in enumerate(value, 1)]

    def moment(self, field: str) -> datetime | None:
        value = self.text(field)
        if not value:
            return None
        return moment(value, f'{self.where}: "{field}"')

    def clock(self, field: str, usual: time) -> time:
        value = self.text(field)
        try:
            return time.fromisoformat(value).replace(tzinfo=None) if value else usual
        except ValueError:
            raise self.wrong(field, "a time of day such as 09:00") from None

    def weekdays(self, field: str, usual: frozenset[int]) -> frozenset[int]:
        """ISO weekdays, Monday being 1, as the coach counts them, Monday being 0."""
        value = self.values.get(field)
        if value is None:
            return usual
        if not isinstance(value, list) or not all(type(d) is int and 1 <= d <= 7 for d in value):
            raise self.wrong(field, "a list of days from 1 (Monday) to 7")
        return frozenset(day - 1 for day in value)

    def holidays(self, field: str, at: datetime | None) -> frozenset[date]:
        """The days in a list, or the public holidays of a place around the moment `at`."""
        value = self.values.get(field) or []
        if isinstance(value, str):
            return holidays_of(value, at, f'{self.where}: "{field}"')
        try:
            if isinstance(value, list):
                return frozenset(map(date.fromisoformat, value))
        except (TypeError, ValueError):
            pass
        raise self.wrong(field, "a country such as GB, or a list of days such as 2026-04-03")

    def day_or_moment(self, field: str) -> date | datetime | None:
        value = self.text(field)
        if not _DAY.fullmatch(value):
            return self.moment(field)
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self.wrong(field, "a day such as 2026-03-04") from None

    def zone(self, field: str) -> ZoneInfo | None:
        value = self.text(field)
        return zone(value, f'{self.where}: "{field}"') if value else None


def moment(value: str, where: str) -> datetime:
    """An aware moment from ISO text; without an offset it is taken as UTC. Raises BadInput."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        raise BadInput(f"{where} should be a time such as 2026-03-04T09:00:00+01:00.") from None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo("UTC"))


def zone(name: str, where: str) -> ZoneInfo:
    """A zone by its name. Raises BadInput."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadInput(f"{where} should be a time zone such as Europe/Berlin.") from None


def _messages(given: _Given) -> tuple[Message, ...]:
    if "messages" not in given.values:
        return (Message(given.text("text", required=True)),)
    messages = tuple(_message(entry) for entry in given.objects("messages"))
    if not any(message.by == "customer" for message in messages):
        raise given.wrong("messages", "a list with at least one message from the customer")
    return messages


def _message(given: _Given) -> Message:
    by = SPEAKERS.get(given.text("from"))
    if by is None:
        raise given.wrong("from", '"customer" or "us"')
    return Message(given.text("text", required=True), by, given.moment("at"))


def _facts(given: _Given, at: datetime | None) -> Facts:
    if _BESIDE.isdisjoint(given.values):
        return NOTHING_KNOWN
    return Facts(
        customer=given.mapping("customer"),
        records=tuple(_record(entry) for entry in given.objects("records")),
        policies=tuple(entry.values for entry in given.objects("policies")),
        hours=_hours(given, at),
    )


def _hours(given: _Given, at: datetime | None) -> Hours | None:
    said = given.mapping("hours")
    if not said:
        return None
    hours, usual = _Given(f"{given.where}, hours", said), Hours()
    return Hours(
        opens=hours.clock("opens", usual.opens),
        closes=hours.clock("closes", usual.closes),
        days=hours.weekdays("days", usual.days),
        holidays=hours.holidays("holidays", at),
    )


def _record(given: _Given) -> Record:
    rest = {k: v for k, v in given.values.items() if k not in {"kind", "at", "key"}}
    return Record(given.text("kind"), given.day_or_moment("at"), given.text("key"), rest)
