"""Texts as numbers of word pieces, cut to what the reader looks at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

LONGEST = 64
"""Pieces that are looked at, with the two that mark begin and end."""

LAST = 31
"""Pieces kept from the end of a longer text: letters often come to the point there."""

BEGIN, END, MASK = 101, 102, 103


def numbered(texts: Sequence[str], base: Path) -> list[list[int]]:
    """The pieces of each text, between the marks; of a long one the middle is left out.

    `base` is the folder of the model that is fine-tuned, with its `vocab.txt`.
    """
    tokenizer = BertWordPieceTokenizer(str(base / "vocab.txt"), lowercase=True)
    found = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [[BEGIN, *cut(one.ids), END] for one in found]


def cut(ids: Sequence[int]) -> list[int]:
    """`ids`, or its beginning and its end where it is too long."""
    if len(ids) <= LONGEST - 2:
        return list(ids)
    return [*ids[: LONGEST - 2 - LAST], *ids[-LAST:]]
