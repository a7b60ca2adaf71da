"""Every page of reaching the desk from beyond: nothing for axe, no sideways scroll."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from phones import address_of_pairing
from playwright.sync_api import Page
from served import DESK, PHONE

SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"
WIDTHS = (320, 360, 390, 600, 768, 959, 961, 1280, 1600)


def every_state(reach, desk: Page, phone: Page, unpaired: Page) -> Iterator[Page]:
    """Show every page of reaching the desk from beyond, one after the other."""
    desk.goto("/settings/devices")
    yield desk
    address = address_of_pairing(desk)
    yield desk
    unpaired.goto("/")
    yield unpaired
    unpaired.goto("/pair?key=old")
    yield unpaired
    phone.goto(address)
    yield phone
    phone.get_by_role("button", name="Pair this device").click()
    for path in ("/settings/devices", "/note/shared?text=Hello", "/offline", "/more"):
        phone.goto(path)
        yield phone
    desk.goto("/settings/devices")
    desk.get_by_label("What it is for").fill("Tasker on my phone")
    desk.get_by_role("button", name="Make a token").click()
    yield desk


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    reach, new_page, on_phone, size, scheme
):
    said = {"color_scheme": scheme, "reduced_motion": "reduce"}
    desk = new_page(reach.here, size, **said)
    phone, unpaired = on_phone(size, **said), on_phone(size, **said)
    complaints, found, wide = [], {}, []
    for page in (desk, phone, unpaired):
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
    for page in every_state(reach, desk, phone, unpaired):
        result = Axe().run(page)
        if result.violations_count:
            found[page.url] = [
                (one["id"], one["nodes"][0]["html"][:120])
                for one in result.response["violations"]
            ]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": size["height"]})
            if page.evaluate(SEEN) > 0:
                wide.append((page.url, width))
        page.set_viewport_size(size)
    assert (found, wide) == ({}, [])
    # The refusals themselves are 403: a browser's console says as much.
    assert [one for one in complaints if "403" not in one] == []
