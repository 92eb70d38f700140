"""Debian's chromium on the pattern pages, for what only a browser can tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def chromium(width: int = 1440, *, height: int = 900, scheme: str = "light") -> Iterator[Page]:
    """A page `width` px wide. Fails at the end if the browser complained about anything."""
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            has_touch=width < 760,
        )
        page.on("console", lambda said: complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda wrong: complaints.append(str(wrong)))
        yield page
        browser.close()
    assert [each for each in complaints if each.startswith(("error", "warning"))] == []
