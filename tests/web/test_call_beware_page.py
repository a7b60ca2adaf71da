"""What smells wrong is said as it is noted, and the way out is a tap away."""

from ajar.core.nouns.call import CallerKind, Phase
from ajar.queries.call import show_call
from ajar.services.calls import find_call

WRONG = "wants my ssn and 50 dollars for equipment"


def _page(at_desk, call):
    return at_desk.get(f"/calls/{call.key}").content.decode()


def test_a_note_that_smells_wrong_is_warned_of_at_once(at_desk, call, tap):
    tap(do="introduced", name="Greg", firm="", kind="recruiter")
    assert "Beware" not in _page(at_desk, call)
    tap(do="note", note=WRONG)
    page = _page(at_desk, call)
    assert "They ask you to pay" in page
    assert "Smells wrong: a way out" in page


def test_the_way_out_is_there_when_it_turns_out_later(at_desk, call, tap, sams):
    tap(do="introduced", name="Greg", firm="", kind="recruiter")
    assert "something that smells wrong" in _page(at_desk, call)
    tap(do="introduced", kind="scam")
    page = _page(at_desk, call)
    assert "Say it and hang up" in page
    assert show_call(sams, find_call(sams, call.key)).talk.caller is CallerKind.SCAM


def test_what_tells_only_of_the_caller_leaves_open_who_it_is(at_desk, call, tap, sams):
    tap(do="note", note="says he is from amazon hr")
    page = show_call(sams, find_call(sams, call.key))
    assert page.talk.phase is Phase.GREETING
    assert "A sales pitch" in _page(at_desk, call)


def test_bank_details_are_warned_of_and_the_way_out_comes_first(at_desk, call, tap):
    tap(do="introduced", name="Tom", firm="", kind="recruiter")
    assert "Still open" in _page(at_desk, call)
    tap(do="note", note="we need your bank details before the interview")
    page = _page(at_desk, call)
    assert "payroll asks for them" in page
    assert "Give them nothing." in page
    assert "Still open" not in page


def test_what_is_only_to_be_checked_leaves_it_open(at_desk, call, tap):
    tap(do="introduced", name="Tom", firm="", kind="recruiter")
    tap(do="note", note="asks for my full name and date of birth for the submission")
    page = _page(at_desk, call)
    assert "Beware" in page
    assert "Still open" in page
