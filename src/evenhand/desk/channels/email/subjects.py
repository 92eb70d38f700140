"""Subjects without what mail programs put before them."""

from __future__ import annotations

import re

# "Re" as it is said in many languages, with the number or the colon that some programs add:
# RFC 5322 section 3.6.5 knows only "Re: ".
_ANSWER = re.compile(
    r"\s*(?:re|aw|antw|antwort|sv|vs|vá|odp|ref|rif|res|r|ynt|atb|отв|ответ|回复|回覆|答复|返信|답장)"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:\uff1a]\s*",
    re.IGNORECASE,
)


def bare(subject: str) -> str:
    """`subject` without any number of "Re:" of any language in front."""
    while found := _ANSWER.match(subject):
        subject = subject[found.end() :]
    return " ".join(subject.split())


def answer_to(subject: str) -> str:
    """The subject of an answer."""
    return f"Re: {bare(subject)}".strip()
