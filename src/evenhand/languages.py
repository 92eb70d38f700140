"""Which language a text is in, of all languages there are: for those who ask the coach to read it.

The coach imports nothing, so it knows only the languages that it reads. For all others there is the
extra `languages` (py3langid). It is asked only when the coach sees no language that it reads, and
loaded when it is first asked. It goes by letters, not by words, and so errs on names and on slang;
that is why the coach, which goes by words, is heard first.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from evenhand.coach.phrase import words_of
from evenhand.coach.text.languages import UNKNOWN, name_of
from evenhand.coach.text.languages import language_of as of_those_read
from evenhand.coach.text.quoting import parts

SURE = 0.45
"""How likely the best guess must be; of the right ones, hardly any is less."""

ENOUGH = 2_000
"""Characters that are looked at: the language does not change after them."""


def language_of(text: str) -> str:
    """The language of what was written in `text`, quoted mail and signature apart.

    Returns:
        An ISO 639-1 code such as "pt"; "" when that is unsure, or cannot be told without the extra.
        A few words, names or numbers count as "en".
    """
    own = parts(text[:ENOUGH]).visible.lower()
    return of_those_read(own, words_of(own)) or _guessed(own)


def _guessed(lower: str) -> str:
    identifier = _identifier()
    if identifier is None:
        return UNKNOWN
    code, likely = identifier.classify(lower)
    return str(code) if likely >= SURE and name_of(code) else UNKNOWN


@cache
def _identifier() -> Any:
    """What knows all languages; None when the extra is not installed."""
    if find_spec("py3langid") is None:
        return None
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
