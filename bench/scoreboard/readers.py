"""Who reads: the coach, and beside it VADER and a logistic regression over TF-IDF.

- **VADER** (Hutto and Gilbert 2014) knows only polarity, so its compound score is taken for the
  nearest situation: *delighted* from 0.5, *angry* down to -0.5, *disappointed* from there to -0.05,
  and *routine* between.
- **Coach** is the coach as it is installed here: its rules, and the trained reader where it can be
  had. Then **rules alone** is what they make of it without.
- **TF-IDF** is a logistic regression over groups of two to five letters within words, all
  situations weighing the same, trained on our own part to learn from. Whole words do as well in a
  fivefold check there, and worse on messages by others: letters are the fairer rival.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rich.console import Console
from rich.progress import track
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench.messages import customers
from evenhand.coach import read
from evenhand.coach.reading.many import read_many
from evenhand.coach.spoken import Facts, Message, Reading, Thread
from evenhand.trained import trained_reader

STRONG, WEAK = 0.5, 0.05

FELT = {
    "angry": frozenset({"anger"}),
    "abusive": frozenset({"anger"}),
    "disappointed": frozenset({"disappointment"}),
    "confused": frozenset({"confusion"}),
    "delighted": frozenset({"delight", "gratitude"}),
    "hurting": frozenset({"worry"}),
}
"""The feelings that a reader is credited with who gives a situation only."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reader made of a text: the situation, the feelings at all felt, the flags."""

    situation: str
    feelings: frozenset[str]
    flags: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()


Reader = Callable[[Sequence[str]], list[Heard]]


def coach(texts: Sequence[str]) -> list[Heard]:
    """Each text by itself, as a thread of one message; with the trained reader, if there is one."""
    asked = ((Thread((Message(text),)), Facts()) for text in shown(texts, "the coach"))
    return [_said(reading) for reading in read_many(asked, trained_reader())]


def rules_alone(texts: Sequence[str]) -> list[Heard]:
    """Each text by itself, by the rules."""
    return [_said(read(Thread((Message(text),)))) for text in shown(texts, "rules alone")]


def vader(texts: Sequence[str]) -> list[Heard]:
    """Each text by its polarity."""
    scores = SentimentIntensityAnalyzer().polarity_scores
    return [_felt(_by_polarity(scores(text)["compound"])) for text in shown(texts, "VADER")]


def tf_idf(texts: Sequence[str]) -> list[Heard]:
    """Each text by the groups of letters in it."""
    return [_felt(situation) for situation in _trained().predict(list(texts))] if texts else []


READERS: dict[str, Reader] = {
    "coach": coach,
    **({"rules alone": rules_alone} if trained_reader() else {}),
    "VADER": vader,
    "TF-IDF": tf_idf,
}


def shown(texts: Sequence[str], what: str) -> Iterable[str]:
    """`texts`, with a progress bar while they are many and somebody looks on."""
    console = Console(stderr=True)
    silent = not console.is_terminal or len(texts) < 500
    return track(texts, description=what, console=console, transient=True, disable=silent)


def _said(reading: Reading) -> Heard:
    return Heard(
        reading.situation,
        frozenset(feeling for feeling, strength in reading.feelings.items() if strength > 0),
        frozenset(reading.flags),
        frozenset(cue.rule for cue in reading.cues),
    )


def _felt(situation: str) -> Heard:
    return Heard(situation, FELT.get(situation, frozenset()))


def _by_polarity(compound: float) -> str:
    if compound >= STRONG:
        return "delighted"
    if compound <= -STRONG:
        return "angry"
    return "disappointed" if compound <= -WEAK else "routine"


@cache
def _trained() -> Pipeline:
    learnt = customers("learn")
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)
    model = make_pipeline(letters, LogisticRegression(C=3, class_weight="balanced", max_iter=2000))
    return model.fit([one.text for one in learnt], [one.situation for one in learnt])
