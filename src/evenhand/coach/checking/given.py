"""What customers are asked for, and how it looks in a message when they have given it already."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """What may be asked for, how it looks when it is given, and where it may be known."""

    nouns: tuple[str, ...]
    asked: str
    given: str
    keys: tuple[str, ...] = ()


_NUMBER = r"(?:numbers?|no\.?|refs?|references?|reference numbers?|ids?)"


def _numbered(kind: str, *keys: str) -> Item:
    return Item(
        (kind,),
        rf"{kind} {_NUMBER}\b",
        rf"\b{kind}\b[^.!?\n]{{0,24}}?[\s#:(](?:[a-z]{{1,4}}[-/]?)?\d[\w/-]{{2,}}",
        (f"{kind} number", kind, *keys),
    )


_PICTURES = tuple(
    f"{kind}{s}" for kind in ("photo", "picture", "image", "screenshot") for s in ("", "s")
)
ITEMS = (
    *map(_numbered, ("order", "booking", "account", "claim", "tracking", "policy", "customer",
                     "case", "police", "ticket", "membership", "serial", "invoice", "reference")),
    Item(("address",), r"e-?mail address", r"[^\s@]@[\w-]+\.\w", ("email", "e-mail")),
    Item(
        ("postcode", "post", "postal", "zip"),
        r"(?:postcode|post code|postal code|zip code)",
        r"\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b|\b(?:postcode|zip|zip code"
        r"|post code)\b\D{0,12}\d{4,5}\b",
        ("postcode", "zip"),
    ),
    Item(
        _PICTURES,
        r"(?:photos?|pictures?|images?|screenshots?)\b(?! of the (?:label|back|box|receipt"
        r"|serial))",
        r"\b(?:photos?|pictures?|pics?|images?|screenshots?) (?:is |are )?(?:attached|below"
        r"|enclosed|here)|\b(?:attached|attaching|enclosed|here(?:'s| is| are)|(?:i|i've|i have"
        r"|have) (?:already )?(?:sent|uploaded|added))\b[^.!?\n]{0,24}\b(?:photos?|pictures?"
        r"|pics?|images?|screenshots?)\b",
    ),
    Item(
        ("number",),
        r"(?:phone|telephone|mobile|contact) number",
        r"(?<!\w)\+?\d[\d ]{8,15}\d(?!\w)",
        ("phone",),
    ),
    Item(
        ("address",),
        r"(?:your|home|delivery|full|postal) address\b",
        r"\b\d{1,4}[a-z]? (?:[a-z'-]+ ){1,3}(?:street|road|rd|lane|avenue|ave|close|drive|way"
        r"|terrace)\b",
        ("address",),
    ),
    Item(("flight",), r"flight number\b", r"\b(?!at |on |in |to |no )[a-z]{2} ?\d{2,4}\b"),
    Item(
        ("date", "dates"),
        r"dates? (?:of|you|when|on which)\b",
        r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        r"|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|\b\d{1,2}[/.]\d{1,2}[/.]\d",
    ),
    Item(
        ("error",),
        r"error (?:message|code|number)s?\b",
        r"\b(?:error|code)\b[^.!?\n]{0,12}[\s:#]\w?-?\d|\b(?:it|screen|page) says ['\"]",
    ),
    Item(
        ("browser", "device", "phone"),
        r"(?:browser|device|phone) (?:you|are|it|do)\b",
        r"\b(?:chrome|firefox|safari|iphone|android|ipad|pixel \d|galaxy)\b",
    ),
    Item(("name",), r"(?:full |first |last )?name\b(?! of)", r"\bmy name(?:'s| is) \w", ("name",)),
)  # fmt: skip
"""Numbers, addresses, pictures and dates; a regular expression each, for text in lower case."""
