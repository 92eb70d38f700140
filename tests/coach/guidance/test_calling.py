import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.guidance.calling import first_name, signed_name


@pytest.mark.parametrize(
    ("whole", "called"),
    [
        ("Penny Marsh", "Penny"),
        ("penny marsh", "Penny"),
        ("PENNY MARSH", "Penny"),
        ("Marsh, Penny", "Penny"),
        ("Mr Jameson", "Mr Jameson"),
        ("Anne-Marie O'Neil", "Anne-Marie"),
        ("Đặng Thị Hà", "Đặng"),
        ("李 伟", "李 伟"),
        ("Dr", ""),
        ("P. Marsh", ""),
        ("penny@example.org", ""),
        ("Order 4471", ""),
        ("{thing}", ""),
        ("A" * 60, ""),
        (None, ""),
        (12, ""),
    ],
)
def test_people_are_called_as_they_are_called(whole, called):
    assert first_name(whole) == called


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is broken.\n\nKind regards,\nHelen Ames", "Helen"),
        ("It is broken.\nThanks\nBeryl", "Beryl"),
        ("It is broken.\nBest,\nMrs Okafor\n", "Mrs Okafor"),
        ("It is broken.\nThanks,\nan angry customer", ""),
        ("It is broken.\nThanks\nSent from my iPhone", ""),
        ("It is broken. Thanks, Beryl was kind.", ""),
        ("Thanks\nit works now", ""),
        ("", ""),
    ],
)
def test_a_letter_tells_the_name_below_it(text, name):
    assert signed_name(text) == name


@given(st.text())
def test_no_name_raises_or_holds_what_is_no_letter(text):
    for name in (first_name(text), signed_name(f"x\nThanks,\n{text}")):
        assert not set(name) & set("{}@<>\n0123456789")
