"""The network: four layers of MiniLM (Wang et al. 2020), and a linear layer over their mean.

They are the first four of six. It is written out here, with the names that the published weights
have, so that nothing but torch is needed to train it, and onnxruntime knows how to fuse its graph.
"""

from __future__ import annotations

import math
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of all-MiniLM-L6-v2's `model.safetensors` (Apache-2.0)."""

WIDTH, HEADS, LAYERS, INNER, WORDS, LENGTH = 384, 12, 4, 1536, 30522, 512
DROPPED = 0.1


class Embeddings(nn.Module):
    """Pieces, places and kinds of text as vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(WORDS, WIDTH)
        self.position_embeddings = nn.Embedding(LENGTH, WIDTH)
        self.token_type_embeddings = nn.Embedding(2, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, ids: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        found = self.word_embeddings(ids) + self.token_type_embeddings(torch.zeros_like(ids))
        return self.drop(self.LayerNorm(found + self.position_embeddings(places)))


class SelfAttention(nn.Module):
    """Every piece looks at every other."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, hidden: Tensor, hides: Tensor) -> Tensor:
        batch, length = hidden.size(0), hidden.size(1)
        query, key, value = (
            part(hidden).view(batch, length, HEADS, WIDTH // HEADS).permute(0, 2, 1, 3)
            for part in (self.query, self.key, self.value)
        )
        scores = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS)
        looks = self.drop(torch.softmax(scores + hides, dim=-1))
        seen = torch.matmul(looks, value).permute(0, 2, 1, 3).contiguous()
        return seen.view(batch, length, WIDTH)


class Output(nn.Module):
    """A linear layer whose outcome is added to what came in."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dense = nn.Linear(width, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, hidden: Tensor, before: Tensor) -> Tensor:
        added: Tensor = self.LayerNorm(self.drop(self.dense(hidden)) + before)
        return added


class Layer(nn.Module):
    """Attention, and a wider layer between two linear ones."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.ModuleDict({"self": SelfAttention(), "output": Output(WIDTH)})
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(WIDTH, INNER)})
        self.output = Output(INNER)

    def forward(self, hidden: Tensor, hides: Tensor) -> Tensor:
        hidden = self.attention["output"](self.attention["self"](hidden, hides), hidden)
        wide = nn.functional.gelu(self.intermediate["dense"](hidden))
        done: Tensor = self.output(wide, hidden)
        return done


class Network(nn.Module):
    """Numbers of pieces and their mask in, one logit a label out."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.embeddings = Embeddings()
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList([Layer() for _ in range(LAYERS)])})
        self.drop = nn.Dropout(DROPPED)
        self.head = nn.Linear(WIDTH, labels)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        hides = (1.0 - mask.unsqueeze(1).unsqueeze(2).to(torch.float32)) * -10000.0
        hidden = self.embeddings(ids)
        for layer in self.encoder["layer"]:
            hidden = layer(hidden, hides)
        kept = mask.unsqueeze(-1).to(torch.float32)
        mean = (hidden * kept).sum(1) / kept.sum(1)
        logits: Tensor = self.head(self.drop(mean))
        return logits


def untaught(labels: int) -> Network:
    """The network before it knows anything, for a try of the recipe: its answers mean nothing."""
    network = Network(labels)
    nn.init.zeros_(network.head.weight)
    return network


def pretrained(base: Path, labels: int) -> Network:
    """The network with the published weights, its head at nothing.

    Raises:
        ValueError: the weights in `base` are not the ones this recipe is for.
    """
    file = base / "model.safetensors"
    if sha256(file.read_bytes()).hexdigest() != WEIGHTS:
        raise ValueError(f"{file} is not all-MiniLM-L6-v2: its SHA-256 differs from {WEIGHTS}.")
    network = untaught(labels)
    weights = load_file(file)
    ours = {key: value for key, value in weights.items() if key in network.state_dict()}
    lacking, _ = network.load_state_dict(ours, strict=False)
    assert set(lacking) == {"head.weight", "head.bias"}, lacking
    return network
