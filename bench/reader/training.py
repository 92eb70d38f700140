"""Learning: all sets together, at one rate; then on in several orders, while the rate falls.

A run writes a checkpoint every few hundred steps and when it is told to end (SIGTERM), and goes on
from there when it is started again: the order of batches depends on the seed alone. The word
embeddings stay as published. The joint stage learns at one rate throughout, so that it may be ended
wherever the time is up; the second lets the rate fall to nothing.
"""

from __future__ import annotations

import itertools
import math
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import torch
from torch import Tensor, nn

from bench.reader.batches import Batch, Learnt, batches
from bench.reader.labels import SINGLE
from bench.reader.network import Network

KEPT_EVERY = 50
WARM = 80
"""Steps in which a stage comes up to its rate."""

HEAD_RATE = 1e-3
DECAY = 0.01


@dataclass(frozen=True, slots=True)
class Plan:
    """How long, how fast and in which order is learnt, and how often each group of rows is met.

    `left_out` is the share of pieces that are hidden by chance.
    """

    steps: int
    rate: float
    seed: int
    repeated: Sequence[tuple[Sequence[int], float]]
    falls: bool = True
    left_out: float = 0.0


def loss_of(logits: Tensor, batch: Batch) -> Tensor:
    """What a batch costs: cross-entropy of the situation, and of every other known label.

    Where it is only known what a situation may be, it costs what is not given to those together.
    """
    situations, others = logits[:, :SINGLE], logits[:, SINGLE:]
    shares = torch.log_softmax(situations, dim=-1)
    may_be = batch.targets[:, :SINGLE]
    exact = -(may_be * shares).sum(1)
    among = -torch.logsumexp(shares.masked_fill(may_be == 0, -1e4), dim=-1)
    asked = (may_be.sum(1) > 0).float()
    by_situation = asked * torch.where(batch.sure > 0, exact, among)
    apart = nn.functional.binary_cross_entropy_with_logits(
        others, batch.targets[:, SINGLE:], reduction="none"
    )
    return (by_situation + (apart * batch.known[:, SINGLE:]).sum(1)).mean()


def begin_at_base_rates(network: Network, learnt: Learnt) -> None:
    """Let the head begin where each label's log-odds are in the data."""
    there = (learnt.targets * learnt.known).sum(0) + 0.5
    rate = there / (learnt.known.sum(0) + 1)
    odds = torch.from_numpy(rate / (1 - rate)).log()
    odds[:SINGLE] = 0
    with torch.no_grad():
        network.head.bias.copy_(odds)


def train(network: Network, learnt: Learnt, plan: Plan, kept: Path) -> bool:
    """Learn by `plan`, from the checkpoint `kept` on if there is one; whether to its end."""
    torch.manual_seed(plan.seed)
    network.embeddings.word_embeddings.weight.requires_grad_(False)
    optimiser = torch.optim.AdamW(_groups(network, plan), weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _speed(step, plan))
    done = _resume(kept, network, optimiser, schedule)
    told = _told_to_end()
    network.train()
    endless = batches(learnt, plan.repeated, plan.seed, plan.left_out)
    rows = itertools.islice(endless, done, plan.steps)
    for step, cost in enumerate(_steps(network, optimiser, schedule, rows), start=done + 1):
        if step % 25 == 0:
            print(f"{time.strftime('%X')} step {step} of {plan.steps}, loss {cost:.3f}", flush=True)
        if step % KEPT_EVERY == 0 or step == plan.steps or told:
            _keep(kept, step, network, optimiser, schedule)
        if told:
            return step == plan.steps
    return True


def _steps(
    network: Network,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    rows: Iterator[Batch],
) -> Iterator[float]:
    smooth = math.nan
    trained = [one for one in network.parameters() if one.requires_grad]
    for batch in rows:
        loss = loss_of(network(batch.ids, batch.mask), batch)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        schedule.step()
        smooth = loss.item() if math.isnan(smooth) else 0.98 * smooth + 0.02 * loss.item()
        yield smooth


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    head = list(network.head.parameters())
    rest = [
        one
        for name, one in network.named_parameters()
        if one.requires_grad and not name.startswith("head.")
    ]
    return [{"params": rest, "lr": plan.rate}, {"params": head, "lr": HEAD_RATE}]


def _speed(step: int, plan: Plan) -> float:
    falls = max(0.0, 1 - step / plan.steps) if plan.falls else 1.0
    return min(1.0, (step + 1) / WARM) * falls


def _told_to_end() -> list[int]:
    told: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - signal's own shape
        told.append(number)

    signal.signal(signal.SIGTERM, remember)
    return told


def _keep(
    kept: Path,
    step: int,
    network: Network,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> None:
    states = {"network": network, "optimiser": optimiser, "schedule": schedule}
    state = {name: one.state_dict() for name, one in states.items()}
    torch.save({"step": step, **state}, kept.with_suffix(".new"))
    kept.with_suffix(".new").replace(kept)


def _resume(
    kept: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> int:
    if not kept.exists():
        return 0
    state = torch.load(kept, weights_only=True)
    for name, one in {"network": network, "optimiser": optimiser, "schedule": schedule}.items():
        one.load_state_dict(state[name])
    return int(state["step"])
