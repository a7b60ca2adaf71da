"""A permission is given, asked about, written against and taken back in a browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from served import DESK, PHONE, ajar

WIDTHS = (320, 390, 768, 959, 961, 1280, 1600)
SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"
SAID = (
    "I am a recruiter at {firm} Recruiting. For a client of ours we look for a data "
    "steward in Irvine, $150,000 base, on site."
)


@pytest.fixture
def two(sam):
    """Return Sam's desk, with one role that two agencies pitched."""
    ajar(sam.home, "note", SAID.format(firm="Kestrel"), "--who", "Rosa Delgado")
    ajar(sam.home, "note", SAID.format(firm="Heron"), "--who", "Ines Farrow")
    return sam


def open_role(page: Page, who: str) -> None:
    page.goto(f"/?words=steward+{who}")
    page.locator("a.post__row").first.click()
    expect(page.get_by_role("heading", name="Who may submit you?")).to_be_visible()


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_ajar_asks_before_the_second_agency_may(two, new_page, has_script: bool):
    page = new_page(two, PHONE, has_touch=True, java_script_enabled=has_script)
    open_role(page, "rosa")
    page.get_by_role("link", name="Let them").tap()
    page.get_by_label("Until").fill("2030-05-03")
    page.get_by_role("button", name="They may submit me").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("may submit you.")
    open_role(page, "ines")
    expect(page.get_by_text("may submit you already.")).to_be_visible()
    page.get_by_role("link", name="Let them").tap()
    page.get_by_role("button", name="They may submit me").tap()
    expect(page.get_by_text("Sure? Somebody else may already.")).to_be_visible()
    page.get_by_role("link", name="See that one").tap()
    page.get_by_role("link", name="Write that they may not").tap()
    expect(page.locator("#letter-text")).to_have_value(
        re.compile("I take back the permission")
    )
    page.get_by_role("button", name="I sent it").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nobody may submit you.")
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("may submit you.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_its_pages(two, new_page, size, scheme):
    page = new_page(two, size, color_scheme=scheme, reduced_motion="reduce")
    open_role(page, "rosa")
    page.get_by_role("link", name="Let them").click()
    page.get_by_role("button", name="They may submit me").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("may submit you.")
    looked_at(page)
    page.get_by_role("link", name="Write that they may not").click()
    looked_at(page)
    open_role(page, "ines")
    looked_at(page)
    page.get_by_role("link", name="Let them").click()
    page.get_by_role("button", name="They may submit me").click()
    expect(page.get_by_text("Sure?")).to_be_visible()
    looked_at(page)


def looked_at(page: Page) -> None:
    """Look for anything that axe finds, and for a page that is too wide."""
    assert Axe().run(page).violations_count == 0, page.url
    size = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SEEN) <= 0, (page.url, width)
    page.set_viewport_size(size)
