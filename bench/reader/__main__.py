"""`python -m bench.reader STAGE`: prepare, joint, teach, own, blend, ship, score, in this order."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from bench.reader import running

STAGES = {
    "prepare": running.prepare,
    "joint": running.joint,
    "teach": running.teach,
    "own": running.own,
    "blend": running.blend,
    "ship": running.ship,
    "score": running.score,
}


def main(words: Sequence[str]) -> int:
    """Do one stage. Returns 0, or 1 when it was told to end before its end."""
    asking = argparse.ArgumentParser(prog="python -m bench.reader", description=__doc__)
    asking.add_argument("stage", choices=STAGES)
    asking.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    asking.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    asking.add_argument("--out", type=Path, required=True, help="where all that is made goes")
    asking.add_argument("--labelled", type=Path, help="your own situations*.jsonl, to score")
    asking.add_argument(
        "--elders", type=Path, nargs="*", default=[], help="reader.onnx of versions to learn from"
    )
    asking.add_argument("--seed", type=int, default=1)
    asking.add_argument("--steps", type=int, help="learn for so many: 50 is a try")
    asking.add_argument("--threads", type=int, default=2)
    asked = asking.parse_args(words)
    torch.set_num_threads(asked.threads)
    return 0 if STAGES[asked.stage](asked) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
