"""The trained reader joined to the rules, for those who ask the coach to read.

None where it is not installed (the extra `reader`), or where the table by which both are joined was
fitted to another model: then the rules read alone.
"""

from __future__ import annotations

from functools import cache

from evenhand.coach.reader.model import Model, trained
from evenhand.coach.reading.fusing import Fusion, Trained, fusion


@cache
def trained_reader() -> Trained | None:
    """The trained reader with the table of this package; loaded when first asked, once a process.

    Raises:
        BadCard, Damaged: its files are not those that were shipped.
    """
    return joined(trained(), fusion())


def joined(model: Model | None, table: Fusion) -> Trained | None:
    """`model` with `table`; None without a model, or where the table is another model's."""
    if model is None or table.fitted_to != model.version:
        return None
    return Trained(model.hear, table, model.version)
