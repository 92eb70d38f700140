"""Each rule in the company of the others: what it finds in the examples that are not its own.

Some of it is right (an angry example may also be written in capitals), some is a false alarm. The
snapshot `company.txt` was looked at line by line. After a change, renew it and read the difference:

    python -m tests.rules.company
"""

import sys
from pathlib import Path

from evenhand.coach.rule import Loaded, look_at
from tests.rules.every import FOLDERS, RULES

SNAPSHOT = Path(__file__).with_name("company.txt")


def heard() -> list[str]:
    """One line for each rule and each other rule of its kind in whose examples it finds words."""
    lines = []
    for kind in FOLDERS:
        rules = [rule for k, rule in RULES if k == kind]
        for rule in rules:
            for other in rules:
                words = _words_found(rule, other)
                if rule is not other and words:
                    lines.append(f"{kind} {rule.name} in {other.name}: {' | '.join(words)}")
    return lines


def _words_found(rule: Loaded, other: Loaded) -> list[str]:
    found = []
    for example in (*other.notices, *other.ignores):
        look = look_at(example)
        for span in rule.spans(look):
            words = span.of(look.text) if span else "(missing)"
            found.append(" ".join(words.split()))
    return sorted(found)


def renew() -> None:
    """Write the snapshot anew."""
    SNAPSHOT.write_text("\n".join(heard()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
    sys.stdout.write(f"{SNAPSHOT} is renewed; read the difference before it is committed.\n")
