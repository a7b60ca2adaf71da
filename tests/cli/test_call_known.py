"""At the terminal, who wrote before and calls now is known as in the browser."""

import pytest

from ajar.queries.call import show_call
from ajar.store.models import Call, CallStep, User

NUMBER = "303-555-0158"
MAIL = b"""From: Anneke Roth <anneke@kilnpartners.example>
To: nora@home.example
Subject: Planning Manager
Date: Mon, 16 Nov 2026 09:00:00 +0000

Hello Nora,

I am a recruiter with Kiln Partners. We have a Planning Manager role for you, base
$150,000 to $165,000, remote, permanent. Would you like to talk?

Anneke Roth
Kiln Partners
303-555-0158
"""


@pytest.fixture
def wrote(desk, tmp_path):
    """Return the command of a desk that holds a mail of the caller."""
    path = tmp_path / "mail.eml"
    path.write_bytes(MAIL)
    desk("take", str(path))
    return desk


def _introduced():
    return CallStep.objects.get(deed="introduced").body


def test_name_and_firm_are_there_and_enter_takes_them_over(wrote):
    ran = wrote("call", NUMBER, stdin=b"p\n\n\n1\n\ne\n\n")
    assert "Enter for Anneke Roth" in ran.out
    assert "Enter for Kiln Partners" in ran.out
    body = _introduced()
    assert (body["name"], body["firm"]) == ("Anneke Roth", "Kiln Partners")
    assert body["assumed"] == ["recruiter", "firm"]


def test_the_role_they_wrote_about_is_proposed_and_not_asked_again(wrote):
    ran = wrote("call", NUMBER, stdin=b"p\n\n\n1\n\n")
    assert "Is it about Planning Manager, Anneke Roth?" in ran.out
    assert "Title (Enter if not said yet)" not in ran.out
    call = Call.objects.get()
    assert call.joined is not None
    assert "pay" in show_call(User.objects.get(), call).findings


def test_it_may_be_about_something_else(wrote):
    ran = wrote("call", NUMBER, stdin=b"p\n\n\n1\nn\nSales Lead\n\n")
    assert "Title (Enter if not said yet)" in ran.out
    assert Call.objects.get().joined is None


def test_somebody_else_may_call_from_that_number(wrote):
    wrote("call", NUMBER, stdin=b"p\nJoost Roth\n-\n4\n")
    body = _introduced()
    assert (body["name"], body["firm"]) == ("Joost Roth", "")
    assert "assumed" not in body


def test_what_smells_wrong_later_has_a_way_out(wrote):
    said = b"p\n-\n-\n1\n\n\nn\nwants my ssn and 50 dollars\n\nx\ne\n"
    ran = wrote("call", "+1 720 555 0199", stdin=said)
    assert "No identity document is needed" in ran.out
    assert "Name: -" not in ran.out
    assert CallStep.objects.filter(deed="introduced").count() == 2
