"""Other people's words on a terminal: nothing in them may steer it, nothing may be lost.

Characters that a terminal obeys (escape sequences, a bell, marks that turn the direction of what
follows) are shown as signs of one character each, so every offset stays what it was.
"""

from __future__ import annotations

import unicodedata

_PICTURES = 0x2400
_DELETED = "\u2421"
_UNKNOWN = "\ufffd"
_C0 = {code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in "\n\t"}
_C1 = dict.fromkeys(range(0x80, 0xA0), _UNKNOWN)
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _UNKNOWN)
_LONE = dict.fromkeys(range(0xD800, 0xE000), _UNKNOWN)
_SIGNS = {**_C0, **_C1, **_TURNING, **_LONE, 0x7F: _DELETED, 0x0D: " ", 0x09: " "}
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


def safe(text: str) -> str:
    """`text`, of the same length, without anything that a terminal would obey but line ends."""
    return text.translate(_SIGNS)


def in_a_line(text: str) -> str:
    """`text` as one line without anything that a terminal would obey."""
    return " ".join(safe(text).split())


def runs_to_the_left(text: str) -> bool:
    """Whether the terminal may turn lines of `text` round: any letter of it runs right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text)
