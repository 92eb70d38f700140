"""How the trained reader is made: data, training, export, measuring.

README.md tells how to repeat it. It needs torch, tokenizers, onnx and
onnxruntime, which the project itself does not; nothing in the package imports this.
"""
