from __future__ import annotations

import pytest
from bench.agreement import agreed, kappa


def test_kappa_is_agreement_beyond_chance() -> None:
    # Twenty of 50 say yes twice, 15 no twice: Cohen's kappa is 0.4.
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert agreed(pairs) == 0.7
    assert kappa(pairs) == pytest.approx(0.4)


def test_full_agreement_is_one_even_on_a_single_word() -> None:
    assert kappa([("yes", "yes"), ("no", "no")]) == 1.0
    assert kappa([("yes", "yes")] * 3) == 1.0
