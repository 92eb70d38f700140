"""Rendering a component that holds what stands between its opening and its closing tag."""

from __future__ import annotations

from collections.abc import Mapping

from django.template import Context
from django.template.base import Template
from django.utils.safestring import SafeString, mark_safe


def rendered(
    context: Context, template: str, content: str, values: Mapping[str, object]
) -> SafeString:
    """The component `template` (a name under ui/) around `content`, with `values` alone.

    `content` is what Django rendered between the tags: markup, and safe.
    """
    page = context.template
    if not isinstance(page, Template):
        raise TypeError("A component is rendered inside a template.")
    inside = mark_safe(content.strip())  # noqa: S308 - rendered by the template engine
    inner = context.new({**values, "content": inside, "csrf_token": context.get("csrf_token")})
    return page.engine.get_template(f"ui/{template}.html").render(inner)
