"""A call as the tests hold it: in a browser, by touch or by keys alone."""

import json
import sqlite3
from dataclasses import dataclass

from playwright.sync_api import Page, expect
from served import PHONE, Served

TOUCH = {"has_touch": True, "is_mobile": True}
NUMBER = "+1 303 555 0142"
WHO = "Who am I speaking with, and how did you find me?"
SEAT = "Is this an individual role or a management position?"
TITLE = "Sales Consultant II at Bluewing Widgets"


@dataclass
class Call:
    """One call in a page, and how many taps it took."""

    page: Page
    taps: int = 0

    def tap(self, name: str, *, exact: bool = False) -> None:
        self.taps += 1
        self.page.get_by_role("button", name=name, exact=exact).first.tap()

    def note(self, words: str) -> None:
        self.page.get_by_label("Quick note").fill(words)
        self.page.get_by_label("Quick note").press("Enter")

    def expect_question(self, words: str) -> None:
        heading = self.page.locator("main").get_by_role("heading", level=2).first
        expect(heading).to_have_text(words)

    def expect_verdict(self, words: str) -> None:
        expect(self.page.locator("#verdict strong")).to_have_text(words)

    def expect_so_far(self, name: str, words: str) -> None:
        cell = self.page.locator(".strip dl > div").filter(has_text=name)
        expect(cell.locator("dd")).to_have_text(words)


def ring(served: Served, new_page, number: str = NUMBER, size=PHONE, **said) -> Call:
    """Return a call that was just picked up, on a telephone unless told otherwise."""
    said = {**TOUCH, **said} if size == PHONE else said
    return pick_up(new_page(served, size, **said), number)


def pick_up(page: Page, number: str = NUMBER) -> Call:
    """Return the call from `number`, picked up in `page`."""
    page.goto("/calls")
    page.get_by_label("Number").first.fill(number)
    page.get_by_role("button", name="Pick up").click()
    call = Call(page)
    call.expect_question(WHO)
    return call


def meet(call: Call, name: str = "Dana Whitfield", firm: str = "Front Range") -> Call:
    """Have a recruiter introduce themselves."""
    call.page.get_by_label("Name").fill(name)
    call.page.get_by_label("Firm").fill(firm)
    call.page.get_by_role("button", name="A recruiter").click()
    expect(call.page.get_by_role("heading", level=1)).to_have_text(name)
    call.taps = 0
    return call


def hear_title(call: Call) -> Call:
    """Have them say the title; the facts of it are kept."""
    call.note(TITLE)
    call.expect_so_far("Title", "Sales Consultant II")
    call.expect_question(SEAT)
    return call


def steps(served: Served, page: Page) -> list[str]:
    """Return what was kept of the call of `page`, in order: deeds and their words."""
    key = page.url.rpartition("/")[2].partition("?")[0]
    with sqlite3.connect(served.home / "desk.sqlite3") as desk:
        rows = desk.execute(
            "SELECT deed, body FROM store_callstep WHERE call_id ="
            " (SELECT id FROM store_call WHERE key = ?) ORDER BY number",
            (key,),
        ).fetchall()
    bodies = [(deed, json.loads(body)) for deed, body in rows]
    return [f"{deed} {body.get('words', '')}".strip() for deed, body in bodies]
