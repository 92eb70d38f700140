"""What the coach says of a draft, ready for a page. Reads, computes, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from evenhand.coach import check, guide, promises_in
from evenhand.coach.spoken import Draft, Facts, Finding, Guidance, Promise, Reading, Thread

MOST_READ = 20_000  # characters of a draft: a novel pasted in must not hold up the others


@dataclass(frozen=True)
class Scene:
    """What a draft answers: the thread, its reading and the facts."""

    thread: Thread
    reading: Reading
    facts: Facts


@dataclass(frozen=True)
class Advice:
    """All that the coach says of a draft."""

    guidance: Guidance
    findings: tuple[Finding, ...]
    promises: tuple[Promise, ...]


def advise(
    scene: Scene,
    text: str,
    *,
    at: datetime,
    zone: ZoneInfo,
    dismissed: frozenset[tuple[str, str]] = frozenset(),
) -> Advice:
    """Guidance, findings and promises for a draft written at `at` (aware), read in `zone`.

    `dismissed` holds pairs of rule and words for which the teammate said: not here. What stands
    beyond MOST_READ characters is not looked at.
    """
    text, now = text[:MOST_READ], at.astimezone(zone)
    findings = findings_in(scene, text, now)
    return Advice(
        guidance=guide(scene.reading, scene.facts, scene.thread, text, now),
        findings=tuple(f for f in findings if (f.rule, f.words or "") not in dismissed),
        promises=promises_in(text, now, zone, scene.facts.hours),
    )


def findings_in(scene: Scene, text: str, at: datetime) -> tuple[Finding, ...]:
    """What is found in a draft, or in a reply sent at `at` (aware, on the writer's clocks)."""
    if not text.strip():
        return ()
    latest = scene.thread.latest
    draft = Draft(text[:MOST_READ], latest.text if latest else "", scene.thread.before, at)
    return check(draft, scene.reading, scene.facts)
