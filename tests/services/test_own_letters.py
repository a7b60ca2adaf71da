"""A no that the user wrote by themselves counts as their answer."""

from datetime import UTC, date, datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.touch import TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk_page import show_desk_page
from ajar.queries.next_steps import show_next
from ajar.queries.people import show_person
from ajar.services.answers import record_sent
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.state import state_verdict
from ajar.services.take import Request, take
from ajar.store.models import Entry, Message
from tests.samples.letters import PITCH, SAM, mail, write

LAURA = "Laura Finch <laura.finch@wexham-optics.example>"
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
MARCH = date(2027, 3, 1)
PASS = "Hello Laura, I'm going to pass: the base is under my floor.\n\nSam\n"


def own(body: str, number: int = 1) -> bytes:
    return mail(
        body,
        sender=f"Sam Rivera <{SAM}>",
        to=LAURA,
        subject="Re: Sales Manager in Tustin",
        message_id=f"<own-{number}@example.com>",
        date=f"Tue, {17 + number} Nov 2026 12:00:00 -0800",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return user


def taken(user, folder, **letters) -> Entry:
    take(user, Request((write(folder, **letters),)), now=NOW)
    return Entry.objects.get()


def test_a_no_in_a_letter_of_one_s_own_is_the_answer(user, tmp_path):
    entry = taken(user, tmp_path, a=mail(PITCH), b=own(PASS))
    assert (entry.answered, entry.answered_at.day) == (Decision.NO, 18)
    assert show_desk_page(user).counts["theirs"] == 0
    page = show_person(user, "Laura Finch")
    assert [one.touch.kind for one in page.story] == [
        TouchKind.SAID_NO,
        TouchKind.THEY_WROTE,
    ]
    assert page.line.door.line == "Ajar. You said no once."


def test_a_question_of_one_s_own_waits_for_their_answer(user, tmp_path):
    entry = taken(user, tmp_path, a=mail(PITCH), b=own("Thanks. What is the travel?"))
    assert entry.answered == ""
    assert show_desk_page(user).counts["theirs"] == 1


def test_a_no_that_was_taken_back_is_none(user, tmp_path):
    entry = taken(
        user, tmp_path, a=mail(PITCH), b=own(PASS), c=own("Let us talk after all.", 2)
    )
    assert entry.answered == Decision.YES


@pytest.mark.parametrize(
    ("body", "said", "until"),
    [
        ("Yes, I'd be interested. Please send the description.", "yes", None),
        ("Not now, thank you. Write to me again in March 2027.", "not_now", MARCH),
        ("No, I'm afraid: I can't move.", "no", None),
    ],
)
def test_an_answer_of_one_s_own_is_read_with_its_day(user, tmp_path, body, said, until):
    entry = taken(user, tmp_path, a=mail(PITCH), b=own(body))
    assert (entry.answered, entry.until) == (said, until)
    assert show_desk_page(user).counts["theirs"] == (said == "yes")


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ("Yes, I'd be interested.", TouchKind.SAID_YES, "You said yes on"),
        ("Not before March 2027.", TouchKind.SAID_NOT_NOW, "You said not now on"),
    ],
)
def test_an_answer_of_one_s_own_is_told_wherever_answers_are(
    user, tmp_path, body, kind, words
):
    entry = taken(user, tmp_path, a=mail(PITCH), b=own(body))
    assert show_person(user, "Laura Finch").story[0].touch.kind is kind
    assert show_next(user, entry.key).followed.startswith(words)


def test_a_yes_stands_while_nothing_else_is_said(user, tmp_path):
    entry = taken(
        user,
        tmp_path,
        a=mail(PITCH),
        b=own("I'd be happy to talk."),
        c=own("Here is the number of my office.", 2),
    )
    assert (entry.answered, entry.answered_at.day) == (Decision.YES, 18)


def test_a_yes_before_their_first_letter_is_no_answer_to_it(user, tmp_path):
    early = mail(PITCH, date="Fri, 20 Nov 2026 09:30:00 -0800")
    entry = taken(user, tmp_path, a=early, b=own("I'd be happy to talk."))
    assert entry.answered == ""


def test_who_was_refused_by_hand_owes_no_answer(user, tmp_path):
    entry = taken(user, tmp_path, a=mail(PITCH), b=own("Thanks. What is the travel?"))
    state_verdict(user, entry.key, Decision.NOT_NOW)
    assert show_desk_page(user).counts["theirs"] == 0


def test_an_answer_that_was_recorded_counts_before_the_letter(user, tmp_path):
    taken(user, tmp_path, a=mail(PITCH), b=own(PASS))
    at = datetime(2026, 11, 19, tzinfo=UTC)
    key = Message.objects.get(is_own=False).key
    record_sent(user, key, Decision.NOT_NOW, Form.MAIL, "Not now.", at)
    assert Entry.objects.get().answered == Decision.NOT_NOW
