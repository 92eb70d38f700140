"""Every environment variable of the desk, declared once: name, kind, default, help.

Any variable may also come from a file: set `NAME_FILE` to its path (for secrets).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from evenhand.coach.spoken import Hours
from evenhand.desk.base.hours import hours_from
from evenhand.free_days import NoHolidays, free_days

T = TypeVar("T")


class BadSetting(ValueError):
    """A variable holds what it cannot hold; the message says which, and what would do."""


@dataclass(frozen=True)
class Variable(Generic[T]):
    """One variable. Calling it reads the environment: the value of kind `T`, or its default."""

    name: str
    kind: str
    default: T
    help: str
    parse: Callable[[str], T]

    def __call__(self) -> T:
        raw = _raw(self.name)
        if raw is None or raw == "":
            return self.default
        try:
            return self.parse(raw)
        except ValueError as wrong:
            raise BadSetting(f"{self.name} should be {self.kind}: {wrong}.") from None


def _raw(name: str) -> str | None:
    file = os.environ.get(f"{name}_FILE")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as wrong:
            reason = wrong.strerror or "unknown reason"
            raise BadSetting(f"{name}_FILE names {file}, which cannot be read: {reason}.") from None
    return os.environ.get(name)


def _yes(raw: str) -> bool:
    word = raw.strip().lower()
    if word not in {"1", "yes", "true", "on", "0", "no", "false", "off"}:
        raise ValueError(f"'{raw}' is neither yes nor no")
    return word in {"1", "yes", "true", "on"}


def _whole(raw: str) -> int:
    if not raw.strip().isdigit():
        raise ValueError(f"'{raw}' is not a whole number")
    return int(raw)


def _words(raw: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in raw.split(",") if word.strip())


def _place(raw: str) -> str:
    try:
        free_days(raw, ())
    except NoHolidays as wrong:
        raise ValueError(str(wrong).rstrip(".")) from None
    return raw


def _currency(raw: str) -> str:
    code = raw.strip().upper()
    if not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise ValueError(f"'{raw}' is no ISO 4217 code")
    return code


def _url(*schemes: str) -> Callable[[str], str]:
    def parse(raw: str) -> str:
        if urlsplit(raw).scheme not in schemes:
            raise ValueError(f"it should start with {' or '.join(s + '://' for s in schemes)}")
        return raw

    return parse


def _text(name: str, default: str, help: str) -> Variable[str]:  # noqa: A002 - the column's name
    return Variable(name, "text", default, help, str)


HOME = Variable(
    "EVENHAND_HOME",
    "a folder",
    Path("home"),
    "Where all data lives: database, mail, attachments, the secret key.",
    Path,
)
DATABASE_URL = Variable(
    "EVENHAND_DATABASE_URL",
    "a database address",
    "",
    "postgres://name:password@host:port/database; empty means SQLite in the home folder.",
    _url("postgres", "postgresql", "sqlite"),
)
SECRET_KEY = _text(
    "EVENHAND_SECRET_KEY",
    "",
    "Signs links and seals passwords: 50 random characters; empty means the home's own key.",
)
URL = Variable(
    "EVENHAND_URL",
    "a web address",
    "",
    "The address at which people open the desk, such as https://care.example.org.",
    _url("http", "https"),
)
HOST = _text("EVENHAND_HOST", "127.0.0.1", "The address that the web server listens on.")
PORT = Variable("EVENHAND_PORT", "a port", 8600, "The port of the web server.", _whole)
SMTP_PORT = Variable(
    "EVENHAND_SMTP_PORT",
    "a port",
    0,
    "The port on which other mail servers hand mail over; 0 means none.",
    _whole,
)
SMTP_HOST = _text("EVENHAND_SMTP_HOST", "127.0.0.1", "The address that the mail port listens on.")
SMTP_URL = Variable(
    "EVENHAND_SMTP_URL",
    "a mail server's address",
    "",
    "The outgoing server: smtp://name:password@host:587 (STARTTLS), smtps://…:465 (TLS), or "
    "smtp+plain://host:25 without encryption; empty means mail goes to a folder in the home.",
    _url("smtp", "smtps", "smtp+plain"),
)
MAIL_BACKEND = _text(
    "EVENHAND_MAIL_BACKEND",
    "",
    "A django-anymail backend in place of SMTP, such as anymail.backends.postmark.EmailBackend.",
)
ANYMAIL = _text("EVENHAND_ANYMAIL", "{}", "The settings of that backend, as one JSON object.")
MAIL_FROM = _text(
    "EVENHAND_MAIL_FROM",
    "",
    "The sender of mail that belongs to no mailbox, such as a password reset.",
)
MAIL_MEGABYTES = Variable(
    "EVENHAND_MAIL_MEGABYTES", "megabytes", 50, "The largest message that is taken in.", _whole
)
ORGANISATION = _text("EVENHAND_ORGANISATION", "Evenhand", "The name that customers know you by.")
CURRENCY = Variable(
    "EVENHAND_CURRENCY",
    "a currency's code of three letters",
    "EUR",
    "The currency of prices, ceilings and allowances, such as EUR or GBP.",
    _currency,
)
TIME_ZONE = _text("EVENHAND_TIME_ZONE", "UTC", "The organisation's time zone, as Europe/Berlin.")
HOURS = Variable(
    "EVENHAND_HOURS",
    "days and hours",
    Hours(),
    "When the team works, on the clocks of whoever writes: promises are placed within these hours, "
    "and the coach asks about a time outside them.",
    hours_from,
)
HOLIDAYS = Variable(
    "EVENHAND_HOLIDAYS",
    "the code of a place",
    "",
    "Whose public holidays are no working days, such as GB or DE-BY; empty means none. Needs the "
    "extra `holidays`.",
    _place,
)
UNDO_SECONDS = Variable(
    "EVENHAND_UNDO_SECONDS", "seconds", 15, "How long a sent reply can be taken back.", _whole
)
PASS_DAYS = Variable(
    "EVENHAND_PASS_DAYS",
    "days",
    60,
    "How long the link to a customer's page works after the newest mail that carried it.",
    _whole,
)
CALM_DAYS = Variable(
    "EVENHAND_CALM_DAYS",
    "days",
    90,
    "After how many calm days the ladder of limits begins anew for a customer.",
    _whole,
)
TRAINED_READER = Variable(
    "EVENHAND_TRAINED_READER",
    "yes or no",
    True,
    "Whether the trained reader reads along where it is installed; no leaves the rules alone.",
    _yes,
)
ALLOWED_HOSTS: Variable[tuple[str, ...]] = Variable(
    "EVENHAND_ALLOWED_HOSTS",
    "names, comma-separated",
    (),
    "Further names under which the desk may be opened.",
    _words,
)
BEHIND_PROXY = Variable(
    "EVENHAND_BEHIND_PROXY",
    "yes or no",
    False,
    "Whether a proxy in front sets X-Forwarded-Proto and X-Forwarded-For.",
    _yes,
)
DEBUG = Variable(
    "EVENHAND_DEBUG", "yes or no", False, "Show errors in full: never in public.", _yes
)

EVERY = tuple(value for value in list(globals().values()) if isinstance(value, Variable))
