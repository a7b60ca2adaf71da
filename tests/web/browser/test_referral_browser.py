"""A referral from the role to both letters in a real browser; a no stops it."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def who(sam, new_page) -> Page:
    """Return who might want Laura Kim's role."""
    page = new_page(sam)
    page.get_by_role("link", name="Laura Kim").first.click()
    page.get_by_role("link", name="See whom you know").click()
    return page


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def test_a_referral_goes_from_the_role_to_both_letters(who):
    expect(who.get_by_role("heading", level=1)).to_contain_text("might want it.")
    who.get_by_role("link", name="Ask first Owen Brandt").click()
    heading(who, "Ask Owen Brandt first.")
    draft = who.get_by_label("Draft")
    expect(draft).to_have_value(re.compile(r"Hello Owen,.*unless you say yes", re.S))
    expect(who.get_by_text("locked until they say yes")).to_be_visible()
    link = who.get_by_role("link", name="Open in mail")
    expect(link).to_have_attribute("href", re.compile(r"mailto:owen\.brandt@"))
    who.get_by_role("button", name="I asked them").click()
    heading(who, "Owen Brandt was asked. Silence is no.")
    expect(who.get_by_text("locked until they say yes")).to_be_visible()
    who.get_by_label("In their words").fill("Yes please")
    who.get_by_role("button", name="They said yes").click()
    heading(who, "Owen Brandt said yes. Introduce them.")
    expect(who.get_by_role("heading", name="The letter to Laura Kim")).to_be_visible()
    expect(draft).to_have_value(re.compile("Hello Laura,.*Owen Brandt", re.S))
    expect(who.get_by_text("locked until they say yes")).to_have_count(0)
    who.get_by_role("button", name="I introduced them").click()
    heading(who, "Owen Brandt is introduced.")
    who.goto("/favors")
    who.get_by_role("button", name=re.compile("Count it You named Owen")).click()
    heading(who, "One given, none had.")
    who.keyboard.press("u")
    heading(who, "No favors counted yet.")


def test_the_friends_no_stops_it(who):
    who.get_by_role("link", name="Ask first Owen Brandt").click()
    who.get_by_role("button", name="I asked them").click()
    who.get_by_role("button", name="They said no").click()
    heading(who, "Owen Brandt said no. It stops here.")
    expect(who.get_by_label("Draft")).to_have_count(0)
    expect(who.get_by_role("button", name="I introduced them")).to_have_count(0)
    who.get_by_role("link", name="Who might want it").click()
    expect(who.get_by_text("They said no.")).to_be_visible()
    who.goto(who.url.removesuffix("/who"))
    draft = who.get_by_label("Draft")
    expect(draft).to_have_value(re.compile("Hello Laura"))
    draft.fill("No, thank you. Owen Brandt might be the right one.")
    expect(who.get_by_text("hasn't said yes to it")).to_be_visible()


def test_who_is_out_of_work_comes_first_once_one_says_so(who):
    first = who.locator(".fits > li").first
    expect(first).not_to_contain_text("Gareth Boone")
    who.get_by_role("link", name="Ask first Gareth Boone").click()
    who.get_by_label("You know them").select_option("friend")
    who.get_by_label("They are").select_option("out_of_work")
    who.get_by_role("button", name="Keep it").click()
    expect(who.get_by_role("status").first).to_contain_text("out of work")
    who.get_by_role("link", name="Who might want it").click()
    expect(first).to_contain_text("Gareth Boone")
    expect(first).to_contain_text("out of work")


def test_another_persons_name_is_refused_while_one_types(who):
    who.get_by_role("link", name="Ask first Owen Brandt").click()
    who.get_by_role("button", name="They said yes").click()
    draft = who.get_by_label("Draft")
    draft.fill("I know Owen Brandt, and Jonah Weiss may want it too.")
    expect(who.get_by_text("hasn't said yes to it")).to_be_visible()
    expect(who.get_by_role("link", name="Open in mail")).to_have_count(0)
    draft.fill("I know Owen Brandt.")
    expect(who.get_by_role("link", name="Open in mail")).to_be_visible()


def test_another_language_is_a_choice_away(who):
    who.get_by_role("link", name="Ask first Owen Brandt").click()
    who.get_by_label("Written in").select_option("de")
    expect(who.get_by_label("Draft")).to_have_value(re.compile("Hallo Owen"))


def test_it_works_without_javascript(sam, new_page):
    page = new_page(sam, java_script_enabled=False)
    page.get_by_role("link", name="Laura Kim").first.click()
    page.get_by_role("link", name="See whom you know").click()
    page.get_by_role("link", name="Ask first Owen Brandt").click()
    page.get_by_label("Written in").select_option("fr")
    page.get_by_role("button", name="Write it so").click()
    expect(page.get_by_label("Draft")).to_have_value(re.compile("Bonjour Owen"))
    page.get_by_label("Draft").fill("At [company].")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_text("Not like this.")).to_be_visible()
    page.get_by_role("button", name="They said yes").click()
    heading(page, "Owen Brandt said yes. Introduce them.")
