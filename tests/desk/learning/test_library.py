"""The starting library: whole, true to its sources, and of one mind with the coach."""

from __future__ import annotations

import re
from collections import Counter

from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS
from evenhand.desk.learning.markdown import exported, parsed
from evenhand.desk.learning.models import Kind, Topic
from tests.desk.learning.library import (
    CHECKS,
    RULES,
    STEPS,
    Quoted,
    cards,
    files,
    lessons,
    quoted,
    sources,
    words,
)
from tests.house.source import ROOT, none_of
from tests.house.test_words import WRONG

READ_FROM_TEXT = {*SITUATIONS, *FLAGS}
NAMED = {*SITUATIONS, *FACT_SITUATIONS, *FLAGS, *STEPS, *RULES}
FIRST_READING = (
    *("hope-then-but", "breached-expectation", "polite-complaint", "insult-to-person", "lost"),
    *("wanted-outcome", "repeat-contact", "broken-promise-named", "wants-higher-person"),
    *("hard-time", "mistaken-claim", "exploitation-pattern", "contradiction", "incomplete-again"),
    *("praise", "thanks-only"),
)
"""The cues of the first forty rules; their checks are among all checks."""

PAGE = (ROOT / "docs/library.md").read_text(encoding="utf-8")


def about() -> Counter[str]:
    return Counter(name for lesson in lessons() for name in lesson.about)


def replies(kind: Kind) -> list[tuple[str, tuple[str, ...], Quoted]]:
    """Each card of the kind that quotes a reply: where, what its lesson is about, the quotes."""
    return [
        (f"{lesson.slug}: {card.title}", lesson.about, found)
        for lesson in lessons()
        for card in cards(lesson, kind)
        if (found := quoted(card))
    ]


def test_the_library_is_large_enough() -> None:
    assert len(lessons()) >= 60
    assert sum(len(lesson.cards) for lesson in lessons()) >= 350


def test_every_file_is_written_as_the_desk_would_write_it() -> None:
    none_of(path.name for path, text in files().items() if exported(parsed(text)) != text)
    none_of(path.name for path, text in files().items() if parsed(text).slug != path.stem)


def test_every_lesson_is_read_in_two_minutes() -> None:
    none_of(f"{one.slug}: {words(one)}" for one in lessons() if not 250 <= words(one) <= 420)


def test_every_lesson_can_be_read_practised_and_drawn_from() -> None:
    none_of(one.slug for one in lessons() if len(one.cards) < 5)
    none_of(one.slug for one in lessons() if sum(bool(card.back) for card in one.cards) < 2)
    none_of(one.slug for one in lessons() if not any(not c.back for c in cards(one, Kind.IDEA)))


def test_every_lesson_says_what_it_is() -> None:
    none_of(
        one.slug
        for one in lessons()
        if not all((one.source, one.note, one.summary, one.keywords, one.about, one.takeaways))
        or one.topic not in Topic.values
    )


def test_every_question_and_every_counter_example_has_its_answer() -> None:
    none_of(
        f"{one.slug}: {card.title}"
        for one in lessons()
        for kind in (Kind.QUESTION, Kind.COUNTER_EXAMPLE)
        for card in cards(one, kind)
        if not card.back
    )


def test_every_situation_flag_step_and_check_opens_exactly_one_lesson() -> None:
    opened = about()
    wanted = {*SITUATIONS, *FACT_SITUATIONS, *FLAGS, *STEPS, *CHECKS, *FIRST_READING}
    none_of(sorted(wanted - opened.keys()))
    none_of(name for name, times in opened.items() if times > 1)


def test_a_lesson_is_about_what_there_is() -> None:
    none_of(sorted(about().keys() - NAMED))


def test_related_lessons_are_there() -> None:
    slugs = {one.slug for one in lessons()}
    none_of(
        f"{one.slug}: {other}"
        for one in lessons()
        for other in one.related
        if other not in slugs - {one.slug}
    )


def test_the_coach_finds_nothing_in_a_good_reply() -> None:
    none_of(
        f"{where}: {finding.rule} {finding.words or ''}"
        for where, _about, said in replies(Kind.EXAMPLE)
        for finding in said.findings()
    )


def test_the_coach_finds_in_a_bad_reply_what_its_lesson_is_about() -> None:
    bad = replies(Kind.COUNTER_EXAMPLE)
    assert len(bad) >= 40
    none_of(
        where
        for where, subject, said in bad
        if not {finding.rule for finding in said.findings()} & {*subject}
    )


def test_every_step_is_taken_in_an_example_of_its_lesson() -> None:
    taken = {
        step
        for _where, subject, said in replies(Kind.EXAMPLE)
        for step in subject
        if step in STEPS and said.does(step)
    }
    none_of(sorted(STEPS.keys() - taken))


def test_every_situation_and_flag_is_read_in_a_message_of_its_lesson() -> None:
    found = {
        name
        for kind in (Kind.EXAMPLE, Kind.COUNTER_EXAMPLE)
        for _where, subject, said in replies(kind)
        if said.reading
        for name in {said.reading.situation, *said.reading.flags} & {*subject}
    }
    none_of(sorted(READ_FROM_TEXT - found))


def test_every_source_is_listed_or_a_rule() -> None:
    listed = set(re.findall(r"^- (.+)$", PAGE, re.MULTILINE))
    own = {f"Evenhand's rule: {name}" for name in RULES}
    none_of(
        f"{one.slug}: {source}"
        for one in lessons()
        for source in sources(one)
        if source not in listed | own
    )


def test_the_words_are_the_products_own() -> None:
    none_of(
        f"{path.stem}: {found[0]}"
        for path, text in files().items()
        for wrong in WRONG
        for found in re.finditer(rf"\b(?:{wrong})\b", text, re.IGNORECASE)
    )


def test_the_page_counts_the_lessons_and_cards_of_each_topic() -> None:
    counted = [
        (topic, str(len(those)), str(sum(len(one.cards) for one in those)))
        for topic in Topic.values
        if (those := [one for one in lessons() if one.topic == topic])
    ]
    told = re.findall(r"^\| `([a-z-]+)` \|.*\| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    assert sorted(told) == sorted(counted)
    total = f"{len(lessons())} lessons, {sum(len(one.cards) for one in lessons())} cards"
    assert total in PAGE
