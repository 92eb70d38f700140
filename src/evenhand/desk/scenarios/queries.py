"""Reading scenarios and goes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max, QuerySet

from evenhand.coach.practice import library, parsed
from evenhand.coach.practice.library import texts
from evenhand.coach.practice.playing import Standing, begun
from evenhand.coach.practice.scenario import Scenario
from evenhand.coach.spoken import Message
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios.models import Go, Shelving, Turn, Version


@dataclass(frozen=True)
class Offered:
    """A scenario to have a go at. `version` is None for one of the coach's own, as it comes."""

    scenario: Scenario
    text: str
    version: Version | None = None
    is_shelved: bool = False


def newest_versions() -> list[Version]:
    """The newest version of every scenario that was written in the desk."""
    written = Version.objects.exclude(by=None)
    newest = written.values("slug").annotate(newest=Max("pk")).values("newest")
    return list(written.filter(pk__in=newest).order_by("title", "pk"))


def offered() -> dict[str, Offered]:
    """Every scenario by its slug, those that were put away included.

    One of the coach's own that a lead has rewritten is the lead's.
    """
    shelved = set(Shelving.objects.values_list("slug", flat=True))
    every = {
        slug: Offered(scenario, texts()[slug], None, slug in shelved)
        for slug, scenario in library().items()
    }
    for one in newest_versions():
        every[one.slug] = Offered(parsed(one.text), one.text, one, one.slug in shelved)
    return every


def versions_of(slug: str) -> QuerySet[Version]:
    """What leads wrote for a scenario, the newest first."""
    return Version.objects.filter(slug=slug).exclude(by=None).select_related("by").order_by("-pk")


def newest_of(slug: str) -> int:
    """The id of the version that was written last, 0 when there is none."""
    newest = versions_of(slug).first()
    return newest.pk if newest else 0


def goes_of(teammate: Teammate) -> QuerySet[Go]:
    """The goes of a teammate, the newest first, each with how many `replies` it took."""
    rows = Go.objects.filter(teammate=teammate).select_related("version", "end", "teammate")
    return rows.annotate(replies=Count("turns")).order_by("-pk")


def newest_goes(teammate: Teammate) -> dict[str, Go]:
    """The newest go of a teammate at each scenario, by slug."""
    newest = Go.objects.filter(teammate=teammate).values("version__slug").annotate(one=Max("pk"))
    rows = goes_of(teammate).filter(pk__in=newest.values("one"))
    return {go.version.slug: go for go in rows}


def go_before(go: Go) -> Go | None:
    """The finished go of the same teammate at the same scenario, before this one."""
    rows = goes_of(go.teammate).filter(version__slug=go.version.slug, pk__lt=go.pk)
    return rows.exclude(end=None).first()


def turns_of(go: Go) -> list[Turn]:
    """The turns of a go, in order."""
    return list(Turn.objects.filter(go=go).order_by("place"))


def standing_of(scenario: Scenario, turns: list[Turn]) -> Standing:
    """Where a go at `scenario` with these turns stands."""
    first = begun(scenario)
    if not turns:
        return first
    later = (said for turn in turns for said in (Message(turn.reply, "us"), Message(turn.answer)))
    return Standing(turns[-1].state, turns[-1].heat_after, (*first.said, *later))
