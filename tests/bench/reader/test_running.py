"""The recipe's first fifty steps, and the files it makes, on our own messages alone.

Skipped where torch is not: it is 200 MB for processors alone and 2 GB as most indexes give it, and
nothing else needs it, so only `.ci/run` installs it, from `bench/reader/requirements.txt`.
"""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs bench/reader/requirements.txt")

from bench.reader.__main__ import main
from bench.reader.exporting import logits_of, opened
from bench.reader.labels import LABELS

from bench.messages import customers

MARKS = [*(f"[unused{n}]" for n in range(100)), "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


@pytest.mark.thorough
@pytest.mark.filterwarnings("default")
def test_first_fifty_steps_learn_and_can_be_shipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vocab.txt").write_text("\n".join([*MARKS, *common_words()]), encoding="utf-8")
    folders = ["--data", str(tmp_path), "--base", str(tmp_path), "--out", str(tmp_path)]
    assert [main([stage, *folders, "--steps", "50"]) for stage in ("joint", "own")] == [0, 0]
    losses = [float(found) for found in re.findall(r"loss ([\d.]+)", capsys.readouterr().out)]
    assert losses[-1] < losses[0]
    shutil.copyfile(tmp_path / "own-1.pt", tmp_path / "own-2.pt")
    assert [main([stage, *folders, "--seed", "0"]) for stage in ("blend", "ship")] == [0, 0]
    made = {file.name for file in (tmp_path / "0").iterdir()}
    assert made == {"reader.onnx", "reader.toml", "vocab.txt"}
    assert (tmp_path / "0/reader.onnx").stat().st_size < 24_000_000
    logits = logits_of(opened(tmp_path / "0/reader.onnx"), [[101, 7592, 102], [101, 102]])
    assert logits.shape == (2, len(LABELS))


def common_words() -> list[str]:
    words = Counter(word for row in customers() for word in re.findall("[a-z]+", row.text.lower()))
    return [word for word, _ in words.most_common(3000)]
