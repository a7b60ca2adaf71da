"""A call at the terminal, its keys piped in a line each."""

import pytest

from ajar.cli.call_talk import Talking
from ajar.store.models import Call, CallStep, Message, Reminder

NUMBER = "+1 303 555 0142"
DANA = "p\nDana Whitfield\nFront Range Talent\n1\nSales Consultant II\n\n"


@pytest.fixture
def sam(desk):
    desk("consider", "--set", "seat=manager:must", "--set", "pay=130k:must")
    return desk


def _call(run, keys, *said):
    return run("call", *(said or (NUMBER,)), stdin=keys.encode())


def test_the_call_from_colorado_ends_in_a_settled_no(sam):
    ran = _call(sam, DANA + "1\n1\ne\n\n")
    assert ran.code == 0
    assert "Colorado" in ran.out
    assert "settles it: no" in ran.out
    assert "Settled: no." in ran.out
    assert "I keep that private." in ran.out
    assert "Everything is written down" in ran.out
    assert Message.objects.get().sender_name == "Dana Whitfield"


def test_the_thank_you_can_be_drafted_right_away(sam):
    _call(sam, DANA + "1\n1\ne\n\n")
    ran = sam("answer", Message.objects.get().key[:8], "--for", "mail")
    assert "Dana" in ran.out


def test_a_reminder_is_set_with_a_key(sam):
    _call(sam, DANA + "1\ne\ny\n")
    assert Reminder.objects.count() == 1


def test_a_call_ends_in_a_yes(sam):
    ran = _call(sam, DANA + "2\n2\n2\n2\n2\n2\n2\n1\ne\n\n")
    assert "Say it in your own words" in ran.out


def test_a_note_is_kept_with_the_facts_that_one_nods_to(sam):
    ran = _call(sam, DANA + "n\nbase 95 to 110, plus car, remote two days\n\ne\n\n")
    assert "1  Pay: " in ran.out
    noted = CallStep.objects.get(deed="noted")
    assert [fact["topic"] for fact in noted.body["facts"]] == ["pay", "mode"]


def test_a_fact_of_a_note_can_be_taken_out(sam):
    _call(sam, DANA + "n\nbase 95 to 110, remote two days\n1\n\ne\n\n")
    noted = CallStep.objects.get(deed="noted")
    assert [fact["topic"] for fact in noted.body["facts"]] == ["mode"]


def test_an_answer_can_be_undone(sam):
    ran = _call(sam, DANA + "1\nu\ne\n\n")
    assert ran.out.count("Ask: ") >= 3


def test_any_topic_can_be_asked_next(sam):
    ran = _call(sam, DANA + "t\nwhy\nw\nsomebody was promoted\ne\n\n")
    assert "why the role is open" in ran.out
    assert CallStep.objects.filter(deed="heard", body__topic="why_open").exists()


def test_a_topic_that_is_none_is_told_so(sam):
    assert "There is no such topic." in _call(sam, DANA + "t\nweather\n").out


def test_a_key_that_does_nothing_says_which_do(sam):
    assert "That key does nothing here." in _call(sam, "z\n").out


def test_the_straight_answer_is_there_before_it_is_settled(sam):
    assert "Say it in your own words" in _call(sam, DANA + "r\ne\n\n").out


def test_a_call_that_broke_off_can_be_gone_on_with(sam):
    ran = _call(sam, DANA)
    assert "ajar call --resume" in ran.out
    again = _call(sam, "1\ne\n\n", "--resume")
    assert "Everything is written down" in again.out
    assert Call.objects.count() == 1


def test_there_is_nothing_to_resume(sam):
    ran = sam("call", "--resume")
    assert ran.code != 0
    assert "No call is waiting" in ran.err


def test_a_call_that_is_let_ring_has_a_text_to_send(sam):
    assert "Sorry I missed your call" in _call(sam, "l\n").out


def test_a_nuisance_is_remembered_and_gets_no_text(sam):
    ran = _call(sam, "x\n")
    assert "A nuisance, and remembered" in ran.out
    assert "Sorry I missed your call" not in ran.out
    assert "You said of this number" in _call(sam, "l\n").out


@pytest.mark.parametrize(
    ("key", "words"),
    [("2", "Please take this number off your list"), ("3", "No codes, no ID")],
)
def test_who_isnt_talked_with_gets_a_way_out(sam, key, words):
    ran = _call(sam, f"p\n\n\n{key}\ne\n")
    assert words in ran.out
    assert "Nothing to keep of this one." in ran.out


def test_a_word_is_no_number(sam):
    ran = _call(sam, "", "tomorrow")
    assert ran.code != 0
    assert "tomorrow is no telephone number." in ran.err
    assert not Call.objects.exists()


def test_the_calls_are_listed(sam):
    assert "No call yet." in sam("call", "--list").out
    _call(sam, DANA + "1\ne\n\n")
    listed = sam("call", "--list").out
    assert "Dana Whitfield, Front Range Talent: You talked" in listed


def test_what_a_typed_title_seems_to_tell_can_be_taken_out(sam):
    priya = "p\nPriya Sandoval\nRidgeline\n1\nSenior Buyer\n1\n\n"
    ran = _call(sam, priya + "e\n\n")
    assert "1  Seat: individual, perhaps" in ran.out
    assert "Settled" not in ran.out
    assert CallStep.objects.filter(deed="struck", body__topic="seat").exists()


def test_the_reminder_is_set_unless_one_says_no(sam):
    _call(sam, DANA + "1\ne\n\n")
    assert Reminder.objects.count() == 1


def test_no_reminder_is_set_where_one_says_no(sam):
    _call(sam, DANA + "1\ne\nn\n")
    assert not Reminder.objects.exists()


def test_breaking_off_says_how_to_go_on(capsys):
    class Broken(Talking):
        def _is_on(self):
            raise KeyboardInterrupt

    call = Call(key="x")
    Broken(None, call).go_on()
    assert "ajar call --resume" in capsys.readouterr().out


def test_who_asks_for_bank_details_is_gone_from_before_anything_is_asked(sam):
    noted = "n\nwe need your bank details before the interview\n\n"
    ran = _call(sam, DANA + noted + "x\ne\n")
    _, _, after = ran.out.partition("payroll asks for them")
    assert "a way out, whatever the role is" in after
    assert "Still open" not in after
