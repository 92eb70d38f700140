"""From the coach's values to the JSON that the commands print."""

from __future__ import annotations

from datetime import date
from typing import Any

from evenhand.coach.spoken import Finding, Guidance, Promise, Reading
from evenhand.coach.text.languages import name_of

AsJson = dict[str, Any]


def reading_as_json(name: str | None, reading: Reading, guidance: Guidance) -> AsJson:
    """What `evenhand read --json` prints for one thread; `reader` is None for the rules alone."""
    return {
        "id": name,
        "situation": reading.situation,
        "confidence": round(reading.confidence, 3),
        "also": list(reading.also),
        "feelings": {name: round(value, 3) for name, value in reading.feelings.items()},
        "heat": reading.heat,
        "flags": list(reading.flags),
        "wants": list(reading.wants),
        "cues": [
            {"rule": c.rule, "start": c.span.start, "end": c.span.end, "words": c.words}
            for c in reading.cues
        ],
        "stance": {"empathy": reading.stance.empathy, "firmness": reading.stance.firmness},
        "guidance": {
            "glance": guidance.glance,
            "steps": [{"step": s.step, "do": s.do, "say": s.say} for s in guidance.steps],
            "avoid": list(guidance.avoid),
        },
        "facts": [
            {"says": f.says, "at": _iso(f.at), "source": f.source, "key": f.key}
            for f in reading.facts
        ],
        "language": name_of(reading.language),
        "reader": reading.reader or None,
    }


def findings_as_json(name: str | None, findings: tuple[Finding, ...]) -> dict[str, Any]:
    """What `evenhand check --json` prints for one draft."""
    return _named(name) | {
        "findings": [
            {
                "rule": f.rule,
                "concern": f.concern,
                "hint": f.hint,
                "start": f.span.start if f.span else None,
                "end": f.span.end if f.span else None,
                "words": f.words,
            }
            for f in findings
        ]
    }


def promises_as_json(name: str | None, promises: tuple[Promise, ...]) -> dict[str, Any]:
    """What `evenhand promises --json` prints for one draft."""
    return _named(name) | {"promises": [_promise(promise) for promise in promises]}


def _promise(promise: Promise) -> dict[str, Any]:
    condition = promise.condition
    return {
        "words": promise.words,
        "start": promise.span.start,
        "end": promise.span.end,
        "by": promise.by,
        "what": promise.what,
        "due": _iso(promise.due),
        "due_date": _iso(promise.due_date),
        "vague": promise.vague,
        "condition": {
            "what": condition.what,
            "due": _iso(condition.due),
            "due_date": _iso(condition.due_date),
        }
        if condition
        else None,
    }


def _named(name: str | None) -> dict[str, Any]:
    return {} if name is None else {"id": name}


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
