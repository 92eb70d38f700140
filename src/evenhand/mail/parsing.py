"""Reads one raw letter. Nothing here raises, recurses, or takes more than linear time."""

from __future__ import annotations

from datetime import datetime

from evenhand.coach.text import quoting
from evenhand.mail import (
    addresses,
    bodies,
    bounces,
    dates,
    ids,
    kinds,
    limits,
    structure,
)
from evenhand.mail.bodies import Body
from evenhand.mail.letter import Letter, Mailbox
from evenhand.mail.structure import Structure


def parse(raw: bytes, *, loop_mark: str | None = None) -> Letter:
    """The letter in `raw`, as far as it can be read; what cannot is named in `problems`.

    Never raises, whatever the bytes. `loop_mark` is what this desk writes into the field
    `kinds.LOOP_FIELD` of its letters: with it, a letter of another desk is not taken for our own.
    """
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    found = structure.scan(raw)
    body = bodies.read(raw, found)
    return _Reader(found, body).letter(loop_mark)


class _Reader:
    """Puts together what the header and the body say."""

    def __init__(self, found: Structure, body: Body) -> None:
        self.headers = found.entities[0].headers
        self.headers.charset = _likely_charset(found)
        self.structure, self.body = found, body
        self.problems = [*found.problems, *body.problems]

    def letter(self, loop_mark: str | None) -> Letter:
        """The whole letter."""
        headers, body = self.headers, self.body
        if not headers.fields:
            self.problems.append("It has no header.")
        subject = headers.text("subject", limits.MAX_SUBJECT)
        visible, quoted, signature = _split(body.text)
        report = self._report()
        bounce = bounces.read(headers, report, body.text, body.parts)
        return Letter(
            message_id=self._message_id(),
            in_reply_to=ids.first(headers.text("in-reply-to")),
            references=self._references(),
            sender=self._sender(),
            reply_to=self._mailboxes("reply-to"),
            to=self._mailboxes("to"),
            cc=self._mailboxes("cc"),
            subject=subject,
            date=self._date(),
            text=body.text,
            visible=visible,
            quoted=quoted,
            signature=signature,
            html=body.html,
            parts=tuple(body.parts),
            headers=tuple(headers.shown()),
            kind=kinds.kind(headers, report, subject, bounce),
            bounce=bounce,
            list_id=ids.first(headers.text("list-id")),
            is_loop=kinds.is_loop(headers, loop_mark),
            problems=tuple(self.problems[: limits.MAX_PROBLEMS]),
        )

    def _report(self) -> str:
        top = self.structure.entities[0]
        if top.content_type != "multipart/report":
            return ""
        return top.parameters.get("report-type", "").lower() or "unknown"

    def _message_id(self) -> str:
        said = self.headers.all("message-id")
        found = ids.first(self.headers.decoded(said[0])) if said else ""
        if not found:
            self.problems.append("It has no usable Message-ID.")
        elif len(said) > 1:
            self.problems.append("It has more than one Message-ID; the first was taken.")
        return found

    def _references(self) -> tuple[str, ...]:
        values = self.headers.all("references")
        return ids.chain(self.headers.bare(b" ".join(values)))

    def _sender(self) -> Mailbox | None:
        named = self._mailboxes("from")
        if len(named) > 1:
            self.problems.append("It names more than one sender; the first was taken.")
        if not named:
            self.problems.append("It names no sender with an address.")
            named = self._mailboxes("sender")
        return named[0] if named else None

    def _mailboxes(self, name: str) -> tuple[Mailbox, ...]:
        value = b", ".join(self.headers.all(name))[: 2 * limits.MAX_HEADER_VALUE]
        return tuple(addresses.read(self.headers.bare(value), self.headers.words))

    def _date(self) -> datetime | None:
        date = dates.read(self.headers.text("date", 200))
        if date is None:
            self.problems.append("It has no date that makes sense.")
        return date


def _likely_charset(found: Structure) -> str:
    """The first charset that the text parts claim."""
    texts = (e for e in found.entities if e.content_type.startswith("text/"))
    return next((c for e in texts if (c := e.parameters.get("charset"))), "")


def _split(text: str) -> tuple[str, str, str]:
    """What was written now, what was quoted, the signature; all is visible when nothing else is."""
    parted = quoting.parts(text)
    if not parted.visible.strip():
        return text, "", ""
    return parted.visible, parted.quoted, parted.signature
