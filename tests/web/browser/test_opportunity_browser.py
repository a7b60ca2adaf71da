"""One opportunity in a real browser: keys, evidence, facts, the reply."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def open_laura(sam, new_page):
    """Return a function that opens Laura Kim's role."""

    def open_page(**said) -> Page:
        page = new_page(sam, **said)
        page.get_by_role("link", name="Laura Kim").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Director of Sales, Irvine"
        )
        return page

    return open_page


@pytest.fixture
def laura(open_laura) -> Page:
    """Return Laura Kim's role with its reply drafted."""
    page = open_laura()
    expect(page.get_by_label("Draft")).to_have_value(re.compile("Hello Laura"))
    return page


def test_r_leads_to_the_reply(laura):
    laura.keyboard.press("r")
    expect(laura.get_by_label("Draft")).to_be_focused()


def test_a_number_leads_to_its_words_and_they_lead_back(laura):
    laura.locator("#f-pay .ref").click()
    lit = laura.locator("mark:target")
    expect(lit).to_contain_text("$160,000 to $185,000")
    lit.get_by_role("link").click()
    expect(laura.locator("tr:target")).to_contain_text("$160-185k, base")


def test_words_lead_to_a_row_that_was_folded(laura):
    row = laura.locator("#f-email")
    expect(row).to_be_hidden()
    laura.locator("mark a", has_text="laura.kim@").click()
    expect(row).to_be_visible()


def test_a_fact_is_filled_in_where_it_stands_and_u_undoes_it(laura):
    travel = laura.locator("#f-travel_percent")
    travel.get_by_role("link", name="Fill in").click()
    field = travel.get_by_label("Travel")
    field.fill("40")
    field.press("Enter")
    expect(laura.locator(".opp__verdict")).to_contain_text("Travel is 40 %")
    laura.keyboard.press("u")
    expect(laura.locator(".opp__verdict")).to_contain_text("Yes, if travel")
    expect(laura.get_by_role("heading", level=1)).to_contain_text("Director of Sales")


def test_a_clash_is_settled_by_one_click(laura):
    laura.locator("#f-days_in").get_by_role("button", name="3 a week").click()
    expect(laura.locator("#f-days_in")).to_contain_text("your word")


def test_what_must_not_go_out_is_told_while_one_types(laura):
    draft = laura.get_by_label("Draft")
    fresh = draft.input_value()
    draft.fill("Hello Laura, I work at Kestrel Analytical. Sam")
    expect(laura.locator("#reply-lint")).to_contain_text("It names your employer.")
    expect(laura.get_by_role("link", name="Open in mail")).to_have_count(0)
    expect(laura.get_by_role("button", name="Save as a file")).to_have_count(0)
    expect(draft).to_be_focused()
    draft.fill("Hello Laura, yes. Sam")
    expect(laura.locator("#reply-lint")).not_to_contain_text("It names")
    link = laura.get_by_role("link", name="Open in mail")
    expect(link).to_have_attribute("href", re.compile("body=Hello%20Laura%2C%20yes"))
    assert fresh != draft.input_value()


def test_nothing_is_opened_between_typing_and_checking(laura):
    link = laura.get_by_role("link", name="Open in mail")
    laura.route("**/reply", lambda _: None)
    laura.get_by_label("Draft").press("x")
    expect(link).to_have_attribute("aria-disabled", "true")
    expect(laura.get_by_role("button", name="Copy")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_another_answer_is_drafted_and_one_s_own_words_are_kept(laura):
    draft = laura.get_by_label("Draft")
    laura.get_by_role("radio", name="No", exact=True).check()
    expect(draft).to_have_value(re.compile("pass on|not|no", re.IGNORECASE))
    expect(laura.get_by_role("radio", name="No", exact=True)).to_be_checked()
    draft.fill("No, thank you. Sam")
    expect(laura.get_by_role("button", name="Draft it anew")).to_be_visible()
    laura.get_by_label("Written for").select_option("linkedin")
    expect(laura.get_by_label("Subject")).to_have_count(0)
    expect(draft).to_have_value("No, thank you. Sam")
    laura.get_by_role("button", name="Draft it anew").click()
    expect(draft).to_have_value(re.compile("Hello Laura"))
    laura.get_by_role("button", name="Back to my words").click()
    expect(draft).to_have_value("No, thank you. Sam")


def test_d_saves_a_file_and_s_records_that_it_was_sent(laura):
    with laura.expect_download() as coming:
        laura.keyboard.press("d")
    assert coming.value.suggested_filename == "reply.eml"
    laura.keyboard.press("s")
    expect(laura.get_by_role("heading", name="It’s their turn")).to_be_visible()
    laura.keyboard.press("u")
    expect(laura.get_by_label("Draft")).to_have_value(re.compile("Hello Laura"))


def test_y_copies_the_draft(laura):
    laura.context.grant_permissions(["clipboard-read", "clipboard-write"])
    laura.keyboard.press("y")
    expect(laura.locator("#told")).to_contain_text("Copied.")
    copied = laura.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hello Laura,")


def test_a_stranger_s_html_is_shown_in_a_sandbox(laura):
    asked: list[str] = []
    laura.on("request", lambda request: asked.append(request.url))
    laura.get_by_role("link", name="As it came").click()
    frame = laura.frame_locator("iframe")
    expect(frame.locator("body")).to_contain_text("I'm on the talent team")
    base = laura.url.partition("/messages")[0]
    assert all(url.startswith(base) for url in asked)


def test_all_of_it_works_without_script(open_laura):
    page = open_laura(java_script_enabled=False)
    page.get_by_role("link", name="Draft your reply").click()
    draft = page.get_by_label("Draft")
    expect(draft).to_have_value(re.compile("Hello Laura"))
    draft.fill("I work at Kestrel Analytical.")
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#reply-lint")).to_contain_text("It names your employer.")
    expect(page.get_by_label("Draft")).to_have_value("I work at Kestrel Analytical.")
    page.get_by_role("link", name="Director of Sales").click()
    page.locator("#f-travel_percent").get_by_role("link", name="Fill in").click()
    page.get_by_label("Travel").fill("10")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#f-travel_percent")).to_contain_text("your word")


def test_nothing_goes_off_to_the_side(laura):
    laura.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    for width in (320, 390, 768, 960, 1280, 1600):
        laura.set_viewport_size({"width": width, "height": 800})
        assert laura.evaluate("document.documentElement.scrollWidth") <= width
