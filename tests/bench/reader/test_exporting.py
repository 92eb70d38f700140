"""What the exporter makes of weights, seen in the file that is shipped."""

from pathlib import Path

import numpy as np
import pytest

from evenhand.coach import reader

onnx = pytest.importorskip("onnx", reason="looking into a file needs bench/reader/requirements.txt")

SHIPPED = Path(reader.__file__).parent / "reader.onnx"
MOST_OF_EIGHT_BITS = 255
MOST_OF_SIXTEEN_BITS = 2**15 - 1


def test_no_two_products_overflow_on_a_processor_without_vnni() -> None:
    """So all processors add up the same whole numbers, and differ only as fractions are rounded."""
    graph = onnx.load(SHIPPED).graph
    multiplied = {name for node in graph.node if node.op_type != "Gather" for name in node.input}
    weights = [
        onnx.numpy_helper.to_array(one)
        for one in graph.initializer
        if one.data_type == onnx.TensorProto.INT8 and one.name in multiplied
    ]
    largest = max(int(np.abs(each.astype(int)).max()) for each in weights)
    assert len(weights) > 4
    assert 0 < 2 * MOST_OF_EIGHT_BITS * largest <= MOST_OF_SIXTEEN_BITS
