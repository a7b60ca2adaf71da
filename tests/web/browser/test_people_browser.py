"""Two are made one person and two again, by touch and by keys."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from served import DESK, PHONE

SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"
WIDTHS = (320, 390, 768, 959, 961, 1280, 1600)
NAME = "Cody Ravenel"


def open_twice(page: Page) -> None:
    """Open the first of two who may be one person."""
    page.goto("/people?words=cody+ravenel")
    expect(page.locator("[data-key-item]")).to_have_count(2)
    page.locator("a.post__row").first.click()
    expect(page.get_by_text("May be the same as")).to_be_visible()


def test_by_touch_two_are_made_one_and_undone(sam, new_page):
    page = new_page(sam, PHONE, has_touch=True)
    page.get_by_role("link", name="People").tap()
    open_twice(page)
    page.get_by_role("button", name="They are one person").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)
    expect(page.get_by_text("May be the same as")).to_have_count(0)
    expect(page.get_by_text("You made one of")).to_be_visible()
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_text("May be the same as")).to_be_visible()
    page.get_by_role("button", name=f"Not the same as {NAME}").tap()
    expect(page.get_by_text("May be the same as")).to_have_count(0)
    page.goto("/people?words=cody+ravenel")
    expect(page.locator("[data-key-item]")).to_have_count(2)


def test_by_keys_two_are_made_one_and_two_again(sam, new_page):
    page = new_page(sam)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page).to_have_url(f"{sam.base}/people")
    open_twice(page)
    page.keyboard.press("m")
    part = page.get_by_role("button", name="Make them two again")
    expect(part).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_text("May be the same as")).to_be_visible()
    page.keyboard.press("m")
    expect(part).to_be_visible()
    part.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("are two.")).to_be_visible()
    page.goto("/people?words=cody+ravenel")
    expect(page.locator("[data-key-item]")).to_have_count(2)


def test_without_script_the_same_is_done(sam, new_page):
    page = new_page(sam, java_script_enabled=False)
    open_twice(page)
    page.get_by_role("button", name="They are one person").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("May be the same as")).to_be_visible()


def test_the_note_is_checked_as_it_is_changed(sam, new_page):
    page = new_page(sam)
    page.goto("/people?words=rosa+delgado")
    page.locator("a.post__row").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rosa Delgado")
    page.keyboard.press("d")
    draft = page.get_by_label("The note")
    expect(draft).to_contain_text("Hi Rosa,")
    expect(page.get_by_role("link", name="Open in mail")).to_be_visible()
    draft.fill("I earn 140k at Larkspur Instruments [NAME].")
    expect(page.get_by_text("Not like this.")).to_be_visible()
    expect(page.get_by_role("link", name="Open in mail")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(sam, new_page, size, scheme):
    page = new_page(sam, size, color_scheme=scheme, reduced_motion="reduce")
    found, wide, said = {}, [], []
    page.on("console", lambda message: said.append((page.url, message.text)))
    page.goto("/people?words=cody")
    address = str(page.locator("a.post__row").first.get_attribute("href"))
    page.goto("/people?words=rosa")
    rosa = str(page.locator("a.post__row").first.get_attribute("href"))
    paths = ("/people", "/people?who=all", "/people?words=zeppelin", "/people/import")
    for path in (*paths, address, rosa, f"{rosa}/note"):
        page.goto(path)
        result = Axe().run(page)
        if result.violations_count:
            found[path] = [
                (one["id"], one["nodes"][0]["html"][:120])
                for one in result.response["violations"]
            ]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": size["height"]})
            if page.evaluate(SEEN) > 0:
                wide.append((path, width))
        page.set_viewport_size(size)
    assert (found, wide, said) == ({}, [], [])
