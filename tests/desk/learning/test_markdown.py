"""Out and in again, to the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.learning.markdown import CannotRead, exported, parsed
from evenhand.desk.learning.models import Kind, Topic
from evenhand.desk.learning.written import LABELS, WrittenCard, WrittenLesson, slugged, tidy
from tests.desk.learning.building import HOPE

LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
LINE = st.text(LETTERS, min_size=1, max_size=30).filter(lambda line: "![" not in line)
TRAPS = st.sampled_from(
    ["## Idea: x", "\\## Idea: x", "##", "### x", "---", "\\---", "- one", "Takeaways:", "", " ---"]
)
WORDS = st.lists(LINE | TRAPS, min_size=1, max_size=5).map(lambda lines: tidy("\n".join(lines)))
SHORT = st.text(LETTERS, max_size=20).map(lambda text: " ".join(text.split()))
TITLE = (SHORT | st.just("The seat {#seat}") | st.just("{#key}")).filter(bool)
SLUGS = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    lambda slug: slug not in {"new", "import", "export", "media", "file"}
)
LISTS = st.lists(SLUGS, max_size=3, unique=True).map(tuple)


@st.composite
def cards(draw: st.DrawFn) -> tuple[WrittenCard, ...]:
    made = []
    for key in draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True)):
        title = draw(TITLE)
        own = slugged(title)
        chosen = own if own and draw(st.booleans()) else key
        kind, front, back = draw(st.sampled_from(Kind)), draw(WORDS.filter(bool)), draw(WORDS)
        made.append(WrittenCard(kind, title, chosen, front, back))
    return tuple({card.key: card for card in made}.values())


@st.composite
def lessons(draw: st.DrawFn) -> WrittenLesson:
    keyword = SHORT.map(lambda word: word.replace(",", "").strip()).filter(bool)
    return WrittenLesson(
        slug=draw(SLUGS),
        title=draw(SHORT.filter(bool)),
        topic=draw(st.sampled_from(Topic.values)),
        source=draw(SHORT),
        note=draw(SHORT),
        summary=draw(SHORT),
        keywords=draw(st.lists(keyword, max_size=3, unique=True).map(tuple)),
        about=draw(LISTS),
        related=draw(LISTS),
        takeaways=tuple(draw(st.lists(SHORT.filter(bool), max_size=3))),
        cards=draw(cards()),
    )


@given(lessons())
def test_what_is_exported_is_read_as_the_same(lesson: WrittenLesson) -> None:
    text = exported(lesson)
    assert parsed(text) == lesson
    assert exported(parsed(text)) == text


@given(st.text(max_size=300) | st.lists(TRAPS, max_size=12).map("\n".join))
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    head = "---\ntitle: x\ntopic: calming\n---\n"
    for whole in (text, f"---\n{text}\n---\n## Idea: x\n\nx", f"{head}{text}", f"{head}## {text}"):
        try:
            lesson = parsed(whole)
        except CannotRead as wrong:
            refused = wrong
        else:
            assert parsed(exported(lesson)) == lesson
            continue
        assert 1 <= refused.line <= whole.count("\n") + whole.count("\r") + 1
        assert str(refused) == f"Line {refused.line}: {refused.sentence}"
        assert refused.sentence[-1] in ".?"


def test_a_file_written_by_hand_is_kept_to_the_character() -> None:
    assert exported(parsed(HOPE)) == HOPE


KINDS = ", ".join(LABELS.values())
WRONG = {
    "": (1, "a lesson begins with a line “---”, its title, and “---”."),
    "---\ntitle: x": (2, "the head does not end. Write “---” below its last line."),
    "---\ntitel: x\n---": (2, "did you mean “title:”?"),
    "---\ntitle: x\ntitle: y\n---": (3, "“title:” stands here twice. Keep one."),
    "---\ntopic: calming\n---": (
        3,
        "the lesson has no title. Write “title: …” into its head.",
    ),
    "---\ntitle: x\ntopic: calming\nslug: A b\n---": (
        4,
        "give a slug of small letters, digits and hyphens: “slug: say-when”.",
    ),
    "---\ntitle: x\ntopic: calming\nabout: No slug\n---": (
        4,
        "“No slug” is no slug: small letters, digits and hyphens.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n": (
        5,
        "there is no card yet. Write one under “## Idea: Its title”.",
    ),
    "---\ntitle: x\ntopic: calming\n---\nHello\n## Idea: x": (
        5,
        "only “Takeaways:” may stand before the first card. Put “## Idea: Its title” above.",
    ),
    "---\ntitle: x\ntopic: calming\n---\nTakeaways:\nOne\n## Idea: x": (
        6,
        "under “Takeaways:” begin each of them with “- ”.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Thought: x": (
        5,
        f"a card begins with “## Idea: Its title”; its kind is one of {KINDS}.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: ": (
        5,
        "give the card a title of at most 120 characters.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: …\n\nx": (
        5,
        "end the heading with a key of small letters, digits and hyphens: “{#the-seat}”.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x": (
        5,
        "this card says nothing yet. Write a sentence below it.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\nx\n---": (
        5,
        "this card's back is empty. Write it, or take “---” out.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\nx\n---\ny\n---\nz": (
        9,
        "a card has one back. Take one “---” out, or put a \\ before it.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\nx\n## Story: X\ny": (
        7,
        "a card above has the key “x”. Give this one its own: “{#another}”.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\n![](media/a.png)": (
        6,
        "say between [ and ] what it shows, for those who cannot see or hear it.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\n![a](https://elsewhere.example/a.png)": (
        6,
        "a picture, sound or film lies in the folder “media”: “(media/box.png)”.",
    ),
    "---\ntitle: x\ntopic: calming\n---\n## Idea: x\n\x00": (
        6,
        "it holds a character that cannot be shown. Take it out.",
    ),
}


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_what_cannot_be_read_is_said_with_its_line(text: str) -> None:
    with pytest.raises(CannotRead) as wrong:
        parsed(text)
    assert (wrong.value.line, wrong.value.sentence) == WRONG[text]


def test_a_topic_that_is_none_is_answered_with_all_of_them() -> None:
    with pytest.raises(CannotRead) as wrong:
        parsed("---\ntitle: x\ntopic: cheese\n---\n")
    assert str(wrong.value) == f"Line 3: “topic:” is one of {', '.join(Topic.values)}."
