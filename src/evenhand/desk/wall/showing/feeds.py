"""The same words for other sites: JSON Feed 1.1 (jsonfeed.org) and RSS 2.0.

Words are words in both. A JSON feed has them as plain text; those who read RSS take a description
for HTML, so there every sign that HTML would act on is written as an entity first.
"""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from evenhand.desk.wall.showing.page import Card, Spoken, Wanted, absolute, cards_of

JSON_FEED = "https://jsonfeed.org/version/1.1"


def title() -> str:
    """What the wall is called."""
    return _("What customers say of %s") % settings.ORGANISATION


def as_json(wanted: Wanted) -> str:
    """The words as a JSON feed; `_evenhand` holds what the format has no name for."""
    feed = {
        "version": JSON_FEED,
        "title": title(),
        "home_page_url": absolute(wanted.href("wall")),
        "feed_url": absolute(wanted.href("json")),
        "items": [_item(card) for card in cards_of(wanted)],
    }
    return json.dumps(feed, ensure_ascii=False)


def _item(card: Card) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": _address(card),
        "url": _address(card),
        "content_text": card.words or (card.spoken.transcript if card.spoken else ""),
        "date_published": card.at.isoformat(timespec="seconds"),
        "tags": card.claims,
        "_evenhand": {
            "line": card.line or _("Without a name"),
            "disclosure": card.disclosure,
            "as_written": card.said,
            "as_written_label": _("Spelling put right. As it was written:"),
            "product": card.product,
            "is_spoken": card.spoken is not None,
        },
    }
    if card.line:
        item["authors"] = [{"name": card.line}]
    if card.language:
        item["language"] = card.language
    if card.spoken:
        item["attachments"] = [_attachment(card.spoken.href, card.spoken.content_type)]
        if card.spoken.captions:
            item["attachments"].append(_attachment(card.spoken.captions, "text/vtt"))
    return item


def _attachment(href: str, content_type: str) -> dict[str, str]:
    return {"url": absolute(href), "mime_type": content_type}


def as_rss(wanted: Wanted) -> str:
    """The words as RSS."""
    feed = Rss201rev2Feed(
        title=title(),
        link=absolute(wanted.href("wall")),
        description=_("Words that customers said, and agreed to have shown."),
        language=get_language(),
        feed_url=absolute(wanted.href("rss")),
    )
    for card in cards_of(wanted):
        feed.add_item(
            title=conditional_escape(card.line or _("Without a name")),
            link=_address(card),
            unique_id=_address(card),
            unique_id_is_permalink=True,
            description=_described(card),
            pubdate=card.at,
            categories=card.claims,
            enclosures=[_enclosure(card.spoken)] if card.spoken else [],
        )
    return feed.writeString("utf-8")


def _described(card: Card) -> str:
    words = card.words or (card.spoken.transcript if card.spoken else "")
    said = format_html("<blockquote>{}</blockquote>", _paragraphs(words))
    terms = format_html("<p>{}</p>", card.disclosure) if card.disclosure else ""
    before = (
        format_html("<p>{} “{}”</p>", _("Spelling put right. As it was written:"), card.said)
        if card.said
        else ""
    )
    return f"{said}{before}{terms}"


def _paragraphs(words: str) -> str:
    return format_html_join(
        "", "<p>{}</p>", ((part,) for part in words.split("\n") if part.strip())
    )


def _enclosure(spoken: Spoken) -> Enclosure:
    return Enclosure(absolute(spoken.href), "0", spoken.content_type)


def _address(card: Card) -> str:
    return f"{absolute(Wanted().href('wall'))}#said-{card.pk}"
