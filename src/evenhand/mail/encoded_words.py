"""Reads the encoded words of header fields (RFC 2047), also the broken ones seen in real mail."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from evenhand.mail import charsets, transfer

_START = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?")


class _Piece(NamedTuple):
    """Plain text, or the bytes of an encoded word and their charset."""

    text: str = ""
    data: bytes = b""
    charset: str = ""


def decode(value: str, fallback: str = "") -> str:
    """`value` with its encoded words read; what is no encoded word stays as it is."""
    if "=?" not in value:
        return value
    said: list[str] = []
    data, charset = b"", ""
    for piece in _joined(_pieces(value)):
        if piece.charset and piece.charset == charset:
            data += piece.data
            continue
        said.append(charsets.decode(data, charset, fallback).text)
        said.append(piece.text)
        data, charset = piece.data, piece.charset
    said.append(charsets.decode(data, charset, fallback).text)
    return "".join(said)


def _joined(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Leaves out the blanks between two encoded words: they only fold the line."""
    waiting: _Piece | None = None
    after_word = False
    for piece in pieces:
        if after_word and not piece.charset and not piece.text.strip():
            waiting = piece
            continue
        if waiting and not piece.charset:
            yield waiting
        waiting = None
        yield piece
        after_word = bool(piece.charset)
    if waiting:
        yield waiting


def _pieces(value: str) -> Iterator[_Piece]:
    """Walks `value` once: the end of a word is looked for only beyond the last one found."""
    done, end = 0, -1
    for start in _START.finditer(value):
        if start.start() < done:
            continue
        if end < start.end():
            end = value.find("?=", start.end())
        if end < 0:
            break
        if "=?" in value[start.end() : min(end, start.end() + 4_000)]:
            continue
        if start.start() > done:
            yield _Piece(text=value[done : start.start()])
        yield _word(start[1], start[2], value[start.end() : end])
        done = end + 2
    if done < len(value):
        yield _Piece(text=value[done:])


def _word(charset: str, encoding: str, payload: str) -> _Piece:
    raw = payload.encode("utf-8", "surrogatepass")
    if encoding in "bB":
        return _Piece(data=transfer.base64(memoryview(raw)).data, charset=charset.lower())
    return _Piece(data=binascii.a2b_qp(raw, header=True), charset=charset.lower())
