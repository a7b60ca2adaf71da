"""The feed is switched on and off by touch, by keys, and without script."""

import urllib.error
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import expect
from served import DESK, PHONE

WIDTHS = (320, 390, 768, 959, 961, 1280, 1600)
SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"


def fetch(address: str) -> bytes:
    """Read the feed as a calendar program does: without a cookie."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read()


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_the_feed_is_on_only_between_the_two_presses(sam, new_page, has_script: bool):
    page = new_page(sam, PHONE, has_touch=True, java_script_enabled=has_script)
    page.get_by_role("link", name="More").tap()
    page.get_by_role("link", name="Reminders").tap()
    page.get_by_role("button", name="Switch the feed on").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("shown this once")
    address = page.locator("#address").inner_text()
    assert address.startswith(f"{sam.base}/feed/")
    titles = {
        str(e["summary"]) for e in Calendar.from_ical(fetch(address)).walk("VEVENT")
    }
    assert all(title.startswith("Ajar: ") for title in titles)
    page.get_by_role("link", name="I have it").tap()
    page.get_by_role("button", name="Switch it off").tap()
    expect(page.get_by_text("The calendar feed is off.")).to_be_visible()
    with pytest.raises(urllib.error.HTTPError):
        fetch(address)
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_text("Undone: ")).to_be_visible()
    fetch(address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_where_the_feed_is_switched(sam, new_page, size, scheme):
    page = new_page(sam, size, color_scheme=scheme, reduced_motion="reduce")
    page.goto("/reminders")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="Switch the feed on").click()
    assert Axe().run(page).violations_count == 0
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SEEN) <= 0
    page.goto("/reminders")
    assert Axe().run(page).violations_count == 0
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SEEN) <= 0
