"""A note in a browser: what it tells is read from the words that are kept."""

import pytest
from calling import Call, meet, ring
from playwright.sync_api import expect
from served import DESK

WRITTEN = "Everything is written down."
MORE = "80k base, remote two days"


@pytest.fixture
def call(sam, new_page) -> Call:
    """Return a call at a desk with somebody who said who they are."""
    return meet(ring(sam, new_page, size=DESK))


def begin_to_type(call: Call) -> None:
    """Type the beginning of a note, and wait until it was looked at."""
    page = call.page
    with page.expect_response("**/try"):
        page.get_by_label("Quick note").press_sequentially("well so ")


def test_a_pause_while_typing_hides_nothing_that_is_typed_after_it(call):
    begin_to_type(call)
    call.page.keyboard.type(MORE)
    call.page.keyboard.press("Enter")
    call.expect_so_far("Base", "$80k")
    call.expect_so_far("Remote", "hybrid")


def test_what_stood_there_before_the_line_dropped_hides_nothing(call):
    page = call.page
    begin_to_type(call)
    page.context.set_offline(True)
    call.note(MORE)
    expect(page.locator("#waiting")).to_contain_text("One thing waits")
    page.context.set_offline(False)
    call.expect_so_far("Base", "$80k")
    call.expect_so_far("Remote", "hybrid")


def hang_up_elsewhere(call: Call) -> None:
    """End the call in a second window."""
    other = call.page.context.new_page()
    other.goto(call.page.url)
    other.get_by_role("button", name="End call").first.click()
    expect(other.get_by_role("heading", level=1)).to_have_text(WRITTEN)


def test_a_window_learns_that_the_call_ended_in_another(call):
    call.note(MORE)
    call.expect_so_far("Base", "$80k")
    hang_up_elsewhere(call)
    expect(call.page.get_by_role("heading", level=1)).to_have_text(WRITTEN)


def test_what_is_being_typed_then_is_not_thrown_away(call):
    call.note(MORE)
    call.expect_so_far("Base", "$80k")
    note = call.page.get_by_label("Quick note")
    note.fill("and a car")
    hang_up_elsewhere(call)
    expect(call.page.locator("#told")).to_contain_text("This call has ended.")
    note.press("Enter")
    expect(call.page.locator("#told")).to_contain_text("isn’t kept")
    expect(note).to_have_value("and a car")


def test_what_was_typed_and_not_kept_outlives_a_reload(call):
    note = call.page.get_by_label("Quick note")
    note.fill("base 80k, and a car")
    call.page.reload()
    expect(note).to_have_value("base 80k, and a car")
    expect(call.page.get_by_label("Base: $80k")).to_be_checked()
    note.press("Enter")
    call.expect_so_far("Base", "$80k")
    call.page.reload()
    call.expect_so_far("Base", "$80k")
    expect(note).to_have_value("")


def test_the_status_that_is_read_out_keeps_no_earlier_question(call):
    page = call.page
    page.reload()
    question = page.locator(".ask__q").inner_text()
    expect(page.locator("#aloud")).to_contain_text(question)
    page.keyboard.press("s")
    expect(page.locator(".ask__q")).not_to_have_text(question)
    expect(page.locator("#aloud")).not_to_contain_text(question)
