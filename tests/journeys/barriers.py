"""What stands in somebody's way on a page: by the axe rules of WCAG 2.2 AA, in both themes."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THEMES = ("light", "dark")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],  # of the rest one node each, which is ten times as quick
}
LOOK = """rules => axe.run(document, rules).then((found) => found.violations.flatMap((one) =>
  one.nodes.map((node) => `${one.id} ${node.target}: ${node.failureSummary}`)))"""
TWICE = """() => [...document.querySelectorAll("[id]")].map((one) => one.id)
  .filter((id, place, ids) => ids.indexOf(id) < place).map((id) => `twice the id ${id}`)"""


def watched(page: Page) -> Page:
    """A page that brings axe along wherever it goes, so that it is not sent anew each time."""
    page.add_init_script(Axe().axe_script)
    return page


def complaints(page: Page) -> list[str]:
    """What is wrong on the open page: theme, address, rule, element, why; ids that occur twice."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = [f"{page.url} {one}" for one in page.evaluate(TWICE)]
    for theme in THEMES:
        wear(page, theme)
        found += [f"{theme} {page.url} {one}" for one in page.evaluate(LOOK, RULES)]
    return found


def wear(page: Page, theme: str) -> None:
    """Show the open page in a theme: as the reader chose it, and as their system has it."""
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
