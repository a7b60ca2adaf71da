"""Hostile mail shown in a real browser: no script runs, no request leaves the desk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route
from served import ajar

from tests.samples.vectors import letters

PARTS = 2
RAN = "() => window.__ran"


@pytest.fixture(scope="session")
def hostile_letters() -> list[bytes]:
    found = list(letters())
    assert sum(places for _, places in found) >= 300
    return [raw for raw, _ in found]


class Watch:
    """Sees every request and lets none out."""

    def __init__(self, page: Page, base: str) -> None:
        self.base = base
        self.left: list[str] = []
        self.dialogs: list[str] = []
        page.context.route("**/*", self._look)
        page.on("dialog", lambda dialog: self.dialogs.append(dialog.message))

    def _look(self, route: Route, request: Request) -> None:
        if request.url.startswith(self.base):
            route.continue_()
        else:
            self.left.append(request.url)
            route.abort()


@pytest.mark.parametrize("part", range(PARTS))
def test_no_letter_runs_a_script_or_loads_anything(
    part: int, hostile_letters, serve, new_page, tmp_path: Path
):
    chosen = hostile_letters[part::PARTS]
    mail = tmp_path / "mail"
    mail.mkdir()
    for number, raw in enumerate(chosen):
        (mail / f"{number:03}.eml").write_bytes(raw)
    home = tmp_path / "desk"
    ajar(home, "take", str(mail), is_partly_fine=True)
    served = serve(home)
    page = new_page(served)
    watch = Watch(page, served.base)
    page.goto("/?kind=outreach")
    links = _links(page)
    assert len(links) >= len(chosen) * 0.9
    ran = [link for link in links if _runs(page, link)]
    assert (ran, watch.left, watch.dialogs) == ([], [], [])


def _links(page: Page) -> list[str]:
    """Return the address of every opportunity on the desk, page by page."""
    found: list[str] = []
    while True:
        rows = page.locator("a.post__row")
        found += [row.get_attribute("href") for row in rows.all()]
        older = page.locator("a[rel=next]")
        if not older.count():
            return found
        older.click()


def _runs(page: Page, link: str) -> bool:
    """Say whether the page of an opportunity, or its HTML as it came, runs a script."""
    page.goto(link)
    bad = any(frame.evaluate(RAN) is not None for frame in page.frames)
    for shown in _messages(page):
        page.goto(shown)
        bad = bad or any(one.evaluate(RAN) is not None for one in page.frames)
    return bad


def _messages(page: Page) -> list[str]:
    """Return where each message is shown as it came, and its HTML alone."""
    links = page.locator("a[href^='/messages/']").all()
    found = {str(link.get_attribute("href")) for link in links}
    shown = {path for path in found if "/files/" not in path}
    return sorted({*shown, *(f"{path}/html" for path in shown)})
