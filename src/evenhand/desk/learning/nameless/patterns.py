"""What tells of somebody without being a known name: links, amounts, dates, numbers, streets.

Written for English and German. No digit is ever left, so that no reference is either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.desk.learning.nameless.kinds import Kind

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|januar|februar|marz|maerz|mai|juni|juli|oktober|dezember"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_NUMBER = r"\d+(?:[.,']\d+)*"
_SIGNS = r"[€$£¥₹]"
_MONEY = rf"(?:{_SIGNS}|(?:eur|euros?|usd|gbp|chf|dollars?|pounds?|pence|cents?|francs?|franken)\b)"
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    "|fifty|sixty|seventy|eighty|ninety|hundred|thousand|ein|zwei|drei|vier|funf|zehn|zwanzig"
    "|dreissig|vierzig|funfzig|hundert|tausend"
)
_ENDINGS = (
    "com|org|net|info|biz|io|co|eu|uk|de|at|ch|fr|nl|es|it|us|ca|au|shop|store|app|dev|example"
    "|test|online|site"
)
_FOLDED = (
    (Kind.LINK, re.compile(r"(?:https?://|www\.)\S*[^\s.,;:!?)\]]")),
    (Kind.ADDRESS, re.compile(r"[^\s<>()\[\],;:]+@[^\s<>()\[\],;:]*[^\s<>()\[\],;:.!?]")),
    (Kind.LINK, re.compile(rf"\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b(?:/\S*[^\s.,;:!?)])?")),
    (Kind.AMOUNT, re.compile(rf"{_MONEY}\s?{_NUMBER}|{_NUMBER}\s?{_MONEY}")),
    (Kind.AMOUNT, re.compile(rf"\b(?:(?:{_NUMBERS})[\s-]+(?:and\s+)?)+{_MONEY}")),
    (Kind.DATE, re.compile(rf"\b{_DAY}\s?(?:of\s+)?(?:{MONTHS})\b\.?(?:,?\s+\d{{2,4}})?")),
    (Kind.DATE, re.compile(rf"\b(?:{MONTHS})\b\.?\s+{_DAY}(?:,?\s+\d{{4}})?")),
    (Kind.DATE, re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")),
    (Kind.TIME, re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap](?:m\b|\.m\.)|uhr\b|o'clock)")),
    (Kind.TIME, re.compile(r"\b\d{1,2}:\d\d\b")),
    (Kind.REFERENCE, re.compile(r"\+?\(?\d[\d\s()/.-]{5,}\d")),
    (Kind.REFERENCE, re.compile(r"#?(?:[^\W\d]|[-/])*\d{4}(?:[\w/-]|[.,'](?=\d))*")),
    (Kind.NUMBER, re.compile(r"#?(?:[^\W\d]|[-/])*\d(?:[\w/-]|[.,'](?=\d))*")),
)
_WRITTEN = (
    (
        Kind.ORGANISATION,
        re.compile(
            r"\b(?:[A-ZÄÖÜ][\w&'’-]*\s+(?:(?:&|and|und)\s+)?){1,4}"
            r"(?:GmbH|AG|KG|OHG|e\.\s?V\.|Ltd|Limited|LLP|LLC|Inc|Corp|PLC|plc|SA|SAS|BV|B\.V\.)"
            r"(?!\w)"
        ),
    ),
    (
        Kind.PLACE,
        re.compile(
            r"\b(?:[A-ZÄÖÜ][\w'’-]*\s+){1,3}(?:Street|Road|Lane|Avenue|Square|Drive|Terrace"
            r"|St|Rd|Ave)\b|\b[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|weg|gasse|platz|allee)(?!\w)"
        ),
    ),
)
_QUOTED = re.compile(
    r"“[^”]*(?:”|\Z)|„[^“”]*(?:[“”]|\Z)|«[^»]*(?:»|\Z)|\"[^\"]*(?:\"|\Z)"
    r"|(?<!\w)[‘'](?=\w)[^’'\n]{2,}(?:[’'](?=\w)[^’'\n]*)*[’'](?!\w)|^[ \t]*>.*$",
    re.MULTILINE,
)


def in_folded(text: str) -> Iterator[tuple[Kind, int, int]]:
    """What stands in a folded text."""
    for kind, pattern in _FOLDED:
        yield from ((kind, *found.span()) for found in pattern.finditer(text))


def as_written(text: str) -> Iterator[tuple[Kind, int, int]]:
    """What is told by capitals and signs: organisations, streets, quotations."""
    for kind, pattern in _WRITTEN:
        yield from ((kind, *found.span()) for found in pattern.finditer(text))
    yield from ((Kind.QUOTED, *found.span()) for found in _QUOTED.finditer(text))
