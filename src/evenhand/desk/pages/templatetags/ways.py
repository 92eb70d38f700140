"""Ways to pages of other groups, which may not be there."""

from __future__ import annotations

from django.template import Library
from django.urls import is_valid_path

register = Library()


@register.simple_tag
def there(path: str) -> str:
    """The path, if this desk has a page there, else nothing: `{% there "/evidence/" as href %}`."""
    return path if is_valid_path(path) else ""
