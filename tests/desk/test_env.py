from pathlib import Path

import pytest

from evenhand.desk import env


def test_a_variable_that_is_not_set_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EVENHAND_PORT", raising=False)
    assert env.PORT() == 8600


def test_a_variable_can_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("blue kettle\n")
    monkeypatch.setenv("EVENHAND_SECRET_KEY_FILE", str(tmp_path / "key"))
    assert env.SECRET_KEY() == "blue kettle"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "eighty", "EVENHAND_PORT should be a port: 'eighty' is not a whole number."),
        (
            "DEBUG",
            "perhaps",
            "EVENHAND_DEBUG should be yes or no: 'perhaps' is neither yes nor no.",
        ),
        (
            "SMTP_URL",
            "mail.example.org",
            (
                "EVENHAND_SMTP_URL should be a mail server's address: "
                "it should start with smtp:// or smtps:// or smtp+plain://."
            ),
        ),
        (
            "HOURS",
            "9to5",
            (
                "EVENHAND_HOURS should be days and hours: "
                "'9to5' does not read like 'mon-fri 09:00-17:00'."
            ),
        ),
        (
            "HOLIDAYS",
            "ZZ",
            (
                "EVENHAND_HOLIDAYS should be the code of a place: "
                "No public holidays are known for ZZ: give a code such as GB or DE-BY."
            ),
        ),
    ],
)
def test_what_a_variable_cannot_hold_is_said_in_a_sentence(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"EVENHAND_{name}", value)
    with pytest.raises(env.BadSetting) as wrong:
        getattr(env, name)()
    assert str(wrong.value) == sentence


def test_a_file_that_is_not_there_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENHAND_SECRET_KEY_FILE", "/nowhere/key")
    with pytest.raises(env.BadSetting, match="names /nowhere/key, which cannot be read"):
        env.SECRET_KEY()


def test_every_variable_explains_itself() -> None:
    assert len(env.EVERY) > 15
    assert all(variable.help.endswith(".") for variable in env.EVERY)
