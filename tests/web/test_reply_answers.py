"""What the reply sheet offers to say after an offer, and to who asks for a name."""

import re
from html import unescape

import pytest

from ajar.services.take import Request, take
from tests.samples.letters import mail, write
from tests.web.pages import html_of, key_of, words_of

LAURA = 112


@pytest.fixture
def sheet(sams, at_desk, take_in) -> str:
    """Return the address of the reply to Laura Kim."""
    take_in(LAURA)
    return f"/opportunities/{key_of('Laura Kim')}/reply"


def see(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html_of(response)


def take_from_rosa(user, folder, words: str, subject: str) -> str:
    """Take in a letter of Rosa Delgado's; return the address of the reply to it."""
    letter = mail(words, "Rosa Delgado <rosa@harbor.example>", subject)
    take(user, Request((write(folder / "mail", rosa=letter),)))
    return f"/opportunities/{key_of('Rosa Delgado')}/reply"


def draft_in(html: str) -> str:
    """Return the words of the letter on the sheet."""
    area = re.search(
        r'<textarea[^>]*name="draft"[^>]*>(.*?)</textarea>', html, re.DOTALL
    )
    return unescape(area[1])


def test_an_offer_may_always_be_met_with_a_yes_if(at_desk, sheet):
    opportunity = sheet.removesuffix("/reply")
    told = {"pay": "100k", "offered": "2026-01-05"}
    at_desk.post(f"{opportunity}/offer", told)
    page = see(at_desk, sheet)
    assert "Thank you for the offer" in draft_in(page)
    assert 'name="answer" value="open"' in page
    assert "Yes, if" in words_of(page)


def test_who_asks_for_a_name_has_answers_of_that_kind(at_desk, sams, tmp_path):
    ask = (
        "Hello Sam, I am a recruiter at Harbor & Main. We look for a sales manager in "
        "Irvine, $90,000 base, on site. Do you know someone who might be right?"
    )
    sheet = take_from_rosa(sams, tmp_path, ask, "Do you know someone?")
    page = see(at_desk, sheet)
    words = words_of(page)
    for answer in ("I may know", "I know someone", "ask around", "Nobody right now"):
        assert answer in words
    assert "I may know someone, and I'd ask them first." in draft_in(page)
    asked = see(at_desk, f"{sheet}?answer=not_now")
    assert "I'll ask around" in draft_in(asked)


def test_why_it_is_up_to_the_user_is_said_once(at_desk, owner, tmp_path):
    pitch = (
        "Hello Sam, I am a recruiter at Harbor & Main. Six month contract as a sales "
        "manager with Acme Foods in Dayton, Ohio, on site, no travel, $34 an hour."
    )
    sheet = take_from_rosa(owner, tmp_path, pitch, "A contract")
    page = words_of(see(at_desk, sheet))
    assert "Open, up to you." in page
    assert page.count("It is a contract") == 1
