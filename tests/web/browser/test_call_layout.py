"""What one needs on a call is in sight at 1280 by 800, and on a telephone."""

import pytest
from calling import Call, meet, pick_up
from playwright.sync_api import Page, expect
from served import DESK, PHONE

IN_SIGHT = """(one) => {
  const box = one.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const middle = document.elementFromPoint(x, y);
  return box.top >= 0 && box.bottom <= innerHeight && one.contains(middle);
}"""
WORDS = "director of sales, base 150 to 160, remote two days, 10% travel, team of 12"
NUMBER = "+1 303 555 0142"


def seen(page: Page, selector: str) -> list[bool]:
    """Say of each element whether all of it is seen without scrolling."""
    return [one.evaluate(IN_SIGHT) for one in page.locator(selector).all()]


def known_caller(page: Page) -> Call:
    """Return a call from somebody who wrote before."""
    page.goto("/calls")
    page.get_by_label("Number").first.fill(NUMBER)
    page.get_by_label("Name").first.fill("Dana Whitfield")
    page.get_by_role("button", name="Pick up").click()
    expect(page.get_by_label("Who it may be")).to_be_visible()
    return Call(page)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_role_that_is_proposed_is_in_sight(sam, new_page, size):
    page = known_caller(new_page(sam, size)).page
    assert seen(page, ".known__join .btn") == [True]


def test_a_key_says_that_it_is_about_the_role_that_is_proposed(sam, new_page):
    call = known_caller(new_page(sam, DESK))
    call.page.keyboard.press("a")
    call.expect_so_far("Title", "Sales Consultant II")


def test_every_answer_to_who_it_is_is_in_sight(sam, new_page):
    page = known_caller(new_page(sam, DESK)).page
    assert seen(page, ".answer") == [True] * 5


def test_the_note_line_and_its_boxes_are_in_sight_however_much_is_known(sam, new_page):
    call = known_caller(new_page(sam, DESK))
    call.page.keyboard.press("a")
    call.expect_so_far("Title", "Sales Consultant II")
    meet(call)
    for note in ("permanent, starts in january", "why: growth", "found me on LinkedIn"):
        call.note(note)
        expect(call.page.locator("#notes")).to_contain_text(note)
    call.page.get_by_label("Quick note").fill(WORDS)
    expect(call.page.locator("#tried input[name=keep]").first).to_be_visible()
    boxes = seen(call.page, "#n, #tried label")
    assert len(boxes) > 3
    assert all(boxes)


def test_the_note_line_of_a_voicemail_covers_no_answer_on_a_telephone(sam, new_page):
    page = new_page(sam, PHONE)
    page.goto("/calls")
    page.get_by_label("Its words").fill("This is Dana of Front Range, call me back.")
    page.get_by_role("button", name="Go through it").click()
    expect(page.locator(".call__talk--voicemail .note")).to_have_css(
        "position", "static"
    )


def test_the_notice_of_a_lost_connection_leaves_the_end_of_the_call(sam, new_page):
    call = pick_up(new_page(sam, PHONE))
    call.page.context.set_offline(True)
    call.note("base 95 to 110")
    expect(call.page.locator("#waiting")).to_be_visible()
    call.page.evaluate("scrollTo(0, 400)")
    assert seen(call.page, ".call__top .btn, #waiting") == [True, True]
