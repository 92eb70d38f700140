"""Makes the pages of the docs that tell of the code: `make docs`.

The settings and the playbook are kept in git, and a test holds them up to date. The rules are not,
so that a new rule is one new file: `evenhand explain` and the desk show the same pages.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from evenhand.coach.explain import all_pages, as_markdown
from evenhand.coach.guidance import aloud
from evenhand.coach.spoken import Hours
from evenhand.desk import env
from evenhand.desk.base.hours import as_written

DOCS = Path(__file__).resolve().parent
RULES = DOCS / "rules"

SETTINGS = """\
# Settings

The desk runs without any. What an organisation may want to change is read from the environment;
whatever can be changed on the desk itself is not here. Each may also come from a file, as for
secrets: `EVENHAND_SECRET_KEY_FILE` names the file that holds the key.

`make docs` makes this page from `src/evenhand/desk/env.py`.

| variable | kind | without it | what it is for |
|---|---|---|---|
"""


def settings_page() -> str:
    """docs/settings.md: every environment variable, in the order of env.py."""
    rows = (f"| `{v.name}` | {v.kind} | {shown(v.default)} | {v.help} |" for v in env.EVERY)
    return SETTINGS + "\n".join(rows) + "\n"


def shown(default: object) -> str:
    """A default as one would write it; nothing for an empty one."""
    match default:
        case bool():
            return "`yes`" if default else "`no`"
        case "" | () | "{}":
            return ""
        case Hours():
            return f"`{as_written(default)}`"
        case _:
            return f"`{default}`"


def rule_pages() -> dict[Path, str]:
    """docs/rules/: a page a rule, in a folder a kind, and one page that lists them all."""
    pages = {RULES / page.kind / f"{page.name}.md": as_markdown(page) for page in all_pages()}
    lines = [f"- [{p.name}]({p.kind}/{p.name}.md) ({p.kind}): {p.title}" for p in all_pages()]
    return {RULES / "README.md": "\n".join(["# Rules", "", *lines, ""]), **pages}


def kept_pages() -> dict[Path, str]:
    """The made pages that are kept in git: where each lies, and what it says."""
    return {
        DOCS / "settings.md": settings_page(),
        DOCS / "coach" / "playbook.md": aloud.page(),
    }


if __name__ == "__main__":
    shutil.rmtree(RULES, ignore_errors=True)
    for path, text in {**kept_pages(), **rule_pages()}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
