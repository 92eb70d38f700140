"""Ways to pages of other groups, which may not be there."""

from __future__ import annotations

from typing import Any

from django.template import Library

from evenhand.desk.pages import ways

register = Library()


@register.simple_tag
def there(path: str) -> str:
    """The path, if this desk has a page there, else nothing: `{% there "/evidence/" as href %}`."""
    return path if ways.is_there(path) else ""


@register.inclusion_tag("pages/tabs.html", takes_context=True)
def beside(context: dict[str, Any], name: str, here: str) -> dict[str, Any]:
    """One of ROWS as tabs on the page `here`: `{% beside "learning" "plan" %}`. Needs nav."""
    found, is_lead = ways.ROWS[name], context["nav"].teammate.is_lead
    return {"title": found.title, "ways": ways.ways_in(found, here, is_lead=is_lead)}
