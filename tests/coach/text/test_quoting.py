from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.quoting import masked, parts


@pytest.mark.parametrize(
    "announcement",
    [
        "On Mon, 3 May 2024 at 10:00, Ada <ada@example.org> wrote:",
        "On Mon, 3 May 2024 at 10:00,\nAda Lovelace <ada@example.org> wrote:",
        "Am 03.05.2024 um 10:00 schrieb Ada <ada@example.org>:",
        "Am Mo., 3. Mai 2024 um 10:00 Uhr schrieb Ada:",
        "Le lun. 3 mai 2024 à 10:00, Ada <ada@example.org> a écrit :",
        "El lun, 3 may 2024 a las 10:00, Ada escribió:",
        "Op ma 3 mei 2024 om 10:00 schreef Ada:",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "From: Ada <ada@example.org>\nSent: Monday, 3 May 2024 10:00\nTo: Shop",
        "Von: Ada\nGesendet: Montag, 3. Mai 2024 10:00\nAn: Laden",
        "De : Ada\nEnvoyé : lundi 3 mai 2024 10:00\nÀ : Boutique",
    ],
)
def test_parts_folds_all_that_follows_an_announced_quotation(announcement):
    found = parts(f"It leaks again.\n\n{announcement}\n\nEarlier words.\n")
    assert found.visible == "It leaks again.\n\n"
    assert found.quoted == f"{announcement}\n\nEarlier words.\n"


def test_parts_keeps_answers_written_between_the_quoted_lines():
    found = parts("> Which colour?\nBlue.\n> Which size?\nLarge.\n")
    assert found.visible == "Blue.\nLarge.\n"
    assert found.quoted == "> Which colour?\n> Which size?\n"


def test_parts_keeps_what_follows_an_announced_and_marked_quotation():
    found = parts("On 3 May you wrote:\n> Which colour?\nBlue.\n")
    assert found.visible == "Blue.\n"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday she wrote:\nplease wait.\n",
        "From: the kitchen there comes a smell.\nIt is gas.\n",
        "On the whole I am happy.\n",
        "I am - as you know -\n- not amused.\n",
    ],
)
def test_parts_leaves_alone_what_only_looks_quoted(text):
    assert parts(text).visible == text


@pytest.mark.parametrize("line", ["-- ", "Sent from my iPhone", "Get Outlook for Android"])
def test_parts_folds_a_signature(line):
    found = parts(f"Thank you.\n{line}\nAda Lovelace\n")
    assert (found.visible, found.signature) == ("Thank you.\n", f"{line}\nAda Lovelace\n")


def test_parts_finds_a_quotation_below_a_signature():
    found = parts("Thanks.\n-- \nAda\nOn 3 May 2024, Shop <a@b> wrote:\n> Hi\n")
    assert [part.kind for part in found.parts] == ["visible", "signature", "quoted"]


def test_masked_blanks_the_folded_parts_and_keeps_every_offset():
    text = "Now.\n> before\n-- \nAda\n"
    assert len(masked(text)) == len(text)
    assert masked(text).split() == ["Now."]
    assert masked(text).count("\n") == text.count("\n")
    assert masked("Now. -- Ada") == "Now. -- Ada"
    assert masked("> before") == "        "


LINES = st.lists(
    st.sampled_from(
        [
            "> hi",
            "On 3 May 2024 x wrote:",
            "-- ",
            "From: a",
            "Sent: b",
            "",
            "word",
            "On x",
            "wrote:",
        ]
    )
    | st.text(max_size=20)
)


@given(LINES)
def test_parts_lose_nothing(lines):
    text = "\n".join(lines)
    found = parts(text)
    assert "".join(part.span.of(text) for part in found.parts) == text
    assert len(masked(text)) == len(text)
    assert all(a.kind != b.kind for a, b in pairwise(found.parts))


@pytest.mark.parametrize(
    "piece", ["\n", "> \n", "On a\n", "From: a\n", "x wrote\n", "-- \n", "On "]
)
def test_parts_finish_on_hostile_text(piece):
    text = piece * (100_000 // len(piece))
    assert sum(part.span.end - part.span.start for part in parts(text).parts) == len(text)
