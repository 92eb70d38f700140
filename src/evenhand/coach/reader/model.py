"""The model itself: texts in, log-odds out, one thread a process.

Its libraries and its files are loaded when it is first asked, and then kept: `numpy` and
`onnxruntime` alone. Where they are not installed, or the files are not there, there is no trained
reader, and nobody complains: the rules read alone, as `Reading.read_by` says.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from evenhand.coach.reader.card import Card, card_of
from evenhand.coach.reader.wordpiece import WordPiece, padded
from evenhand.coach.spoken import Heard

NEEDS = ("numpy", "onnxruntime")
MODEL, VOCABULARY, CARD = "reader.onnx", "vocab.txt", "reader.toml"

MOST_CERTAIN = 12.0
"""Log-odds beyond which nothing is any surer."""


class Damaged(ValueError):
    """A file of the model is not the one that its card names."""


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model: call `hear` with texts."""

    card: Card
    pieces: WordPiece
    _session: Any = field(repr=False)
    _numpy: Any = field(repr=False)

    @property
    def version(self) -> str:
        """What the card calls this model."""
        return self.card.version

    def hear(self, texts: Sequence[str], together: int = 1) -> list[Heard]:
        """What the model makes of each of `texts`, in their order.

        Up to so many go through the model `together`, shortest first. That is a tenth quicker, and
        what a text is heard as then depends a little on its company: numbers of eight bits share
        one scale. One by one, a text is heard the same wherever it is read.
        """
        rows = [self.pieces.ids(text, self.card.tokens, self.card.last) for text in texts]
        order = sorted(range(len(rows)), key=lambda place: len(rows[place]))
        heard: dict[int, Heard] = {}
        for first in range(0, len(order), together):
            places = order[first : first + together]
            outputs = self.logits([rows[place] for place in places])
            heard.update(zip(places, map(self._heard, outputs), strict=True))
        return [heard[place] for place in range(len(rows))]

    def logits(self, rows: Sequence[Sequence[int]]) -> list[list[float]]:
        """What the model puts out for rows of pieces: a number a label for each row."""
        ids, mask = padded(rows)
        given = {"ids": self._whole(ids), "mask": self._whole(mask)}
        (logits,) = self._session.run(["logits"], given)
        rows_of_logits: list[list[float]] = logits.tolist()
        return rows_of_logits

    def _whole(self, rows: list[list[int]]) -> Any:
        return self._numpy.array(rows, dtype=self._numpy.int64)

    def _heard(self, output: Sequence[float]) -> Heard:
        kinds: dict[str, dict[str, float]] = {}
        for label, logit in zip(self.card.labels, output, strict=True):
            odds = label.scale * logit + label.shift
            odds = max(-MOST_CERTAIN, min(MOST_CERTAIN, odds))
            kinds.setdefault(label.kind, {})[label.name] = odds
        return Heard(
            situations=kinds.get("situation", {}),
            flags=kinds.get("flag", {}),
            feelings=kinds.get("feeling", {}),
            others={**kinds.get("goemotions", {}), **kinds.get("abuse", {})},
        )


@cache
def trained() -> Model | None:
    """The model of this package, loaded once a process; None where it cannot be had.

    Raises:
        BadCard: its card does not say what it must.
        Damaged: a file of it is not the one that its card names.
    """
    if not is_installed():
        return None
    try:
        files = {name: _file(name) for name in (MODEL, VOCABULARY, CARD)}
    except FileNotFoundError:
        return None
    return loaded(files[MODEL], files[VOCABULARY], files[CARD].decode())


def is_installed() -> bool:
    """Whether the libraries are there that the model needs."""
    return all(map(find_spec, NEEDS))


def loaded(model: bytes, vocabulary: bytes, card: str) -> Model:
    """A model from its files: the ONNX graph, a piece a line, and the card as TOML.

    Raises:
        BadCard: the card does not say what it must.
        Damaged: a file is not the one that the card names.
    """
    said = card_of(card)
    for name, content in ((MODEL, model), (VOCABULARY, vocabulary)):
        if sha256(content).hexdigest() != said.sha256.get(name):
            raise Damaged(f"{name} is not the file that reader.toml names.")
    pieces = WordPiece(vocabulary.decode().removesuffix("\n").split("\n"))
    return Model(said, pieces, _session(model), import_module("numpy"))


def _session(model: bytes) -> Any:
    runtime = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _file(name: str) -> bytes:
    """A file of this folder. Raises FileNotFoundError."""
    content = pkgutil.get_data(__name__, name)
    if content is None:
        raise FileNotFoundError(name)
    return content
