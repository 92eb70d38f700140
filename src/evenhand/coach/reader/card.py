"""What `reader.toml` says of the model beside it: its labels, what they are worth, its hashes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("situation", "flag", "feeling", "goemotions", "abuse")


class BadCard(ValueError):
    """`reader.toml` does not say what it must; the text names what is wrong."""


@dataclass(frozen=True, slots=True)
class Label:
    """One of the model's outputs, in their order.

    `scale` and `shift` make of what the model puts out the log-odds that the label is right;
    `threshold` is the probability from which it is said to be there.
    """

    name: str
    kind: str
    scale: float
    shift: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Card:
    """The model's version, its labels and its files' hashes.

    `tokens` is the most pieces that it takes of a text, `last` how many of these from a long one's
    end (0: half).
    """

    version: str
    tokens: int
    last: int
    labels: tuple[Label, ...]
    sha256: Mapping[str, str]


def card_of(text: str) -> Card:
    """The card that `text`, as TOML, holds. Raises BadCard."""
    try:
        said = tomllib.loads(text)
        labels = tuple(map(_label, said["label"]))
        hashes = {str(name): str(value) for name, value in said["sha256"].items()}
        return Card(
            str(said["version"]), int(said["tokens"]), int(said.get("last", 0)), labels, hashes
        )
    except KeyError as missing:
        raise BadCard(f"reader.toml lacks {missing}.") from None
    except (ValueError, TypeError, AttributeError) as wrong:
        raise BadCard(f"reader.toml cannot be read: {wrong}.") from None


def _label(said: Mapping[str, Any]) -> Label:
    if said["kind"] not in KINDS:
        raise BadCard(f"reader.toml has a label of the kind {said['kind']}.")
    numbers = (float(said.get(name, usual)) for name, usual in _USUAL.items())
    return Label(str(said["name"]), str(said["kind"]), *numbers)


_USUAL = {"scale": 1.0, "shift": 0.0, "threshold": 0.5}
