"""The desk in a real browser."""

from playwright.sync_api import expect


def test_the_desk_says_what_needs_its_user(sam, new_page):
    page = new_page(sam)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sam")
    first = page.locator("[data-key-item]").first
    expect(first).to_contain_text("Laura Kim")
    expect(first).to_contain_text("Yes, if travel")
