"""Out and in again, to the character."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.policies.markdown import exported
from evenhand.desk.policies.models import BendsBy
from evenhand.desk.policies.parsing import CannotRead, parsed
from evenhand.desk.policies.written import KINDS, Section, Written, place_of, tidy

LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
LINE = st.text(LETTERS, min_size=1, max_size=30)
TRAPS = st.sampled_from(
    ["Rule: no", "## 4.2 x", "\\Rule: x", "##", "- one", "Reasons: many", "---", "The law:", ""]
)
WORDS = st.lists(LINE | TRAPS, min_size=1, max_size=5).map(lambda lines: tidy("\n".join(lines)))
SHORT = st.text(LETTERS, max_size=20).map(lambda text: " ".join(text.split()))
NUMBERS = st.from_regex(r"[1-9]\d?(\.[1-9]\d?){0,2}[a-c]?", fullmatch=True)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@st.composite
def sections(draw: st.DrawFn, number: str) -> Section:
    days = sorted([draw(DAYS), draw(DAYS)])
    bends = draw(WORDS)
    counts = draw(st.booleans())
    valid = draw(st.booleans())
    return Section(
        number=number,
        title=draw(SHORT.filter(bool)),
        rule=draw(WORDS.filter(bool)),
        reason=draw(WORDS),
        alternatives=tuple(draw(st.lists(SHORT.filter(bool), max_size=3))),
        bends=bends,
        bends_by=draw(st.sampled_from(["teammate", "lead", "keeper"])) if bends else BendsBy.NOBODY,
        statutory=draw(WORDS),
        product=draw(SHORT),
        country=draw(st.sampled_from(["", "DE", "NO"])),
        kind=draw(st.sampled_from(KINDS)) if counts else "",
        most=draw(st.integers(0, 9)) if counts else None,
        within_days=draw(st.none() | st.integers(1, 999)) if counts else None,
        valid_from=days[0] if valid else None,
        valid_until=draw(st.sampled_from([None, days[1]])) if valid else None,
    )


@st.composite
def policies(draw: st.DrawFn) -> Written:
    numbers = draw(st.sets(NUMBERS, min_size=1, max_size=4))
    return Written(
        slug="returns",
        title=draw(SHORT.filter(bool)),
        product=draw(SHORT),
        country=draw(st.sampled_from(["", "DE"])),
        sections=tuple(draw(sections(one)) for one in sorted(numbers, key=place_of)),
    )


@given(policies())
def test_what_is_exported_is_read_as_the_same(policy: Written) -> None:
    text = exported(policy)
    assert parsed(text) == policy
    assert exported(parsed(text)) == text


@given(st.text(max_size=300) | st.lists(TRAPS, max_size=12).map("\n".join))
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    for whole in (text, f"---\ntitle: x\n---\n{text}", f"---\ntitle: x\n---\n## 1 x\n{text}"):
        try:
            policy = parsed(whole)
        except CannotRead as wrong:
            said = str(wrong)
            line = wrong.line
        else:
            assert parsed(exported(policy)) == policy
            continue
        assert said.startswith(f"Line {line}: ")
        assert "\n" not in said


HEAD = "---\ntitle: Returns\n---\n\n"
CUT = f"{HEAD}## 4.2 Returns of cut cloth\n\nRule: Cut cloth stays with you.\n"


def test_a_policy_is_read_with_windows_line_ends_and_a_byte_order_mark() -> None:
    text = "\ufeff" + CUT.replace("\n", "\r\n")
    assert parsed(text) == parsed(CUT)
    assert parsed(CUT).slug == "returns"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Returns", "Line 1: a policy begins with a line “---”, its title, and “---”."),
        ("---\nauthor: me\n---\n", "Line 2: the head holds"),
        ("---\ntitle: x\n", "Line 3: the head does not end."),
        ("---\nslug: x\n---\n", "Line 3: the policy has no title."),
        ("---\ntitle: Ä\n---\n", "Line 3: give a slug"),
        ("---\ntitle: x\ncountry: Germany\n---\n", "Line 4: a country is two letters"),
        (HEAD, "Line 5: there is no clause yet."),
        (f"{HEAD}Hello\n", "Line 5: words before the first clause have no place."),
        (f"{HEAD}## Returns\n", "Line 5: a clause needs a number and a title"),
        (f"{HEAD}## 4.2 Cloth\n\nHello\n", "Line 7: say what this is"),
        (f"{HEAD}## 4.2 Cloth\n\nReason: x\n", "Line 5: this clause has no rule."),
        (f"{CUT}Rule: again\n", "Line 8: “Rule:” stands in this clause twice."),
        (f"{CUT}Reasons: why\n", "Line 8: did you mean “Reason:”?"),
        (f"{CUT}Instead: a voucher\n", "Line 8: under “Instead:” begin each possibility"),
        (f"{CUT}Bends: a bit\n", "Line 8: say who may bend it"),
        (f"{CUT}Bends by: lead\n", "Line 8: say how far it bends"),
        (f"{CUT}Bends: x\nBends by: the king\n", "Line 9: “Bends by:” is one of"),
        (f"{CUT}Counts: two\n", "Line 8: write “Counts: at most 2 goodwill in 365 days”"),
        (f"{CUT}Valid: soon\n", "Line 8: write “Valid: from 2026-03-01”"),
        (f"{CUT}Valid: from 2026-02-30\n", "Line 8: write “Valid: from 2026-03-01”"),
        (f"{CUT}Valid: from 2026-03-01 until 2026-02-01\n", "Line 8: it would end before"),
        (f"{CUT}## 4.2 Again\n\nRule: x\n", "Line 8: its number is taken"),
        (f"{CUT}a\x00b\n", "Line 8: it holds a character that cannot be shown."),
        (f"{CUT}{'x' * 5000}\n", "Line 7: “Rule” can be 4000 characters long."),
        (f"{CUT}{'x' * 300_000}\n", "Line 1: the file is too long."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(CannotRead) as wrong:
        parsed(text)
    assert str(wrong.value).startswith(said)


def test_numbers_sort_as_people_count() -> None:
    numbers = ["10", "4.10", "4.2a", "4.2", "4.2.1", "4"]
    assert sorted(numbers, key=place_of) == ["4", "4.2", "4.2.1", "4.2a", "4.10", "10"]
