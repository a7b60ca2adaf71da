"""Every page and state: nothing for axe to find, no sideways scroll, quiet console."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from served import DESK, PHONE

PAGES = (
    *("/", "/?words=sales+manager", "/?words=zeppelin", "/consider", "/note"),
    *("/aside", "/settings", "/more", "/keys", "/parts", "/start", "/nowhere"),
    *("/people", "/people/import"),
    *("/favors", "/insights", "/reminders"),
)
PEOPLE = ("Laura Kim", "Dana Whitfield", "Halcyon", "Keisha Broward")
WIDTHS = (320, 360, 390, 600, 768, 959, 961, 1024, 1280, 1600)
SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"


def addresses(page: Page) -> list[str]:
    """Return the address of every page, the opportunities of four people among them."""
    found = list(PAGES)
    for who in PEOPLE:
        page.goto(f"/?words={who.replace(' ', '+')}")
        found.append(str(page.locator("a.post__row").first.get_attribute("href")))
    found += [f"{found[len(PAGES)]}/next", f"{found[len(PAGES)]}/represent"]
    page.goto(found[-3])
    message = page.locator("a[href^='/messages/']").first
    found.append(str(message.get_attribute("href")))
    found.append(f"{found[len(PAGES)]}/who")
    page.goto(found[-1])
    first = page.locator("a[href*='/who/']").first
    return [*found, str(first.get_attribute("href"))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_any_page(sam, new_page, size: dict, scheme: str):
    page = new_page(sam, size, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for path in addresses(page):
        page.goto(path)
        result = Axe().run(page)
        if result.violations_count:
            found[path] = [
                (one["id"], one["nodes"][0]["html"][:120])
                for one in result.response["violations"]
            ]
    assert found == {}


def test_no_page_scrolls_sideways(sam, new_page):
    page = new_page(sam)
    wide = []
    for path in addresses(page):
        page.goto(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(SEEN) > 0:
                wide.append((path, width))
    assert wide == []


def test_no_page_complains_in_the_console(sam, new_page):
    page = new_page(sam)
    said = []
    page.on("console", lambda message: said.append((page.url, message.text)))
    page.on("pageerror", lambda error: said.append((page.url, str(error))))
    for path in addresses(page):
        if path != "/nowhere":
            page.goto(path)
            page.wait_for_load_state("networkidle")
    assert said == []
