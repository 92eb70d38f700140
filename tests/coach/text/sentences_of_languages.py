"""Sentences of customers in many languages, written for this project: pairs of code and text."""

from pathlib import Path

_FILE = Path(__file__).with_name("languages.tsv")
SENTENCES: list[tuple[str, str]] = [
    (code, text)
    for code, _, text in (
        line.partition("\t") for line in _FILE.read_text(encoding="utf-8").splitlines()
    )
]
