"""Once a no or a not now was taken note of, nothing waits, and its day is kept to."""

from datetime import UTC, date, datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Draft, NoDraft
from ajar.core.nouns.touch import Occasion
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk import show_desk
from ajar.queries.draft import prepare_answer
from ajar.queries.people import show_people, show_person
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Entry
from tests.samples.letters import PITCH, SAM, mail, write

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
MARCH = date(2027, 3, 1)
LAURA = "Laura Finch <laura.finch@wexham-optics.example>"
LATER = "Thank you. I have a project to finish, so not before March 2027."
UNDERSTOOD = "Understood, thank you. I will come back to you in March 2027.\n\nLaura\n"


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return user


def told(user, folder, own: str, theirs: str) -> Entry:
    head = {
        "subject": "Re: Sales Manager in Tustin",
        "in_reply_to": "<pitch-1@wexham-optics.example>",
    }
    mine = mail(
        own,
        sender=f"Sam Rivera <{SAM}>",
        to=LAURA,
        message_id="<own@example.com>",
        date="Wed, 18 Nov 2026 12:00:00 -0800",
        **head,
    )
    back = mail(
        theirs,
        message_id="<pitch-2@wexham-optics.example>",
        date="Wed, 25 Nov 2026 12:00:00 -0800",
        **head,
    )
    take(user, Request((write(folder, a=mail(PITCH), b=mine, c=back),)), now=NOW)
    return Entry.objects.get()


@pytest.mark.parametrize("own", [LATER, "No, I'm afraid: I can't move."])
def test_who_took_note_waits_for_no_answer(user, tmp_path, own):
    entry = told(user, tmp_path, own, UNDERSTOOD)
    assert entry.is_settled
    (line,) = show_desk(user).lines
    assert line.turn == "them"
    assert show_people(user).due == ()
    assert isinstance(prepare_answer(user, entry.key).draft, NoDraft)


@pytest.mark.parametrize(
    "theirs",
    ["Understood. May I keep your details?", "They pay $170,000 base now."],
)
def test_who_asks_or_brings_something_new_waits(user, tmp_path, theirs):
    entry = told(user, tmp_path, LATER, theirs)
    assert not entry.is_settled
    (line,) = show_desk(user).lines
    assert line.turn == "user"


def test_what_is_new_is_to_be_answered_today(user, tmp_path):
    told(user, tmp_path, LATER, "They pay $170,000 base now.")
    (due,) = show_people(user).due
    assert due.next.occasion is Occasion.ANSWER


def test_a_yes_is_not_settled_by_a_word_of_thanks(user, tmp_path):
    entry = told(user, tmp_path, "Yes, I'd be interested.", UNDERSTOOD)
    assert not entry.is_settled


def test_the_day_is_named_wherever_the_answer_is(user, tmp_path):
    entry = told(user, tmp_path, LATER, UNDERSTOOD)
    (line,) = show_desk(user).lines
    assert line.answered == "not now on 18 Nov 2026, until 1 Mar 2027"
    page = show_person(user, "Laura Finch")
    assert [role.until for role in page.roles] == [MARCH]
    assert (page.line.next.due_on, page.line.next.occasion) == (MARCH, Occasion.NOT_NOW)
    assert page.line.next.why == "You said not now on 18 November, until 1 March 2027."
    why = prepare_answer(user, entry.key).draft.reasons[0]
    assert why.startswith("You answered on 18 November 2026: not now, until 1 March")


def test_what_they_bring_before_the_day_is_answered_not_now(
    user, tmp_path, monkeypatch
):
    entry = told(user, tmp_path, LATER, "They pay $170,000 base now.")
    page = prepare_answer(user, entry.key)
    assert page.verdict.decision is Decision.NOT_NOW
    assert isinstance(page.draft, Draft)
    assert "March 1, 2027" in page.draft.text
    assert page.objections == ()
    asked = prepare_answer(user, entry.key, Decision.YES)
    assert asked.verdict.decision is Decision.YES
    monkeypatch.setattr(clock, "now", lambda: datetime(2027, 3, 1, 12, tzinfo=UTC))
    assert prepare_answer(user, entry.key).verdict.decision is not Decision.NOT_NOW
