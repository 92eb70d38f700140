"""A property that is worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class Once(Generic[Value]):
    """As functools.cached_property, which on Python 3.11 locks, and so takes four times as long.

    The same value may be worked out twice where two threads ask at once; it must not matter which
    of them is kept. The object needs a `__dict__`.
    """

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> Self: ...

    @overload
    def __get__(self, of: object, kind: type) -> Value: ...

    def __get__(self, of: object | None, kind: type) -> Self | Value:
        if of is None:
            return self
        value = of.__dict__[self._name] = self._work_out(of)
        return value
