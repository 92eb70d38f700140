"""A text as the pieces of words that a BERT model knows, uncased; nothing but the standard library.

1. Control characters go, white space becomes a space, a Chinese character stands alone.
2. Accents are taken off (canonical decomposition, marks left out), and letters made small.
3. Text is parted at white space, and every sign of punctuation stands alone.
4. A word becomes its longest known beginning, then the longest known piece of what follows, and so
   on; a word of more than LONGEST_WORD characters, or with a rest that is in no piece, is unknown.

Every step passes over the text once, and no word is looked at for longer than LONGEST_WORD
characters, so the time grows with the text and nothing else. What a customer types is only text:
"[SEP]" is a bracket, three letters and a bracket.

Source: Wu et al. 2016 (Google's neural machine translation system) for the pieces, Devlin et al.
2019 (BERT) for the steps before them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

LONGEST_WORD = 100
"""Characters of a word that is parted at all."""

MOST_KEPT = 20_000
"""Words whose pieces are remembered, so that common ones are parted once."""

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"

_CHINESE = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F)),
    *((0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),
)
_GONE = frozenset(("Cc", "Cf", "Co", "Cs"))
_PLAIN_WORDS = re.compile(r"[a-z0-9]+|[^a-z0-9\s]")
_PLAIN = str.maketrans({n: " " if n in (9, 10, 13) else "" for n in (*range(32), 127)})


class _Table(dict[int, str]):
    """What becomes of each character, worked out when it is first met: for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = became = self.become(chr(code))
        return became

    def become(self, char: str) -> str:
        """What stands for `char`."""
        raise NotImplementedError


class _Cleaned(_Table):
    def become(self, char: str) -> str:
        if char in "\t\n\r" or (char.isspace() and unicodedata.category(char) != "Cc"):
            return " "
        if char == "\ufffd" or unicodedata.category(char) in _GONE:
            return ""
        code = ord(char)
        return f" {char} " if any(first <= code <= last for first, last in _CHINESE) else char


class _Folded(_Table):
    """Small letters without marks, and white space around each sign of punctuation."""

    def become(self, char: str) -> str:
        if unicodedata.category(char) == "Mn":
            return ""
        return "".join(f" {c} " if _is_sign(c) else c for c in char.lower())


def _is_sign(char: str) -> bool:
    if char.isascii():
        return char.isprintable() and not char.isalnum() and char != " "
    return unicodedata.category(char).startswith("P")


_CLEANED, _FOLDED = _Cleaned(), _Folded()


def words(text: str) -> list[str]:
    """The words and signs of `text` as the model counts them."""
    if text.isascii():
        return _PLAIN_WORDS.findall(text.translate(_PLAIN).lower())
    parted = unicodedata.normalize("NFD", text.translate(_CLEANED))
    return parted.translate(_FOLDED).split()


class WordPiece:
    """The numbers of a text's pieces, by the vocabulary of a model."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers; those that go on a word begin with ##.

        Raises:
            KeyError: one of UNKNOWN, BEGIN, END is not among them.
        """
        known = {piece: number for number, piece in enumerate(vocabulary)}
        self._begins: Mapping[str, int] = known
        self._goes_on = {piece[2:]: n for piece, n in known.items() if piece[:2] == "##"}
        self._longest = max(map(len, known))
        self._unknown, self.begin, self.end = known[UNKNOWN], known[BEGIN], known[END]
        self._kept: dict[str, tuple[int, ...]] = {}

    def pieces(self, text: str) -> list[int]:
        """The numbers of all pieces of `text`, without begin and end."""
        found: list[int] = []
        kept = self._kept
        for word in words(text):
            known = kept.get(word)
            if known is None:
                known = self._parted(word)
                if len(kept) < MOST_KEPT:
                    kept[word] = known
            found += known
        return found

    def ids(self, text: str, most: int, last: int = 0) -> list[int]:
        """Begin, the pieces and end, `most` at the most: a longer text loses what is in its middle.

        People say first what it is about and last what matters to them. So `last` pieces are kept
        of its end; none is half of all.
        """
        found = self.pieces(text)
        room = most - 2
        if len(found) > room:
            last = last or room // 2
            found = found[: room - last] + found[len(found) - last :]
        return [self.begin, *found, self.end]

    def _parted(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        found, start, known = [], 0, self._begins
        while start < len(word):
            end = self._longest_known(word, start, known)
            if end == start:
                return (self._unknown,)
            found.append(known[word[start:end]])
            start, known = end, self._goes_on
        return tuple(found)

    def _longest_known(self, word: str, start: int, known: Mapping[str, int]) -> int:
        for end in range(min(len(word), start + self._longest), start, -1):
            if word[start:end] in known:
                return end
        return start


def padded(rows: Iterable[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
    """Rows of numbers as one oblong with zeros at the right, and the mask: 1 where a piece is."""
    rows = list(rows)
    width = max(map(len, rows), default=0)
    ids = [[*row, *[0] * (width - len(row))] for row in rows]
    return ids, [[1] * len(row) + [0] * (width - len(row)) for row in rows]
