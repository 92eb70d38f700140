import io

from rich.console import Console

from evenhand.coach import check
from evenhand.coach.checking import first_shown
from evenhand.coach.spoken import Draft
from evenhand.terminal.printing import show_findings

DRAFT = (
    "Sorry if the tram was late. You should have read the timetable. Please calm down. You must "
    "send the ticket back. We will pay you soon."
)


def shown(width: int = 200, *, more: int = 0, text: str = DRAFT) -> list[str]:
    """The lines that `show_findings` prints for the first findings of `text`."""
    page = io.StringIO()
    console = Console(file=page, width=width, highlight=False)
    show_findings(console, text, first_shown(check(Draft(text))), more=more)
    return [line.strip() for line in page.getvalue().splitlines()]


def test_a_finding_is_shown_with_its_words_its_hint_and_a_better_way() -> None:
    lines = shown()
    place = lines.index("● tells-how-to-feel  «Please calm down»")
    assert lines[place + 1] == "Nobody can be told what to feel. Say what you will do about it."
    assert lines[place + 2].startswith("Say instead: the feeling as you see it, and what you do")


def test_a_better_way_takes_one_line_however_narrow_the_terminal() -> None:
    ways = [line for line in shown(60) if line.startswith("Say instead:")]
    assert [(len(way) <= 60, way[-1]) for way in ways] == [(True, "…")] * 3


def test_what_is_held_back_is_told_in_one_line() -> None:
    assert shown(more=2)[-1] == "2 more: evenhand check --all"
    assert [line for line in shown() if "--all" in line] == []


def test_a_draft_without_findings_says_so() -> None:
    assert shown(text="The tram comes at two.") == ["The tram comes at two.", "Nothing found."]
