"""The two stages of learning, and from a checkpoint to the files that are shipped."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from typing import Protocol

import numpy as np
import torch

from bench.reader import examples
from bench.reader.batches import Learnt, arrays
from bench.reader.choosing import choose, developed_on, read_back, told, written
from bench.reader.examples import Example
from bench.reader.exporting import export
from bench.reader.labels import LABELS
from bench.reader.network import Network, pretrained, untaught
from bench.reader.scoring import developed, scored
from bench.reader.teaching import taught, told_by
from bench.reader.training import Plan, begin_at_base_rates, train

RATE = 1.5e-4
JOINT_STEPS = 9000
OWN_STEPS = 8000
LEFT_OUT = 0.05
"""The share of pieces hidden, so that no message is known by a single word."""

MIX = {"own": 2.0, "goemotions": 1.25, "davidson": 2.0, "plain": 0.5, "reviews": 0.5}
"""How often an example of each set is met in a round of the joint stage."""

MIX_AFTER = {**MIX, "goemotions": 2.0}
"""The same for the second stage."""

Rows = list[tuple[list[int], float]]


class Asked(Protocol):
    """What the command line asks for."""

    data: Path
    base: Path
    out: Path
    labelled: Path | None
    elders: list[Path]
    seed: int
    steps: int | None


def data(asked: Asked) -> tuple[Learnt, list[str]]:
    """All that is learnt from, and the set that each row is of; kept in `out/rows.pickle`."""
    file = asked.out / "rows.pickle"
    if not file.exists():
        found = _found(asked)
        rows = arrays(found, asked.base), [one.source for one in found]
        file.write_bytes(pickle.dumps(rows))
    read: tuple[Learnt, list[str]] = pickle.loads(file.read_bytes())  # noqa: S301 - written above
    return read


def _found(asked: Asked) -> list[Example]:
    return [
        *examples.own("learn"),
        *examples.goemotions(asked.data, "train"),
        *examples.davidson(asked.data, "train"),
        *examples.weak(asked.data),
    ]


def prepare(asked: Asked) -> bool:
    """Make the rows that both stages learn from."""
    data(asked)
    return True


def mixed(sources: list[str], mix: Mapping[str, float]) -> Rows:
    """The rows of each set, and how often `mix` has them met in a round."""
    return [
        ([row for row, source in enumerate(sources) if source == name], times)
        for name, times in mix.items()
    ]


def joint(asked: Asked) -> bool:
    """The first stage, at one rate, into `out/joint.pt`. Whether it came to its end.

    Where the base has no weights, as in a try, the network begins untaught.
    """
    learnt, sources = data(asked)
    has_weights = (asked.base / "model.safetensors").exists()
    network = pretrained(asked.base, len(LABELS)) if has_weights else untaught(len(LABELS))
    begin_at_base_rates(network, learnt)
    steps = asked.steps or JOINT_STEPS
    plan = Plan(steps, RATE, asked.seed, mixed(sources, MIX), falls=False, left_out=LEFT_OUT)
    return train(network, learnt, plan, asked.out / "joint.pt")


def teach(asked: Asked) -> bool:
    """What the readers `elders` and a bag of words tell of every row, into `out/told.npy`."""
    learnt, _ = data(asked)
    np.save(asked.out / "told.npy", told_by(asked.elders, learnt, _found(asked)))
    return True


def own(asked: Asked) -> bool:
    """The second stage: from `out/joint.pt`, in an order of its own, into `out/own-<seed>.pt`.

    Where `teach` came before, what was told is learnt beside what people labelled.
    """
    learnt, sources = data(asked)
    if (told_before := asked.out / "told.npy").exists():
        learnt = taught(learnt, np.load(told_before))
    steps = asked.steps or OWN_STEPS
    plan = Plan(steps, RATE, asked.seed, mixed(sources, MIX_AFTER), left_out=LEFT_OUT)
    return train(kept(asked.out / "joint.pt"), learnt, plan, asked.out / f"own-{asked.seed}.pt")


def blend(asked: Asked) -> bool:
    """The mean of the weights of every seed's second stage, as seed 0 (Wortsman et al. 2022)."""
    files = sorted(asked.out.glob("own-[1-9]*.pt"))
    seeds = [torch.load(file, weights_only=True)["network"] for file in files]
    mean = {name: torch.stack([seed[name] for seed in seeds]).mean(0) for name in seeds[0]}
    torch.save({"network": mean}, asked.out / "own-0.pt")
    print(f"the mean of {', '.join(file.name for file in files)}")
    return True


def ship(asked: Asked) -> bool:
    """From `out/own-<seed>.pt` to the files of the package, in `out/<seed>/`, but for the card."""
    folder = asked.out / str(asked.seed)
    folder.mkdir(exist_ok=True)
    copyfile(asked.base / "vocab.txt", folder / "vocab.txt")
    export(kept(asked.out / f"own-{asked.seed}.pt"), folder / "reader.onnx")
    rows = developed_on(asked.data)
    logits = told(folder / "reader.onnx", rows, asked.base)
    choice = choose(rows, logits)
    figures = dict(developed(rows, logits, choice))
    file = folder / "reader.toml"
    file.write_text(written(choice, folder, asked.seed, figures), encoding="utf-8")
    for name, value in figures.items():
        print(f"{name}: {value}")
    return True


def score(asked: Asked) -> bool:
    """Print every figure of the files in `out/<seed>/`, and write them beside, as Markdown."""
    folder = asked.out / str(asked.seed)
    lines = scored(
        folder / "reader.onnx", asked.base, read_back(folder), asked.data, asked.labelled
    )
    with (folder / "figures.md").open("w", encoding="utf-8") as file:
        for line in ("| what | figure |", "|---|---|", *(f"| {a} | {b} |" for a, b in lines)):
            print(line, flush=True)
            file.write(f"{line}\n")
    return True


def kept(checkpoint: Path) -> Network:
    """The network of a checkpoint."""
    network = untaught(len(LABELS))
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["network"])
    return network
