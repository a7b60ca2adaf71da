"""What a call tells of pay is in the user's money, and adds to what was known."""

import pytest

from ajar.core.method import read_note
from ajar.core.nouns.call import CallerKind, Heard, HungUp, Introduced, Noted, PickedUp
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.wording import say_finding
from ajar.queries.call import show_call
from ajar.queries.opportunity import show_opportunity
from ajar.services.calls import begin_call, find_call, join_call, keep_step
from ajar.services.desk import open_desk
from ajar.services.note import keep_pasted
from ajar.services.preferences import change_preferences

LETTER = (
    "From: Rachel Dunn <rachel@whitmore-hale.example>\n"
    "Subject: Bridge engineer in Leeds\n"
    "Date: Mon, 2 Mar 2026 09:00:00 +0000\n\n"
    "Hi Nadia, I am hiring a bridge engineer in Leeds, base £58-65k. Shall we talk?"
)
TAPPED = Heard("£62k or more", Topic.PAY, ((Topic.PAY, Pay(62_000, None, "GBP")),))


@pytest.fixture
def nadia(db):
    """Return who has a floor of £62k near Leeds."""
    user = open_desk()
    change_preferences(user, ("place=Leeds:must", "pay=62k GBP:must"))
    return user


def _call(user, number, *deeds):
    call = begin_call(user, number)
    met = Introduced("Rachel Dunn", "Whitmore Hale", CallerKind.RECRUITER)
    for at, deed in enumerate((PickedUp(), met, *deeds)):
        keep_step(user, call.key, str(at), deed)
    return call


def _noted(words):
    return Noted(words, read_note(words))


def _pay_on(user, call):
    return say_finding(show_call(user, find_call(user, call.key)).findings[Topic.PAY])


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+44 113 496 0155", "£55-60k"),
        ("0113 496 0155", "£55-60k"),
        ("+44 7911 123456", "£55-60k"),
        ("", "£55-60k"),
        ("+1 303 555 0142", "55-60k"),
    ],
)
def test_a_bare_sum_is_in_the_money_of_ones_floor(nadia, number, said):
    call = _call(nadia, number, _noted("fifty-five to sixty plus car allowance"))
    assert _pay_on(nadia, call) == said


def test_the_money_stays_when_the_call_is_over(nadia):
    noted = _noted("bridge engineer, base 55 to 60")
    call = _call(nadia, "0113 496 0155", noted, HungUp())
    key = find_call(nadia, call.key).message.key
    page = show_opportunity(nadia, key, short=False)
    assert say_finding(page.findings[Topic.PAY]).startswith("£55-60k")


def test_better_pay_makes_a_no_no_likelier(nadia):
    call = _call(nadia, "0113 496 0155")
    join_call(nadia, call.key, keep_pasted(nadia, LETTER).key)
    before = show_call(nadia, find_call(nadia, call.key)).progress
    keep_step(nadia, call.key, "s", _noted("They could stretch to 66 base"))
    assert _pay_on(nadia, call) == "£58-66k, base"
    after = show_call(nadia, find_call(nadia, call.key)).progress
    assert (after.certainty, after.decision) == (before.certainty, before.decision)
    assert after.percent <= before.percent


def test_a_tap_narrows_what_was_said_and_keeps_its_top(nadia):
    call = _call(nadia, "0113 496 0155", _noted("could stretch to 66 base"), TAPPED)
    assert _pay_on(nadia, call) == "£62-66k, base"
    other = _call(nadia, "0113 496 0155", TAPPED)
    join_call(nadia, other.key, keep_pasted(nadia, LETTER).key)
    assert _pay_on(nadia, other) == "£62-65k, base"
