from tests.rules.company import SNAPSHOT, heard


def test_rules_find_in_each_other_only_what_was_looked_at() -> None:
    assert heard() == SNAPSHOT.read_text(encoding="utf-8").splitlines()
