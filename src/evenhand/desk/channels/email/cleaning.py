"""Makes an HTML letter safe to show, and wraps it as the page that a sandboxed frame shows.

Three walls stand behind each other: what is left after cleaning cannot run anything; the frame is
sandboxed; and the page in it forbids all but pictures and one style sheet (`policy`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

import nh3

from evenhand.desk.channels.email.taming import tame

TAGS = {
    *("a", "abbr", "address", "article", "b", "bdi", "big", "blockquote", "br", "caption"),
    *("center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl"),
    *("dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q"),
    *("s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr"),
}
ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "table": {"width", "align", "border", "cellpadding", "cellspacing"},
    **{tag: {"align", "valign", "colspan", "rowspan", "width"} for tag in ("td", "th")},
    **{tag: {"align"} for tag in ("div", "p", "tr", "h1", "h2", "h3", "h4", "h5", "h6")},
}
_DROPPED = {"script", "style", "title", "textarea", "noscript", "iframe", "template", "svg", "math"}
_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)
_REMOTE = re.compile(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)
_DRAWN = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]{1,150000}")
_PICTURE = re.compile(r'<img((?: [a-z]+="[^"]*")+)>')
_REMOTE_PICTURE = re.compile(r'<img(?: [a-z]+="[^"]*")*? src="https?://', re.IGNORECASE)
_TINY = re.compile(r' (?:width|height)="\s*[0-2](?:px)?\s*"')

Filter = Callable[[str, str, str], str | None]


def clean(markup: str, cid_urls: Mapping[str, str]) -> str:
    """HTML without anything that runs, loads, submits or reaches out of its frame.

    `cid_urls` gives the address of each attached picture by its content id; other `cid:` pictures
    lose their source. Remote pictures keep theirs, for `policy` blocks them until they are asked
    for; those too small to be seen are taken out, for they only report that the letter was read.
    """
    cleaned = nh3.clean(
        tame(markup, TAGS, ATTRIBUTES),
        tags=TAGS,
        clean_content_tags=_DROPPED,
        attributes=ATTRIBUTES,
        attribute_filter=_filter(cid_urls),
        strip_comments=True,
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
        url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
    )
    return _PICTURE.sub(_without_pixel, cleaned)


def has_remote_pictures(cleaned: str) -> bool:
    """Whether HTML that `clean` gave would load a picture from elsewhere."""
    return _REMOTE_PICTURE.search(cleaned) is not None


def policy(*, pictures: bool = False) -> str:
    """The Content-Security-Policy of the framed page; `pictures` lets remote ones load."""
    sources = "'self' data: https: http:" if pictures else "'self' data:"
    return (
        f"default-src 'none'; img-src {sources}; style-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
        "sandbox allow-popups allow-popups-to-escape-sandbox"
    )


def document(cleaned: str, *, stylesheet: str, theme: str = "light", language: str = "") -> str:
    """The whole page for the frame: `cleaned` is what `clean` gave, `stylesheet` an address.

    `theme` is put on the root element for the style sheet. Serve it with `policy` as its header,
    in a frame whose `sandbox` attribute allows popups at most.
    """
    lang = f' lang="{html.escape(language)}"' if language else ""
    return (
        f'<!doctype html><html data-theme="{html.escape(theme)}"{lang}><head>'
        '<meta charset="utf-8"><meta name="referrer" content="no-referrer">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="{html.escape(stylesheet)}"></head>'
        f"<body>{cleaned}</body></html>"
    )


def _filter(cid_urls: Mapping[str, str]) -> Filter:
    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href":
            return value if _LINK.fullmatch(value.strip()) else None
        if tag == "img" and attribute == "src":
            return _source(value.strip(), cid_urls)
        return value

    return keep


def _source(value: str, cid_urls: Mapping[str, str]) -> str | None:
    if value[:4].lower() == "cid:":
        return cid_urls.get(unquote(value[4:]))
    return value if _REMOTE.fullmatch(value) or _DRAWN.fullmatch(value) else None


def _without_pixel(picture: re.Match[str]) -> str:
    remote = _REMOTE_PICTURE.match(picture[0])
    return "" if remote and _TINY.search(picture[1]) else picture[0]
