import subprocess
import sys
from collections import Counter

import pytest

from evenhand.languages import language_of
from tests.coach.text.sentences_of_languages import SENTENCES


def test_nearly_all_sentences_are_recognised():
    pytest.importorskip("py3langid")
    wrong = Counter(code for code, text in SENTENCES if language_of(text) != code)
    assert len(SENTENCES) == 210
    assert {code: count for code, count in wrong.items() if count > 1} == {}


@pytest.mark.parametrize(
    "text",
    ["Where is my parcel?", "@united ur plane smells lol", "ok", "20390", "", "Rosie O'Grady Ltd"],
)
def test_english_and_short_texts_stay_english(text):
    assert language_of(text) == "en"


def test_quoted_mail_does_not_count():
    text = (
        "Wo bleibt mein Paket?\n\nAm 3.3.2026 um 9:00 schrieb Evenhand:\n> Thank you for it all.\n"
    )
    assert language_of(text) == "de"
    text = "Thank you, it is all there.\n> Wo bleibt mein Paket? Ich warte seit Wochen.\n"
    assert language_of(text) == "en"


def test_the_model_is_loaded_only_when_it_is_needed():
    code = (
        "import sys; from evenhand.languages import language_of\n"
        "language_of('Where is my parcel?'); language_of('Wo bleibt mein Paket?')\n"
        "print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_without_the_extra_other_languages_are_unknown():
    code = (
        "import sys\n"
        "sys.path = [path for path in sys.path if 'site-packages' not in path] + ['src']\n"
        "from evenhand.languages import language_of\n"
        "print([language_of(t) for t in ('Onde está a minha encomenda?', 'Wo ist es denn?')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['', 'de']\n"
