"""Consider, start, settings and keys where they need a script, and where they don't."""

import re

from playwright.sync_api import expect
from served import PHONE, SAMPLE


def test_the_floor_can_be_dragged_and_the_field_follows(sam, new_page):
    page = new_page(sam)
    page.goto("/consider")
    hold = page.locator("[data-strip-floor] .hold").bounding_box()
    x, y = hold["x"] + hold["width"] / 2, hold["y"] + hold["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 12, y, steps=3)
    with page.expect_response("**/consider/preview?*"):
        page.mouse.up()
    field = page.locator("input[name=pay]")
    expect(field).to_have_value(re.compile(r"^\$1[0-2]\d,000$"))
    expect(page.locator("#live")).to_contain_text("change their answer")
    expect(page.locator(".floorline title")).to_have_text(
        re.compile("Lowering the floor")
    )
    expect(page.locator("#put-back")).to_contain_text("$130,000")


def test_command_s_keeps_the_sentence_from_within_a_field(sam, new_page):
    page = new_page(sam)
    page.goto("/consider")
    page.locator("input[name=travel]").fill("10")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status").first).to_contain_text("Undo")
    expect(page.locator("input[name=travel]")).to_have_value("10 %")


def test_without_a_script_the_sentence_can_be_tried_before_it_is_kept(sam, new_page):
    page = new_page(sam, PHONE, java_script_enabled=False)
    page.goto("/consider")
    page.locator("input[name=pay]").fill("$120,000")
    page.get_by_role("button", name="See what turns").click()
    expect(page.locator("#live")).to_contain_text("change their answer")
    expect(page.locator("input[name=pay]")).to_have_value("$120,000")


def test_a_file_that_is_chosen_is_taken_in_and_its_result_appears(nobody, new_page):
    page = new_page(nobody, PHONE)
    letters = sorted((SAMPLE / "items").glob("*.eml"))[:12]
    page.locator("input[name=files]").first.set_input_files(letters)
    expect(page.locator("#bringing")).to_contain_text(
        "12 messages read", timeout=30_000
    )
    expect(page.locator("#bringing [role=status]")).to_contain_text("All in.")
    expect(page.locator(".bringing__first a").first).to_be_visible()


def test_without_a_script_files_and_the_sentence_open_the_desk(nobody, new_page):
    page = new_page(nobody, PHONE, java_script_enabled=False)
    letter = next((SAMPLE / "items").glob("sam-001.*"))
    page.locator("input[name=files]").first.set_input_files(letter)
    page.get_by_role("button", name="Bring these").click()
    expect(page.locator("#bringing")).to_contain_text("1 message read", timeout=30_000)
    page.locator("input[name=pay]").fill("130k")
    page.get_by_role("button", name="Open the desk").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Good")


def test_the_sample_letter_follows_the_voice_as_it_is_typed(sam, new_page):
    page = new_page(sam)
    page.goto("/settings")
    page.get_by_label("I close with").fill("Cheers,")
    expect(page.locator("#sample")).to_contain_text("Cheers,")
    page.get_by_label("Short").check()
    expect(page.locator("#sample")).not_to_contain_text("in the meantime")
    page.get_by_role("button", name="Keep my voice").click()
    expect(page.get_by_label("I close with")).to_have_value("Cheers,")


def test_single_letters_can_be_turned_off_and_on(sam, new_page):
    page = new_page(sam)
    page.goto("/keys")
    page.get_by_role("button", name="Turn single letters off").click()
    expect(page.get_by_text("They are off in this browser.")).to_be_visible()
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.goto("/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.goto("/keys")
    page.get_by_role("button", name="Turn single letters on").click()
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile("/consider$"))


def test_a_note_that_lacks_its_words_keeps_the_rest(sam, new_page):
    page = new_page(sam, PHONE)
    page.goto("/note")
    page.get_by_label("Who").fill("Dana Whitfield")
    page.get_by_role("button", name="Note it").click()
    expect(page.get_by_text("Write down what was said")).to_be_visible()
    expect(page.get_by_label("Who")).to_have_value("Dana Whitfield")


def test_everything_is_forgotten_and_the_first_page_is_back(sam, new_page):
    page = new_page(sam)
    page.goto("/settings")
    page.get_by_label("Type “forget”").fill("forget")
    page.get_by_role("button", name="Forget everything here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "No is not forever. Let’s set your door."
    )
    expect(
        page.get_by_role("button", name="Look round with made-up data")
    ).to_be_visible()
    for name in ("desk.sqlite3", "desk.sqlite3-wal"):
        path = sam.home / name
        assert not path.exists() or b"Laura Kim" not in path.read_bytes()


def test_what_was_set_aside_is_taken_back_and_set_aside_again(sam, new_page):
    page = new_page(sam)
    page.goto("/aside")
    lines = page.locator(".aside li")
    before = lines.count()
    lines.first.get_by_role("button").click()
    # What belongs to it comes along; which line is first, the desk's own key says.
    expect(lines).not_to_have_count(before)
    page.get_by_role("button", name="Undo").click()
    expect(lines).to_have_count(before)


def test_the_sentence_outlives_that_a_mailbox_is_chosen_above_it(nobody, new_page):
    page = new_page(nobody)
    page.locator("input[name=called]").fill("Nadia Rahman")
    page.locator("#wishes input[name=pay]").fill("£62k")
    letters = sorted((SAMPLE / "items").glob("*.eml"))[:2]
    with page.expect_navigation():
        page.locator("input[name=files]").first.set_input_files(letters)
    expect(page.locator("input[name=called]")).to_have_value("Nadia Rahman")
    expect(page.locator("#wishes input[name=pay]")).to_have_value("£62k")
