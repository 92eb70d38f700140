"""Recognises what was not written by a person for us: automatic replies, list mail, loops.

Sources: RFC 3834 (automatic responses), RFC 2919 and 2369 (lists), RFC 8098 (receipts), and the
fields that programs set in practice.
"""

from __future__ import annotations

import re

from evenhand.mail import limits
from evenhand.mail.headers import Headers
from evenhand.mail.letter import Bounce, Kind

LOOP_FIELD = "X-Evenhand-Loop"
"""The field that our own letters carry, so that they are known when they come back."""

_AUTOMATIC_FIELDS = (
    "x-autoreply",
    "x-autorespond",
    "x-auto-reply",
    "x-autoresponder",
    "x-mail-autoreply",
    "x-vacation",
)
_LIST_FIELDS = ("list-id", "list-unsubscribe", "list-post", "mailing-list", "x-mailing-list")
_NOBODY = b"<>"
_COMMENT = re.compile(r"\([^()]*\)")
_AWAY = re.compile(
    r"(?:automatic(?: e?-?mail)? (?:reply|response)|auto-?(?:matic )?(?:reply|response)|autoreply|"
    r"out of (?:the )?office|away from (?:my|the) (?:desk|office)|vacation (?:reply|response)|"
    r"automatische (?:antwort|e?-?mail)|abwesenheits(?:notiz|nachricht|assistent)|"
    r"abwesend|nicht im büro|réponse automatique|absence du bureau|absent du bureau|"
    r"respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|"
    r"automatisch (?:antwoord|bericht)|afwezig(?:heid)?|resposta automática|"
    r"ausência (?:temporária|do escritório)|automatiskt svar|automatisk svar|autosvar|"
    r"automaattinen vastaus|poissaoloilmoitus|autoodpowiedź|odpowiedź automatyczna|"
    r"automatická odpově[ďd]|automatikus válasz|otomatik yan\u0131t|răspuns automat|"
    r"αυτόματη απάντηση|автоматический ответ|автоответ|автоматична відповідь|自動応答|自动回复|"
    r"自動回覆|자동 회신)\s*(?:$|[:\uff1a\-\u2013\u2014(\[])",
    re.IGNORECASE,
)


def kind(letter: Headers, report: str, subject: str, bounce: Bounce | None) -> Kind:
    """What sort of letter it is. When in doubt it is a message: a person may be waiting."""
    if bounce is not None:
        return Kind.BOUNCE
    if _says_automatic(letter) or report or _is_away_notice(letter, subject):
        return Kind.AUTO_REPLY
    if any(letter.has(name) for name in _LIST_FIELDS):
        return Kind.LIST
    if letter.token("precedence") in {"bulk", "junk", "list"}:
        return Kind.AUTO_REPLY if letter.has("in-reply-to") else Kind.LIST
    if letter.raw("return-path").replace(b" ", b"") == _NOBODY:
        return Kind.AUTO_REPLY
    return Kind.MESSAGE


def is_loop(letter: Headers, mark: str | None) -> bool:
    """Whether the letter goes in circles: it passed too many servers, or it is our own.

    With `mark`, only a loop field of that value is ours; without, any is.
    """
    if len(letter.all("received")) > limits.MAX_RECEIVED:
        return True
    marks = [letter.decoded(value) for value in letter.all(LOOP_FIELD.lower())]
    return bool(marks) if mark is None else mark in marks


def _says_automatic(letter: Headers) -> bool:
    said = _COMMENT.sub("", letter.token("auto-submitted")).partition(";")[0].strip()
    if said and said != "no":
        return True
    if any(letter.has(name) for name in _AUTOMATIC_FIELDS):
        return True
    if letter.token("precedence") in {"auto_reply", "auto-reply"}:
        return True
    return letter.token("x-auto-response-suppress").strip() == "all"


def _is_away_notice(letter: Headers, subject: str) -> bool:
    """Whether the subject is that of an automatic reply, and the letter does not deny it."""
    if letter.token("auto-submitted").startswith("no"):
        return False
    return _AWAY.match(subject) is not None
