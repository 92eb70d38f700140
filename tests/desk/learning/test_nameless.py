"""Nobody is left in a sentence of which a card is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evenhand.desk.learning.nameless import Known, left_in, nameless

KNOWN = Known(
    customers=("Lena Okafor-Müller", "Ann van Dyke"),
    colleagues=("Tomás Silva",),
    organisations=("The Lamp Shop",),
    addresses=("lena.okafor@okafor-design.de",),
    references=("A-4711", "SHOP-ABC"),
    places=("Leeds",),
    theirs=("My sister Josephine was so excited to receive the lamp, and now she is not.",),
)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Dear Mrs Okafor, thank you.", "Dear [customer], thank you."),
        ("LENA'S lamp, lénà’s box.", "[customer] lamp, [customer] box."),
        ("For Mueller and for J. Okafor Müller.", "For [customer] and for [customer]."),
        ("Ann's plan is our annual plan.", "[customer] plan is our annual plan."),
        ("Tomas will call you.", "[colleague] will call you."),
        ("TheLamp-Shop is sorry.", "[organisation] is sorry."),
        ("Ask Harrow & Sons Ltd, please.", "[organisation], please."),
        ("It went to Leeds, Mill Road 5.", "It went to [place], [place] [number]."),
        ("Order A4711 cost €39.00.", "Order [number] cost [amount]."),
        ("That is twenty euros.", "That is [amount]."),
        ("It left on 3 May at 2 pm.", "It left on [date] at [time]."),
        ("Ring +49 170 1234567.", "Ring [number]."),
        ("See www.lamp-shop.de/x or ask me@lamp.de.", "See [link] or ask [address]."),
        ("You wrote “it never lit” to us.", "You wrote [their words] to us."),
        ("I see that she was so excited to receive it.", "I see that she [their words] it."),
        ("We asked Josephine and those in Porto.", "We asked [name] and those in [name]."),
        ("We aim to get back to you soon.", "We aim to get back to you soon."),
        ("We will call on Thursday.", "We will call on Thursday."),
    ],
)  # fmt: skip
def test_a_sentence_keeps_its_words_and_loses_whom_it_was_about(said: str, kept: str) -> None:
    assert nameless(said, KNOWN) == kept


def test_in_german_nouns_stay() -> None:
    known = Known(customers=("Jürgen Weiß",), theirs=("Die Lampe ist bei mir nie angekommen.",))
    said = "Wir melden uns bei Herrn Weiss, sobald die Lampe im Lager ist."
    assert nameless(said, known) == "Wir melden uns bei [customer], sobald die Lampe im Lager ist."


LETTERS = st.text(st.sampled_from("abdegiklmnoprstuvzäéüçñß"), min_size=2, max_size=9)
NAMES = st.builds("{} {}".format, LETTERS.map(str.capitalize), LETTERS.map(str.capitalize))
WORDINGS: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    str.title,
    lambda name: name + "'s",
    lambda name: name + "s’",
    lambda name: name.replace(" ", ""),
    lambda name: name.replace(" ", "-") + "haus",
    lambda name: unicodedata.normalize("NFD", name),
    "\u00ad".join,
    lambda name: name.replace(" ", "\n"),
)
PLAIN = st.text(st.sampled_from("hello, we are so sorry. “”\"'>\n(-/@"), max_size=30)


def seen(text: str) -> str:
    """A text as somebody compares it who looks for a name."""
    without = re.sub(r"\[[a-z ]+\]", "|", text)
    apart = unicodedata.normalize("NFKD", without.replace("\u00ad", "").casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


@settings(max_examples=80)
@given(NAMES, st.sampled_from(WORDINGS), PLAIN, PLAIN)
def test_nothing_of_a_name_is_left(
    name: str, written: Callable[[str], str], before: str, after: str
) -> None:
    text = f"{before} {written(name)} {after}"
    known = Known(customers=(name,))
    kept = nameless(text, known)
    words = re.findall(r"[^\W_]+", seen(kept))
    for part in map(seen, name.split()):
        assert part not in words
        assert len(part) <= 3 or part not in seen(kept)
    assert left_in(kept, known) == ()


@settings(max_examples=40)
@given(st.from_regex(r"[A-Z]{0,4}-?\d{3,9}[A-Z]?", fullmatch=True), PLAIN)
@example("#1½", "²")
def test_no_number_is_left(reference: str, around: str) -> None:
    spaced = " ".join(reference)
    kept = nameless(f"{around} {reference}, {reference.lower()}, {spaced}", Known(references=()))
    assert not any(char.isnumeric() for char in kept)


@settings(max_examples=40)
@given(st.lists(LETTERS, min_size=4, max_size=12), PLAIN)
def test_no_four_words_of_theirs_in_a_row_are_left(said: list[str], around: str) -> None:
    theirs = " ".join(said)
    kept = seen(nameless(f"{around} we see: {theirs.upper()}!", Known(theirs=(theirs,))))
    words = re.findall(r"[^\W_]+|\|", kept)
    runs = {tuple(map(seen, said[at : at + 4])) for at in range(len(said) - 3)}
    assert not runs & {tuple(words[at : at + 4]) for at in range(len(words))}


@settings(max_examples=60)
@given(st.text(st.characters(exclude_characters='”“"'), min_size=1, max_size=20))
def test_what_stands_between_quotation_marks_is_gone(said: str) -> None:
    assert nameless(f"You wrote “{said}” to us.", Known()) == "You wrote [their words] to us."


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_written_is_read_to_its_end(text: str, name: str, reference: str) -> None:
    known = Known(customers=(name,), references=(reference,), theirs=(text[::-1],))
    kept = nameless(text, known)
    assert left_in(kept, known) == left_in(kept, known)
    assert not any(char.isdecimal() for char in kept)


def test_an_edited_text_is_told_what_came_back() -> None:
    edited = "> I will call Mrs Okafor on Thursday by 5 pm about A-4711, “as promised”."
    assert left_in(edited, KNOWN) == ("Mrs Okafor", "A-4711")
