"""Models so small that one sees what they hear: each word has its own points, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import numpy as np
import pytest

pytest.importorskip("onnx", reason="a model to test with is built with onnx")

from onnx import TensorProto, helper, numpy_helper

from evenhand.coach.reader.model import Model, loaded
from evenhand.coach.spoken import FLAGS, SITUATIONS

LABELS = (*(("situation", s) for s in SITUATIONS), *(("flag", f) for f in FLAGS))
VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "flibber", "glorp", "##s", "wug", ".")

Says = Mapping[str, Mapping[str, float]]
"""What each word adds to the log-odds of which labels."""


def files(says: Says, version: str = "tiny") -> tuple[bytes, bytes, str]:
    """The ONNX graph, the vocabulary and the card of a model that adds up what words say."""
    graph, vocabulary = _graph(says), "\n".join(VOCABULARY).encode() + b"\n"
    rows = [f'version = "{version}"\ntokens = 24\n[sha256]']
    rows += [
        f'"{name}" = "{sha256(content).hexdigest()}"'
        for name, content in (("reader.onnx", graph), ("vocab.txt", vocabulary))
    ]
    rows += [f'[[label]]\nname = "{name}"\nkind = "{kind}"' for kind, name in LABELS]
    return graph, vocabulary, "\n".join(rows) + "\n"


def model(says: Says, version: str = "tiny") -> Model:
    """The same, loaded."""
    return loaded(*files(says, version))


def _graph(says: Says) -> bytes:
    """Sum over all pieces of each one's row, where the mask is not 0."""
    rows = np.zeros((len(VOCABULARY), len(LABELS)), dtype=np.float32)
    for word, labels in says.items():
        for label, odds in labels.items():
            place = [name for _, name in LABELS].index(label)
            rows[VOCABULARY.index(word), place] = odds
    nodes = [
        helper.make_node("Gather", ["rows", "ids"], ["each"]),
        helper.make_node("Cast", ["mask"], ["there"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["there", "last"], ["beside"]),
        helper.make_node("Mul", ["each", "beside"], ["kept"]),
        helper.make_node("ReduceSum", ["kept", "along"], ["logits"], keepdims=0),
    ]
    shape = ["texts", "pieces"]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "mask")],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["texts", len(LABELS)])],
        [
            numpy_helper.from_array(rows, "rows"),
            numpy_helper.from_array(np.array([2]), "last"),
            numpy_helper.from_array(np.array([1]), "along"),
        ],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    return bytes(made.SerializeToString())
