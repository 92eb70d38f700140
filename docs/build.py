"""Rebuilds the pages of the docs that are made from the code: `make docs`."""

from __future__ import annotations

from pathlib import Path

from evenhand.desk import env

DOCS = Path(__file__).resolve().parent

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
        case _:
            return f"`{default}`"


def pages() -> dict[Path, str]:
    """Every made page: where it lies, and what it says."""
    return {DOCS / "settings.md": settings_page()}


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
