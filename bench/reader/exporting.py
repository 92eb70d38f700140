"""The network as ONNX: exported by torch, fused by onnxruntime, its weights in eight bits.

Weights are rounded channel by channel and, with `reduce_range`, to seven bits: without it,
processors that lack VNNI add up two products in sixteen bits, may overflow, and answer otherwise.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

from bench.reader.network import HEADS, WIDTH, Network

OPSET = 17


def export(network: Network, file: Path) -> None:
    """Write `network` to `file`, in eight bits."""
    network.eval()
    with TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        _plain(network, plain)
        options = FusionOptions("bert")
        model = optimizer.optimize_model(
            str(plain), "bert", HEADS, WIDTH, optimization_options=options, opt_level=0
        )
        model.save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            file,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def _plain(network: Network, file: Path) -> None:
    ids = torch.tensor([[101, 2129, 2024, 102], [101, 7592, 102, 0]])
    moves = {0: "batch", 1: "n"}
    torch.onnx.export(
        network,
        (ids, (ids > 0).long()),
        str(file),
        input_names=["ids", "mask"],
        output_names=["logits"],
        dynamic_axes={"ids": moves, "mask": moves, "logits": {0: "batch"}},
        opset_version=OPSET,
        dynamo=False,
    )


def opened(file: Path) -> onnxruntime.InferenceSession:
    """The exported network, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def logits_of(
    session: onnxruntime.InferenceSession, pieces: list[list[int]]
) -> NDArray[np.float64]:
    """The logits of each text, in the order given.

    Each is read by itself, as at the desk: read together they would share the scales of their
    eight bits, and come out a little otherwise.
    """
    alone = ({"ids": np.array([ids]), "mask": np.ones((1, len(ids)), np.int64)} for ids in pieces)
    return np.array([session.run(["logits"], one)[0][0] for one in alone], np.float64)
