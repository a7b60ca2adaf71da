"""A connection that is lost in the middle of a call: nothing is lost, nothing twice."""

import pytest
from calling import TITLE, Call, hear_title, meet, pick_up, ring, steps
from playwright.sync_api import Error, Page, Route, expect

NOTE = "remote two days, plus car"
BEFORE = ["picked_up", "introduced", f"noted {TITLE}"]
AFTER = [*BEFORE, f"noted {NOTE}", "heard Individual", "undone", "heard Individual"]


@pytest.fixture
def call(sam, new_page) -> Call:
    """Return a call on a telephone, the title heard and a question asked."""
    return hear_title(meet(ring(sam, new_page)))


def say_a_lot(call: Call) -> None:
    """Type a note, tap, take it back and tap again."""
    call.note(NOTE)
    call.tap("Individual")
    call.tap("Undo")
    call.page.get_by_role("button", name="Individual").evaluate(
        "(one) => one.removeAttribute('aria-busy')"
    )
    call.tap("Individual")


def test_what_is_done_without_a_connection_waits_and_arrives_once_in_order(sam, call):
    page = call.page
    page.context.set_offline(True)
    say_a_lot(call)
    waiting = page.locator("#waiting")
    expect(waiting).to_contain_text("4 things wait here")
    waiting.locator("summary").tap()
    words = [NOTE, "Individual", "Undo", "Individual"]
    expect(waiting.get_by_role("listitem")).to_have_text(words)
    expect(page.get_by_label("Quick note")).to_have_value("")
    page.wait_for_timeout(2000)
    assert steps(sam, page) == BEFORE
    page.context.set_offline(False)
    call.expect_verdict("Settled: no.")
    expect(waiting).to_be_hidden()
    expect(page.locator("#notes")).to_contain_text(NOTE)
    assert steps(sam, page) == AFTER


def test_a_page_that_is_loaded_again_still_sends_what_waits(sam, call):
    page, address = call.page, call.page.url
    page.context.set_offline(True)
    say_a_lot(call)
    with pytest.raises(Error):
        page.reload()
    page.context.set_offline(False)
    page.goto(address)
    expect(page.locator("#waiting")).to_be_hidden()
    call.expect_verdict("Settled: no.")
    assert steps(sam, page) == AFTER
    page.reload()
    call.expect_verdict("Settled: no.")
    assert steps(sam, page) == AFTER


def test_an_answer_that_got_lost_on_its_way_back_counts_once(sam, call):
    page, lost = call.page, []

    def lose(route: Route) -> None:
        if len(lost) < 2:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    page.route("**/steps", lose)
    call.note(NOTE)
    call.tap("Individual")
    call.expect_verdict("Settled: no.")
    assert len(lost) == 2
    assert steps(sam, page) == [*BEFORE, f"noted {NOTE}", "heard Individual"]


def test_a_desk_that_stopped_for_a_moment_gets_all_of_it(sam, call, serve):
    page = call.page
    server = serve.running[0]
    server.terminate()
    server.wait(10)
    call.note(NOTE)
    expect(page.locator("#waiting")).to_contain_text("One thing waits")
    expect(page.locator("#waiting")).to_contain_text("Ajar has stopped: start it")
    call.tap("Individual")
    expect(page.locator("#waiting")).to_contain_text("2 things wait")
    serve(sam.home, int(sam.base.rpartition(":")[2]))
    call.expect_verdict("Settled: no.")
    assert steps(sam, page) == [*BEFORE, f"noted {NOTE}", "heard Individual"]


def test_a_note_counts_from_when_it_was_typed_not_from_when_it_arrived(sam, call):
    page = call.page
    page.clock.install()
    page.context.set_offline(True)
    call.note(NOTE)
    page.clock.fast_forward("10:00")
    page.context.set_offline(False)
    expect(page.locator("#notes")).to_contain_text(NOTE)
    latest = page.locator("#notes time").first
    expect(latest).to_have_text("0:00")


def test_the_end_of_a_call_waits_too_and_nothing_is_done_after_it(sam, call):
    page = call.page
    page.context.set_offline(True)
    call.tap("End call")
    call.tap("Individual")
    expect(page.locator("#waiting")).to_contain_text("One thing waits")
    page.context.set_offline(False)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Everything is written down."
    )
    assert steps(sam, page) == [*BEFORE, "hung_up"]


def test_two_windows_on_one_call_send_each_step_once(sam, call):
    page = call.page
    other: Page = page.context.new_page()
    other.goto(page.url)
    twin = Call(other)
    twin.expect_verdict("Still open.")
    page.context.set_offline(True)
    call.note(NOTE)
    twin.note("a second line")
    call.tap("Individual")
    page.context.set_offline(False)
    call.expect_verdict("Settled: no.")
    expect(page.locator("#waiting")).to_be_hidden()
    kept = [*BEFORE, f"noted {NOTE}", "noted a second line", "heard Individual"]
    assert steps(sam, page) == kept


def hold(page: Page, words: str) -> list[Route]:
    """Hold the first step of `page` that has `words`; return where it is put."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        if words in (route.request.post_data or "") and not held:
            held.append(route)
        else:
            route.continue_()

    page.route("**/steps", keep)
    return held


def test_a_window_drops_only_what_it_sent_itself(sam, call):
    page = call.page
    other: Page = page.context.new_page()
    other.goto(page.url)
    twin = Call(other)
    twin.expect_verdict("Still open.")
    mine, theirs = hold(page, "first"), hold(other, "second")
    call.note("first")
    page.wait_for_timeout(300)
    twin.note("second")
    expect(other.locator("#notes")).to_contain_text("first")
    other.wait_for_timeout(300)
    assert len(mine) == len(theirs) == 1
    mine[0].continue_()
    expect(page.locator("#notes")).to_contain_text("first")
    theirs[0].abort()
    expect(other.locator("#notes")).to_contain_text("second")
    assert steps(sam, page) == [*BEFORE, "noted first", "noted second"]


def test_the_straight_answer_is_not_lost_with_the_connection(call):
    page = call.page
    page.context.set_offline(True)
    page.get_by_role("link", name="Read the straight answer").first.tap()
    expect(page.locator("#waiting")).to_contain_text("No connection.")
    expect(page.get_by_role("button", name="Individual")).to_be_visible()


def test_calls_in_two_tabs_wait_apart(sam, new_page):
    one = hear_title(meet(ring(sam, new_page)))
    other = pick_up(one.page.context.new_page(), "+1 720 555 0188")
    hear_title(meet(other, "Keisha Broward", "Halcyon"))
    one.page.context.set_offline(True)
    one.note("first")
    other.note("second")
    for each in (one, other):
        expect(each.page.locator("#waiting")).to_contain_text("One thing waits")
    one.page.context.set_offline(False)
    expect(one.page.locator("#notes")).to_contain_text("first")
    expect(other.page.locator("#notes")).to_contain_text("second")
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Dana Whitfield")
    assert steps(sam, one.page)[-1] == "noted first"
    assert steps(sam, other.page)[-1] == "noted second"


def test_there_is_one_notice_and_it_stays_in_sight(call):
    page = call.page
    page.context.set_offline(True)
    call.tap("Individual")
    page.get_by_label("Quick note").press_sequentially("car too")
    notice = page.locator("#waiting")
    expect(notice).to_contain_text("One thing waits")
    page.wait_for_timeout(800)
    assert page.locator("#told").inner_text() == ""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(notice).to_be_in_viewport()
    page.context.set_offline(False)
    expect(notice).to_be_hidden()
    expect(page.get_by_label("Quick note")).to_have_value("car too")


def test_what_is_typed_without_a_connection_is_told_as_that_and_no_more(call):
    page = call.page
    page.context.set_offline(True)
    page.get_by_label("Quick note").press_sequentially("car too")
    notice = page.locator("#waiting")
    expect(notice).to_have_text("No connection. What you type stays here.")
    page.context.set_offline(False)
    page.get_by_label("Quick note").press_sequentially(", and a phone")
    expect(notice).to_be_hidden()
