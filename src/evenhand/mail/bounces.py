"""Reads why a letter could not be delivered: RFC 3464 reports, and what older servers write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from evenhand.mail import headers, ids, limits
from evenhand.mail.characters import one_line
from evenhand.mail.headers import Headers
from evenhand.mail.letter import Bounce, Part

_READ = 50_000
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.])([45])\d\d(?=[ -])")
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:@]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}[A-Za-z0-9]")
_MESSAGE_ID = re.compile(r"^\s*Message-ID:\s*(<[^<>\r\n]{1,500}>)", re.IGNORECASE | re.MULTILINE)
_SAYS_SO = re.compile(
    r"this is the qmail-send program at|message was created automatically by mail delivery soft|"
    r"the following addresses had permanent|your message did not reach some or all|"
    r"could not be delivered to (?:one or more|the following)|"
    r"delivery to the following recipients? (?:has )?failed|unable to deliver your message|"
    r"undelivered mail returned to sender|wasn't delivered to",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed)|mail delivery "
    r"(?:failed|failure|system)|failure notice|returned mail|delivery delayed|warning: could not "
    r"send|unzustellbar|non remis|non recapitabile|no se puede entregar|onbestelbaar)",
    re.IGNORECASE,
)
_ROBOTS = ("mailer-daemon", "mailerdaemon", "mail delivery s", "mail-daemon")


def read(letter: Headers, report: str, text: str, parts: Iterable[Part]) -> Bounce | None:
    """What a letter says about a failed or late delivery, or None when it is no such notice.

    `report` is the report type of a multipart/report, in lower case, "" for other letters.
    """
    parts = list(parts)
    told = [p.content[:_READ] for p in parts if p.content_type == "message/delivery-status"]
    groups = [group for content in told for group in _groups(content)]
    reported = next((b for b in map(_reported, groups) if b), None)
    if groups and reported is None and any(group.has("action") for group in groups):
        return None
    if reported is None and not (report == "delivery-status" or _is_notice(letter, text)):
        return None
    found = reported or _told_in_words(letter, text[:_READ])
    return _with_original(found, parts, text[:_READ])


def _groups(content: bytes) -> Iterator[Headers]:
    """The groups of fields of a delivery status; the first is about the message as a whole."""
    position = 0
    while position < len(content):
        group, end, _ = headers.read(content, position)
        if group.fields:
            yield group
        if end <= position:
            return
        position = end


def _reported(group: Headers) -> Bounce | None:
    """What one group says of one recipient, unless it was delivered."""
    action = group.token("action").split(" ")[0]
    status = _found(_STATUS, group.text("status")) or _found(
        _STATUS, group.text("diagnostic-code", 1_000)
    )
    recipient = _recipient(group.text("original-recipient") or group.text("final-recipient"))
    delivered = action in {"delivered", "relayed", "expanded"} or status.startswith("2")
    if delivered or not (recipient or action):
        return None
    diagnostic = one_line(group.text("diagnostic-code").partition(";")[2], 500)
    late = action == "delayed" or (status or _class(diagnostic)).startswith("4")
    return Bounce(recipient, status, permanent=not late, diagnostic=diagnostic)


def _is_notice(letter: Headers, text: str) -> bool:
    """Whether a letter without a report is a notice all the same."""
    if letter.has("x-failed-recipients"):
        return True
    robot = any(name in letter.token("from") for name in _ROBOTS)
    nobody = letter.raw("return-path") == b"<>" or letter.token("from").startswith("postmaster@")
    says = bool(_SUBJECT.search(letter.text("subject")) or _SAYS_SO.search(text[:2_000]))
    return (robot or nobody) and says


def _told_in_words(letter: Headers, text: str) -> Bounce:
    status = _found(_STATUS, text)
    recipient = _found(_ADDRESS, letter.text("x-failed-recipients")) or _named(letter, text)
    lines = (line for line in text.split("\n") if _STATUS.search(line) or _REPLY_CODE.search(line))
    diagnostic = one_line(next(lines, ""), 500)
    late = (status or _class(diagnostic)).startswith("4")
    return Bounce(recipient, status, permanent=not late, diagnostic=diagnostic)


def _named(letter: Headers, text: str) -> str:
    """The first address that the text names and that is not the sender's own."""
    own = letter.token("from")
    found = (match[0] for match in _ADDRESS.finditer(text[:10_000]))
    return next((address for address in found if address.lower() not in own), "")


def _with_original(bounce: Bounce, parts: list[Part], text: str) -> Bounce:
    """Adds the id of the letter that came back, from what was sent back with the notice."""
    kinds = {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global"}
    sent_back = (headers.read(p.content, 0)[0] for p in parts if p.content_type in kinds)
    original = next(filter(None, (ids.first(h.text("message-id")) for h in sent_back)), "")
    original = original or ids.first(_found(_MESSAGE_ID, text))
    return Bounce(bounce.recipient, bounce.status, bounce.permanent, bounce.diagnostic, original)


def _recipient(value: str) -> str:
    return _found(_ADDRESS, value.partition(";")[2] or value)[: limits.MAX_ADDRESS]


def _class(diagnostic: str) -> str:
    return _found(_REPLY_CODE, diagnostic)


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[match.lastindex or 0] if match else ""
