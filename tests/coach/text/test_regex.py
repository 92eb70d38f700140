import re

import pytest

from evenhand.coach.text.regex import lazy


def test_a_lazy_regex_is_compiled_once():
    pattern = lazy(r"a+b", re.IGNORECASE)
    assert pattern() is pattern()
    assert pattern().fullmatch("AAB")


def test_a_wrong_regex_is_told_when_it_is_needed():
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong()
