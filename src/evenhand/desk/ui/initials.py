"""The one or two letters that stand for a person."""

from __future__ import annotations


def initials(name: str) -> str:
    """The first letters of the first and the last word of `name`; "?" when it has none."""
    words = name.split("@", 1)[0].replace(".", " ").split()
    firsts = [letter for word in words if (letter := _first_letter(word))]
    return "".join(firsts[:1] + firsts[1:][-1:]) or "?"


def _first_letter(word: str) -> str:
    return next((sign.upper()[:1] for sign in word if sign.isalnum()), "")
