"""Regular expressions that are compiled when they are first used.

A long one takes milliseconds to compile. Whoever imports the coach to read a message should not
wait for those that find promises.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial

Lazy = Callable[[], re.Pattern[str]]


def lazy(regex: str, flags: re.RegexFlag = re.NOFLAG) -> Lazy:
    """`regex`, to be called for the compiled pattern; it is compiled once.

    The call raises re.error for what is no regular expression.
    """
    return cache(partial(re.compile, regex, flags))
