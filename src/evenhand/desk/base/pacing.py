"""How often somebody did something lately, counted in Django's cache."""

from __future__ import annotations

from django.core.cache import cache


def counted(name: str, *, seconds: int, many: int = 1) -> int:
    """Count `many` more under `name`. Returns how many there are in this window.

    A window begins with the first that is counted, and is over after so many seconds.
    """
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name, many)
    except ValueError:  # the window ended in between
        cache.set(name, many, seconds)
        return many
