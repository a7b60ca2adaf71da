"""A call in a real browser: by touch on a telephone, by keys alone on a desk."""

import re

import pytest
from calling import (
    NUMBER,
    SEAT,
    TITLE,
    WHO,
    Call,
    hear_title,
    meet,
    pick_up,
    ring,
    steps,
)
from playwright.sync_api import Page, expect
from served import DESK, PHONE

IN_SIGHT = """(one) => {
  const box = one.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const middle = document.elementFromPoint(x, y);
  return box.top >= 0 && box.bottom <= innerHeight && one.contains(middle);
}"""


@pytest.fixture
def call(sam, new_page) -> Call:
    """Return a call that was picked up on a telephone."""
    return ring(sam, new_page)


def in_sight(page: Page, selector: str) -> list[bool]:
    """Say of each element whether all of it is seen without scrolling."""
    return [one.evaluate(IN_SIGHT) for one in page.locator(selector).all()]


def test_a_call_is_settled_to_a_no_in_three_taps_after_the_title(call):
    hear_title(meet(call))
    call.tap("Individual")
    call.expect_verdict("Settled: no.")
    assert call.taps <= 3
    expect(call.page.locator("main")).to_contain_text("This one is a no")
    expect(call.page.locator("main")).to_contain_text("Your search is confidential")


def test_a_call_is_settled_to_a_no_with_keys_alone(sam, new_page):
    page = new_page(sam, DESK)
    press, type_in = page.keyboard.press, page.keyboard.type
    press("c")
    expect(page.get_by_label("Number").first).to_be_focused()
    type_in(NUMBER)
    press("Enter")
    call = Call(page)
    call.expect_question(WHO)
    press("w")
    type_in("Dana Whitfield")
    press("Tab")
    type_in("Front Range Talent")
    press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dana Whitfield")
    press("n")
    type_in("Sales Consultant II")
    press("Enter")
    call.expect_so_far("Title", "Sales Consultant II")
    expect(page.get_by_label("Quick note")).to_be_focused()
    press("Escape")
    press("1")
    call.expect_verdict("Settled: no.")
    press("Space")
    expect(page.get_by_role("checkbox", name="The answer")).to_be_checked()
    press("e")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Everything is written down."
    )
    expect(page.get_by_label("Draft")).to_have_value(re.compile("Dana"))


def test_a_call_to_a_yes_goes_on_to_what_comes_next(call):
    meet(call)
    call.note(
        "Director of Sales, base 150 to 180, permanent, 10% travel, team of 12,"
        " Denver hybrid"
    )
    call.expect_verdict("Settled: yes.")
    script = call.page.locator(".script")
    expect(script).to_contain_text("What comes next")
    expect(script).to_contain_text("job description")
    expect(script).to_contain_text("keep this between us")
    expect(script).to_contain_text("travel for the interviews")
    call.tap("End call and keep all this")
    expect(call.page.get_by_label("Draft")).to_have_value(re.compile("hear more"))
    expect(call.page.locator("main")).to_contain_text("sent the job description?")


def test_two_answers_are_ready_if_they_push_back(call):
    hear_title(meet(call))
    call.tap("Individual")
    push = call.page.get_by_role("region", name="If Dana pushes back")
    expect(push.get_by_role("term")).to_have_count(2)
    expect(push).to_contain_text("I keep that private.")


def test_everything_can_be_undone_to_the_start(call):
    hear_title(meet(call))
    call.tap("Skip")
    call.expect_so_far("Seat", "skipped")
    call.tap("Didn’t say")
    call.expect_so_far("Travel", "didn’t say")
    call.tap("Undo")
    call.expect_so_far("Travel", "asking now")
    call.tap("Undo")
    call.expect_question(SEAT)
    call.tap("Undo")
    call.expect_so_far("Title", "ask")
    call.tap("Undo")
    call.expect_question(WHO)
    expect(call.page.get_by_role("button", name="Undo")).to_have_count(0)
    call.expect_so_far("Title", "ask")


def test_the_question_its_answers_and_the_note_line_are_seen_at_once(call):
    assert in_sight(call.page, ".ask__q, .answer, #n, .note .btn") == [True] * 8
    hear_title(meet(call))
    seen = in_sight(call.page, "#verdict strong, .ask__q, .answer, #n, .note .btn")
    assert len(seen) >= 9
    assert all(seen)


def test_a_short_line_can_be_the_company_or_who_is_calling(call):
    meet(call, "Dana", "")
    for words, what in (("Bluewing Widgets", "the company"), ("Acme", "their firm")):
        call.page.get_by_label("Quick note").fill(words)
        call.tap(what)
        expect(call.page.get_by_label("Quick note")).to_have_value("")
    call.expect_so_far("Company", "Bluewing Widgets")
    expect(call.page.locator("#firm")).to_have_text("Acme")


def test_what_is_read_from_a_note_is_shown_for_a_nod_as_it_is_typed(call):
    meet(call)
    field = call.page.get_by_label("Quick note")
    field.fill("base 95 to 110, plus car, remote two days")
    expect(call.page.get_by_label("Base: $95-110k")).to_be_checked()
    call.page.get_by_label("Base: $95-110k").uncheck()
    field.press("Enter")
    call.expect_so_far("Remote", "hybrid")
    call.expect_so_far("Base", "ask")
    expect(call.page.locator("#notes")).to_contain_text("plus car")


def test_a_topic_is_tapped_and_filled_in(call):
    meet(call)
    call.tap("Ask about: Title")
    call.expect_question("What is the job title?")
    expect(call.page.get_by_role("textbox", name="Title")).to_be_focused()
    call.page.keyboard.type("Sales Consultant II")
    call.page.keyboard.press("Enter")
    call.expect_so_far("Title", "Sales Consultant II")
    call.tap("Title: Sales Consultant II. Change it")
    expect(call.page.get_by_role("textbox", name="Title")).to_have_value(
        "Sales Consultant II"
    )
    call.tap("Take it back")
    call.expect_so_far("Title", "ask")


def test_what_was_skipped_or_not_said_looks_it(call):
    hear_title(meet(call))
    call.tap("Skip")
    call.expect_so_far("Seat", "skipped")
    call.tap("Seat: Skipped. Ask again")
    call.expect_question(SEAT)
    call.tap("Didn’t say")
    call.expect_so_far("Seat", "didn’t say")


def test_a_name_that_is_half_typed_outlives_a_note(call):
    call.page.get_by_label("Name").fill("Dana Whit")
    call.note("found me on LinkedIn, she says")
    expect(call.page.locator("#notes")).to_contain_text("found me")
    if call.page.get_by_label("Name").count():
        expect(call.page.get_by_label("Name")).to_have_value("Dana Whit")


def test_the_straight_answer_can_be_read_early_and_left_again(sam, new_page):
    call = hear_title(meet(ring(sam, new_page, size=DESK)))
    call.page.keyboard.press("Escape")
    call.page.keyboard.press("r")
    expect(call.page.locator(".script")).to_be_visible()
    call.page.keyboard.press("r")
    call.expect_question(SEAT)


def test_who_sells_gets_a_way_out_and_nothing_is_kept(call):
    call.tap("A sales pitch")
    expect(call.page.locator(".script")).to_contain_text("take this number off")
    call.tap("End call")
    expect(call.page.get_by_role("heading", level=1)).to_have_text(
        "Nothing to keep of this one."
    )


def test_two_calls_in_two_tabs_do_not_mix(sam, new_page):
    one = meet(ring(sam, new_page), "Dana Whitfield", "Front Range")
    other = pick_up(one.page.context.new_page(), "+1 720 555 0188")
    meet(other, "Keisha Broward", "Halcyon")
    one.note("Sales Consultant II")
    other.note("Director of Sales")
    one.expect_so_far("Title", "Sales Consultant II")
    other.expect_so_far("Title", "Director of Sales")
    one.tap("Individual")
    one.expect_verdict("Settled: no.")
    other.page.reload()
    other.expect_verdict("Still open.")
    assert "heard Individual" in steps(sam, one.page)
    assert "heard Individual" not in steps(sam, other.page)


def test_the_draft_is_there_when_the_call_is_over(call):
    hear_title(meet(call))
    call.tap("Individual")
    call.tap("End call and keep all this")
    expect(call.page.get_by_label("Draft")).to_have_value(re.compile("Hello Dana"))
    expect(call.page.locator("main")).to_contain_text("something that fits")


def test_the_reminder_is_not_set_if_it_was_unticked(call):
    hear_title(meet(call))
    call.tap("Individual")
    call.page.get_by_label(re.compile("Remind me")).uncheck()
    call.page.locator("#talk").evaluate("(one) => { one.dataset.old = 'yes'; }")
    call.page.get_by_label("The answer").check()
    expect(call.page.locator("#talk[data-old]")).to_have_count(0)
    expect(call.page.get_by_label("The answer")).to_be_checked()
    expect(call.page.get_by_label(re.compile("Remind me"))).not_to_be_checked()
    call.tap("End call and keep all this")
    expect(call.page.get_by_role("button", name="Remind me")).to_be_visible()


def test_a_transcript_that_is_dropped_becomes_the_words_of_a_voicemail(sam, new_page):
    page = new_page(sam, PHONE)
    page.goto("/calls")
    page.evaluate(
        """() => {
          const files = new DataTransfer();
          files.items.add(new File(["This is Dana of Front Range."], "said.txt"));
          const field = document.querySelector("textarea");
          field.dispatchEvent(
            new DragEvent("drop", { bubbles: true, dataTransfer: files })
          );
        }"""
    )
    expect(page.get_by_label("Its words")).to_have_value("This is Dana of Front Range.")
    page.get_by_role("button", name="Go through it").click()
    expect(page.locator("#notes")).to_contain_text("This is Dana")


def test_enter_on_an_empty_note_line_leads_back_to_the_keys(sam, new_page):
    call = meet(ring(sam, new_page, size=DESK))
    page = call.page
    page.keyboard.press("n")
    page.keyboard.type(TITLE)
    expect(page.locator(".note__keys")).to_be_visible()
    page.keyboard.press("Enter")
    call.expect_question(SEAT)
    page.keyboard.press("Enter")
    expect(page.locator(".note__keys")).to_be_hidden()
    page.keyboard.press("1")
    call.expect_verdict("Settled: no.")
    page.keyboard.press("u")
    call.expect_question(SEAT)


def test_the_role_it_may_be_about_pushes_nothing_aside(sam, new_page):
    call = ring(sam, new_page, size=DESK)
    bar, who, role = (
        call.page.locator(one).bounding_box()
        for one in ("#verdict", "#who", ".known__join")
    )
    assert bar["y"] < 100
    assert role["y"] > who["y"]
    expect(call.page.locator(".call__join")).to_be_hidden()
