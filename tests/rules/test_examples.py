"""What a rule says that it notices, it notices, to the character; what it ignores, it ignores."""

import pytest

from evenhand.coach.rule import Example, Loaded, look_at, marked
from evenhand.coach.spoken import Span
from tests.rules.every import EXAMPLES, FOLDERS, RULES, named

NOTICED = [(k, r, e) for k, r in RULES for e in r.notices]
IGNORED = [(k, r, e) for k, r in RULES for e in r.ignores]


def _ids(cases: list[tuple[str, Loaded, Example]]) -> list[str]:
    return [f"{named(k, r)}-{r.notices.index(e) if e in r.notices else e}" for k, r, e in cases]


@pytest.mark.parametrize(("kind", "rule", "example"), NOTICED, ids=_ids(NOTICED))
def test_rule_notices_exactly_the_marked_words(kind, rule, example):
    text, spans = marked(example)
    found = [s and Span(s.start, s.end) for s in rule.spans(look_at(example))]
    assert [s and s.of(text) for s in found] == ([s.of(text) for s in spans] or [None])
    assert found == (list(spans) or [None])


@pytest.mark.parametrize(("kind", "rule", "example"), IGNORED, ids=_ids(IGNORED))
def test_rule_ignores_near_misses(kind, rule, example):
    text, _ = marked(example)
    assert [s and s.of(text) for s in rule.spans(look_at(example))] == []


def test_every_folder_has_rules():
    assert {kind for kind, _, _ in EXAMPLES} == set(FOLDERS)
