import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import evenhand as package

PAJAMAS = (
    "I was so excited to receive my new pajamas, but when I opened the box the colours were "
    "nothing like what was portrayed on your website"
)


def evenhand(*words: str, given: str = "", path: Path | None = None) -> tuple[int, str, str]:
    """Run the command for real, of the package in `path` if given: exit code, output, errors."""
    done = subprocess.run(
        [sys.executable, "-m", "evenhand", *words],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(path)} if path else None,
    )
    return done.returncode, done.stdout, done.stderr


def test_read_prints_exactly_the_promised_json() -> None:
    code, out, errors = evenhand("read", "--json", given=PAJAMAS)
    reading = json.loads(out)
    assert (code, errors) == (0, "")
    assert list(reading) == [
        "id",
        "situation",
        "confidence",
        "also",
        "feelings",
        "heat",
        "flags",
        "wants",
        "cues",
        "stance",
        "guidance",
        "facts",
        "language",
        "reader",
    ]
    assert (reading["situation"], reading["language"]) == ("disappointed", "English")
    assert reading["stance"] == {"empathy": 3, "firmness": 0}
    cue = next(cue for cue in reading["cues"] if cue["rule"] == "hope-then-but")
    assert PAJAMAS[cue["start"] : cue["end"]] == cue["words"]
    assert cue["words"] == "I was so excited to receive my new pajamas, but"
    assert list(reading["guidance"]) == ["glance", "steps", "avoid"]
    assert all(list(step) == ["step", "do", "say"] for step in reading["guidance"]["steps"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Onde está a minha encomenda? Já passaram dez dias.", "Portuguese"),
        ("Wo bleibt mein Paket?", "German"),
        ("Blargh xyzzy plugh frotz quux wibble", ""),
    ],
)
def test_read_names_the_language(text: str, language: str) -> None:
    code, out, _ = evenhand("read", "--json", given=text)
    assert (code, json.loads(out)["language"]) == (0, language)


def test_read_takes_a_thread_and_keeps_its_id() -> None:
    thread = {
        "id": "c-12",
        "messages": [
            {"from": "customer", "text": "The lamp is broken.", "at": "2026-03-01T09:00:00Z"},
            {"from": "us", "text": "We will send a new one."},
            {"from": "customer", "text": "And I'm totally sick of it, nothing came again."},
        ],
        "customer": {"name": "Owen Jameson"},
    }
    code, out, _ = evenhand("read", "--json", given=json.dumps(thread))
    assert (code, json.loads(out)["id"], json.loads(out)["situation"]) == (0, "c-12", "angry")


def test_check_finds_and_exits_with_one() -> None:
    draft = (
        "Well we can't help that, the colours on the site are just a guide so there'll always be "
        "some differences"
    )
    code, out, _ = evenhand("check", "--json", given=draft)
    rules = [finding["rule"] for finding in json.loads(out)["findings"]]
    assert (code, "defensive-turn" in rules) == (1, True)


def test_check_finds_nothing_and_exits_with_zero(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text("Third time I write. And I'm totally sick of it.")
    draft = "Mr Jameson, I hear exactly what you're saying"
    reply_to = str(tmp_path / "theirs.txt")
    assert evenhand("check", "--json", "--reply-to", reply_to, given=draft) == (
        0,
        '{"findings": []}\n',
        "",
    )


def test_promises_prints_exactly_the_promised_json() -> None:
    code, out, _ = evenhand(
        "promises",
        "--json",
        "--sent",
        "2026-03-04T09:00:00+01:00",
        "--tz",
        "Europe/Berlin",
        given="If you get it to me by noon I'll call you back by 2 pm",
    )
    (promise,) = json.loads(out)["promises"]
    assert code == 0
    assert list(promise) == [
        "words",
        "start",
        "end",
        "by",
        "what",
        "due",
        "due_date",
        "vague",
        "condition",
    ]
    assert promise["due"] == "2026-03-04T14:00:00+01:00"
    assert promise["condition"]["due"] == "2026-03-04T12:00:00+01:00"


def test_promises_are_placed_in_the_hours_and_holidays_given() -> None:
    words = ["promises", "--json", "--sent", "2026-04-02T10:00:00+01:00", "--tz", "Europe/London"]
    words += ["--hours", "09:00-16:00", "--days", "mon-fri", "--holidays", "GB-ENG"]
    text = "I'll write within two working days. I'll call you by close of business today."
    _, out, _ = evenhand(*words, given=text)
    written, called = json.loads(out)["promises"]
    assert written["due_date"] == "2026-04-08"
    assert called["due"] == "2026-04-02T16:00:00+01:00"


def test_many_lines_are_answered_line_by_line_and_a_bad_one_is_named() -> None:
    code, out, errors = evenhand(
        "promises", "--json", "--as", "jsonl", given='{"id": 1, "text": "Hello."}\nrubbish\n'
    )
    assert (code, out) == (2, '{"id": "1", "promises": []}\n')
    assert errors.startswith("evenhand promises: standard input, line 2 is no JSON")


@pytest.mark.parametrize(
    ("words", "given", "sentence"),
    [
        (["read"], "", "evenhand read: standard input is empty: there is nothing to read.\n"),
        (
            ["promises", "--sent", "yesterday"],
            "Hello.",
            "evenhand promises: --sent should be a time such as 2026-03-04T09:00:00+01:00.\n",
        ),
        (
            ["promises", "--tz", "Mars"],
            "Hello.",
            "evenhand promises: --tz should be a time zone such as Europe/Berlin.\n",
        ),
        (
            ["promises", "--days", "monday"],
            "Hello.",
            "evenhand promises: --days should be days such as mon-fri or mon,wed,sat.\n",
        ),
        (
            ["read", "--as", "json"],
            '{"messages": "no"}',
            'evenhand read: standard input: "messages" should be a list of objects.\n',
        ),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_two(
    words: list[str], given: str, sentence: str
) -> None:
    assert evenhand(*words, given=given) == (2, "", sentence)


def test_explain_tells_why_and_names_near_misses() -> None:
    code, out, _ = evenhand("explain", "defensive-turn")
    assert (code, "Why it matters" in out) == (0, True)
    code, _, errors = evenhand("explain", "defensive")
    assert (code, "defensive-turn" in errors) == (2, True)


def test_rules_lists_every_rule_once() -> None:
    code, out, _ = evenhand("rules")
    names = [line.split()[1] for line in out.splitlines() if line.strip()]
    assert (code, len(names) == len(set(names))) == (0, True)
    assert {"hope-then-but", "defensive-turn"} <= set(names)


def test_people_get_words_and_not_json() -> None:
    code, out, _ = evenhand("read", given=PAJAMAS)
    assert (code, "Disappointed" in out, "{" in out) == (0, True, False)


HARSH = (
    "Sorry if the tram was late. You should have read the timetable. Please calm down. You must "
    "send the ticket back. We will pay you soon.\n"
)


def test_check_shows_three_findings_and_says_how_to_see_the_rest() -> None:
    code, out, _ = evenhand("check", given=HARSH)
    lines = out.splitlines()
    shown = [line.split()[1] for line in lines if line.startswith("  ●")]
    assert (code, shown) == (1, ["defensive-turn", "tells-how-to-feel", "vague-time"])
    assert lines[-1] == "  2 more: evenhand check --all"


def test_check_all_shows_every_finding_most_harmful_first() -> None:
    code, out, _ = evenhand("check", "--all", given=HARSH)
    shown = [line.split()[1] for line in out.splitlines() if line.startswith("  ●")]
    assert (code, "more:" in out) == (1, False)
    assert shown == [
        *("defensive-turn", "tells-how-to-feel", "vague-time"),
        *("conditional-apology", "ordering-words"),
    ]


def test_check_prints_every_finding_as_json() -> None:
    _, out, _ = evenhand("check", "--json", given=HARSH)
    assert len(json.loads(out)["findings"]) == 5


def test_a_damaged_reader_is_one_sentence_and_the_rules_can_go_on(damaged: Path) -> None:
    pytest.importorskip("onnxruntime", reason="the trained reader needs the extra `reader`")
    code, out, wrong = evenhand("read", "--json", given="It is broken.\n", path=damaged)
    assert (code, out) == (2, "")
    assert wrong == (
        "evenhand read: reader.onnx is not the file that reader.toml names. "
        "Install Evenhand anew, or leave the trained reader out with --rules-alone.\n"
    )
    code, out, _ = evenhand("read", "--json", "--rules-alone", given="It is broken.", path=damaged)
    assert (code, json.loads(out)["situation"]) == (0, "problem")


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Where a copy of the package lies, but for the end of its model."""
    copied = shutil.copytree(Path(package.__file__).parent, tmp_path / "evenhand")
    model = copied / "coach/reader/reader.onnx"
    model.write_bytes(model.read_bytes()[:-1000])
    return tmp_path
