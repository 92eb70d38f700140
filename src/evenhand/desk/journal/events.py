"""The event base. An event says what happened, in ids and small values, never in anyone's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. `by` is a teammate's id, None when the desk itself did it."""

    conversation: int | None = None
    by: int | None = None

    kinds: ClassVar[dict[str, type[Event]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        Event.kinds[cls.__name__] = cls

    @property
    def kind(self) -> str:
        """The event's name, as the journal keeps it."""
        return type(self).__name__

    def values(self) -> dict[str, Any]:
        """What this kind of event holds beside `conversation` and `by`."""
        return {k: v for k, v in asdict(self).items() if k not in {"conversation", "by"}}

    def once(self, find: Callable[[Any], Found]) -> Found:
        """What `find` finds for this event; it looks once, and all who follow the event share it.

        The journal makes the event anew whenever it is followed, so nothing found before is kept.
        """
        known: dict[object, Any] = self.__dict__.setdefault("_known", {})
        if find not in known:
            known[find] = find(self)
        found: Found = known[find]
        return found
