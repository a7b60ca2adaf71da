"""Sam's story, lived in the browser."""

import re

import pytest
from playwright.sync_api import Page, expect
from served import DESK, PHONE, Served

CALL = (
    "Calling for Bluewing Widgets, they are hiring a Sales Consultant II. Found my "
    "two-year-old résumé on the old job board, then looked me up on LinkedIn."
)


def h1(page: Page):
    return page.get_by_role("heading", level=1)


def row(page: Page, who: str):
    return page.locator("[data-key-item]", has_text=who).first


def open_role(page: Page, who: str) -> None:
    row(page, who).get_by_role("link").click()
    expect(page.locator("a.back")).to_be_visible()


@pytest.fixture
def page(sam, new_page) -> Page:
    return new_page(sam)


def test_from_an_empty_desk_to_the_sample_and_its_good_role(nobody, new_page):
    page = new_page(nobody)
    expect(h1(page)).to_have_text("No is not forever. Let’s set your door.")
    page.get_by_role("button", name="Look round with made-up data").click()
    expect(page.locator("main")).to_contain_text("Meridian", timeout=60_000)
    page.get_by_role("button", name="Open the desk").click()
    expect(row(page, "Laura Kim")).to_be_visible()
    expect(h1(page)).to_contain_text("Sam")


def test_evidence_is_lit_and_numbered_both_ways(page):
    open_role(page, "Laura Kim")
    facts = page.get_by_role("table")
    pay = facts.get_by_role("row", name=re.compile("Pay"))
    ref = pay.locator("a.ref").first
    number = re.search(r"\d+", ref.inner_text())[0]
    ref.click()
    lit = page.locator("mark:target")
    expect(lit).to_contain_text("$160,000")
    expect(lit.locator("sup")).to_contain_text(number)
    lit.locator("a").click()
    expect(page.locator("tr:target")).to_contain_text("Pay")


def test_the_floor_drops_and_three_noes_turn(page):
    page.goto("/consider")
    page.get_by_label("Base floor", exact=True).first.fill("$120,000")
    preview = page.locator("#preview")
    expect(preview).to_contain_text(re.compile("three of .* past roles", re.IGNORECASE))
    expect(preview.locator("li")).to_have_count(3)
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_role("status").first).to_contain_text("Undo")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Base floor", exact=True).first).to_have_value(
        re.compile("130,000")
    )


def test_the_reply_is_copied(sam, new_page):
    page = new_page(sam, permissions=["clipboard-read", "clipboard-write"])
    open_role(page, "Laura Kim")
    expect(page.locator("textarea#draft")).to_have_value(re.compile("Hello Laura"))
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("textarea#draft").input_value()


def test_the_call_from_colorado_is_noted(page):
    page.goto("/note")
    page.get_by_label("What was said").fill(CALL)
    page.get_by_label("Who").fill("Dana Whitfield")
    page.get_by_label("Number").fill("+1 303 555 0142")
    page.get_by_role("button", name="Note it").click()
    expect(h1(page)).to_contain_text("Sales Consultant II")
    expect(page.locator("main")).to_contain_text("Dana Whitfield")


def test_a_correction_sticks_and_is_undone(page):
    open_role(page, "Laura Kim")
    row_of = page.get_by_role("row", name=re.compile("Days in the office"))
    row_of.get_by_role("button", name="5 a week").click()
    expect(row_of).to_contain_text("your word")
    page.reload()
    expect(row_of).to_contain_text("your word")
    expect(row_of).not_to_contain_text("disagree")
    page.goto("/")
    open_role(page, "Laura Kim")
    expect(row_of).to_contain_text("your word")


def test_the_verdict_is_the_users_and_undo_gives_it_back(page):
    open_role(page, "Laura Kim")
    word = page.locator(".opp__verdict b")
    before = word.inner_text()
    page.get_by_role("button", name="No", exact=True).click()
    expect(word).to_contain_text("No, you said")
    page.get_by_role("button", name="Undo").click()
    expect(word).to_have_text(before)


def test_the_keyboard_alone_goes_from_the_desk_to_a_reply(page):
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.locator("a.back")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator("textarea#draft")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(h1(page)).to_contain_text("Sam")
    page.keyboard.press("/")
    page.keyboard.type("delgado")
    page.keyboard.press("Enter")
    expect(h1(page)).to_contain_text("found for “delgado”")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(h1(page)).to_have_text("What would get you out of a job you like?")


def test_without_javascript_the_story_is_the_same(sam, new_page):
    page = new_page(sam, PHONE, java_script_enabled=False)
    open_role(page, "Laura Kim")
    page.get_by_role("button", name="5 a week").click()
    expect(page.get_by_role("row", name=re.compile("Days in"))).to_contain_text(
        "your word"
    )
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("row", name=re.compile("Days in"))).to_contain_text(
        "disagree"
    )
    page.goto("/consider")
    page.get_by_label("Base floor", exact=True).first.fill("$120,000")
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.goto("/?words=delgado")
    expect(h1(page)).to_contain_text("found")


def test_two_tabs_see_the_same_desk(page):
    other = page.context.new_page()
    other.goto("/")
    open_role(page, "Keisha Broward")
    page.get_by_role("button", name="Leave it at that").click()
    expect(page.get_by_role("status").first).to_contain_text("Left at that")
    other.reload()
    expect(row(other, "Keisha Broward")).to_have_count(0)
    other.goto("/?words=keisha")
    expect(row(other, "Keisha Broward")).to_be_visible()


def test_back_and_reload_do_nothing_twice(page):
    open_role(page, "Laura Kim")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.locator(".opp__verdict b")).to_contain_text("No, you said")
    page.reload()
    expect(page.locator(".opp__verdict b")).to_contain_text("No, you said")
    page.go_back()
    page.reload()
    page.goto("/settings")
    changes = page.locator("main").get_by_text("by your word")
    expect(changes).to_have_count(1)


def test_the_desk_outlives_a_restart_of_the_server(sam: Served, new_page, serve):
    page = new_page(sam, DESK)
    server = serve.running[0]
    port = int(sam.base.rpartition(":")[2])
    server.terminate()
    server.wait(10)
    serve(sam.home, port)
    page.goto("/")
    expect(h1(page)).to_contain_text("Sam")
