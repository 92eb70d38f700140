"""No text, whoever made it to slow us down, keeps a rule or a step busy for minutes.

How much longer a rule takes with a longer text is measured by `python -m bench linear`, which tries
more; here a watchdog only ends what hangs, and says what it was.
"""

import os
import signal
from collections.abc import Callable, Iterable

import pytest
from bench.hostile import CALM, PIECES, Bearer, bearers, looks

EVERY = tuple(bearers())
PATIENCE = 120
WORST = ("a a b ", ". ", "!!!! ", "e\u0301 ", "if you a by 2 i'll ")


def _last_busy(run: Callable[[Bearer], object], over: Iterable[Bearer]) -> str:
    """The name of what was busy when `PATIENCE` seconds were over or it raised; "" if all is well.

    It runs in a process of its own: a regular expression that has run wild hears nothing else.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            signal.alarm(PATIENCE)
            for one in over:
                os.write(writing, f"{one.name}\n".encode())
                run(one)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as told:
        names = told.read().splitlines()
    return names[-1] if os.waitpid(child, 0)[1] else ""


@pytest.mark.parametrize("piece", WORST)
def test_every_rule_and_step_bears_a_hostile_text(piece: str) -> None:
    draft, _, _ = looks(piece, 100_000)
    assert len(draft.sentences) > 0
    assert _last_busy(lambda one: one.bear(draft), EVERY) == ""


@pytest.mark.thorough
def test_every_rule_and_step_bears_its_own_words_over_and_over() -> None:
    def all_own(one: Bearer) -> None:
        for look in looks(one.own[-1], 20_000)[:1]:
            one.bear(look)

    assert _last_busy(all_own, [one for one in EVERY if one.own]) == ""


def test_every_step_and_rule_bears_every_sign_over_and_over() -> None:
    def all_signs(one: Bearer) -> None:
        for shared in short:
            one.bear(shared)

    short = [look for piece in PIECES for look in looks(piece, 1_000)]
    assert _last_busy(all_signs, EVERY) == ""


def test_a_rule_that_hangs_is_named() -> None:
    def hang(_: Bearer) -> None:
        os.kill(os.getpid(), signal.SIGALRM)

    calm = Bearer("calm", lambda look: look.lower, (CALM,))
    assert _last_busy(hang, [calm]) == "calm"
