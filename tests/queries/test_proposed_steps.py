"""Steps that a letter names with a day are proposed, and noted only by the user."""

from datetime import UTC, date, time, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.reminder import NextStep
from ajar.queries.next_steps import show_next
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.reminders import remind
from ajar.services.take import Request, take
from ajar.store.models import Entry, Reminder

WROTE = """From: Rosa Delgado <rosa@kestrel.example>
To: Sam Reed <sam@reed.example>
Subject: {subject}
Date: {date}
Message-ID: <{number}@kestrel.example>
{more}
Hello Sam,

{text}

Rosa Delgado
Kestrel Recruiting
"""
ROLE = (
    "I'm a recruiter at Kestrel Recruiting. We are looking for a sales manager in"
    " Denver, base 150k. Would you be interested?"
)


@pytest.fixture
def sam(db):
    return open_desk()


def letter(tmp_path, number, text, days_ago, more=""):
    sent = clock.now().astimezone(UTC) - timedelta(days=days_ago)
    path = tmp_path / f"{number}.eml"
    path.write_text(
        WROTE.format(
            subject="Re: A role" if more else "A role",
            date=f"{sent:%a, %d %b %Y %H:%M:%S +0000}",
            number=number,
            text=text,
            more=more,
        )
    )
    return path


def proposed(sam):
    return show_next(sam, Entry.objects.get().key).proposed


def in_days(days):
    return clock.now().astimezone().date() + timedelta(days=days)


def take_in(sam, *paths):
    take(sam, Request(paths=paths))


def test_an_interview_and_a_promise_are_proposed_until_they_are_kept(sam, tmp_path):
    on, due = in_days(9), in_days(3)
    text = (
        f"They would like to see you on {on:%-d %B %Y} at 14:00."
        f" The description will follow on {due:%-d %B %Y}."
    )
    take_in(
        sam,
        letter(tmp_path, 1, ROLE, 4),
        letter(tmp_path, 2, text, 1, "In-Reply-To: <1@kestrel.example>\n"),
    )
    promise, interview = proposed(sam)
    assert (promise.step, promise.on) == (NextStep.DESCRIPTION, due)
    assert (interview.step, interview.on, interview.hour) == (
        *(NextStep.INTERVIEW, on),
        time(14),
    )
    assert interview.words.startswith("They would like to see you")
    key = Entry.objects.get().key
    remind(sam, key, on, interview.words, step=interview.step, hour=interview.hour)
    assert Reminder.objects.get().step == "interview"
    assert [one.step for one in proposed(sam)] == [NextStep.DESCRIPTION]


def test_a_promise_not_kept_is_looked_after_today_until_they_write(sam, tmp_path):
    due = in_days(-3)
    text = f"{ROLE} The description will follow on {due:%-d %B %Y}."
    take_in(sam, letter(tmp_path, 1, text, 6))
    (late,) = proposed(sam)
    assert (late.on, late.was_due_on) == (in_days(0), due)
    later = "Here it is, as I said."
    more = "In-Reply-To: <1@kestrel.example>\n"
    take_in(sam, letter(tmp_path, 2, later, 1, more))
    assert proposed(sam) == ()


def test_what_is_long_over_is_not_proposed(sam, tmp_path):
    text = (
        f"{ROLE} They would like to see you on {in_days(-20):%-d %B %Y}."
        f" The description will follow on {in_days(-38):%-d %B %Y}."
    )
    take_in(sam, letter(tmp_path, 1, text, 40))
    assert proposed(sam) == ()


def test_a_day_named_later_replaces_an_earlier_one(sam, tmp_path):
    first, second = in_days(5), in_days(8)
    said = "They would like to see you on {:%-d %B %Y}."
    more = "In-Reply-To: <1@kestrel.example>\n"
    take_in(
        sam,
        letter(tmp_path, 1, f"{ROLE} {said.format(first)}", 4),
        letter(tmp_path, 2, said.format(second), 1, more),
    )
    assert [one.on for one in proposed(sam)] == [second]
    assert isinstance(second, date)


OWN = "Sam Reed <sam@reed.example>"


def own(tmp_path, number, text, days_ago):
    path = letter(
        tmp_path, number, text, days_ago, "In-Reply-To: <1@kestrel.example>\n"
    )
    raw = path.read_text().replace(
        "From: Rosa Delgado <rosa@kestrel.example>", "From: X"
    )
    raw = raw.replace(f"To: {OWN}", "To: Rosa Delgado <rosa@kestrel.example>")
    path.write_text(
        raw.replace("From: X", f"From: {OWN}").replace("Hello Sam", "Hello")
    )
    return path


@pytest.fixture
def known(sam):
    change_profile(sam, None, {"name": "Sam Reed", "addresses": ("sam@reed.example",)})
    return sam


def test_the_day_that_suits_is_agreed_and_the_other_is_gone(known, tmp_path):
    first, second = in_days(6), in_days(8)
    more = "In-Reply-To: <1@kestrel.example>\n"
    said = f"They would like to see you on {first:%-d %B %Y} at 10:00."
    again = f"Or could you come on {second:%-d %B %Y} at 14:00?"
    took = f"{second:%-d %B %Y} works for me."
    take_in(
        known,
        letter(tmp_path, 1, ROLE, 5),
        letter(tmp_path, 2, f"{said} {again}", 4, more),
        own(tmp_path, 3, took, 3),
    )
    (one,) = proposed(known)
    assert (one.on, one.hour, one.agreed_on) == (second, time(14), in_days(-3))
    assert one.title == "Interview with Rosa Delgado"
    confirmed = f"The interview is on {second:%-d %B %Y}."
    take_in(known, letter(tmp_path, 4, confirmed, 2, more))
    (one,) = proposed(known)
    assert (one.on, one.hour, one.agreed_on) == (second, time(14), in_days(-3))
    moved = f"The interview is on {in_days(9):%-d %B %Y} now."
    take_in(known, letter(tmp_path, 5, moved, 1, more))
    (one,) = proposed(known)
    assert (one.on, one.agreed_on) == (in_days(9), None)


@pytest.mark.parametrize(
    ("text", "is_agreed"),
    [("That works for me.", True), ("That doesn't work for me.", False)],
)
def test_that_it_works_agrees_to_the_only_day(known, tmp_path, text, is_agreed):
    more = "In-Reply-To: <1@kestrel.example>\n"
    said = f"They would like to see you on {in_days(6):%-d %B %Y}."
    take_in(
        known,
        letter(tmp_path, 1, ROLE, 5),
        letter(tmp_path, 2, said, 4, more),
        own(tmp_path, 3, text, 3),
    )
    (one,) = proposed(known)
    assert (one.agreed_on is not None) == is_agreed


def test_a_day_settled_elsewhere_is_told_by_the_users_own_letter(known, tmp_path):
    said = f"I confirm the interview on {in_days(6):%-d %B %Y} at 10:00."
    take_in(known, letter(tmp_path, 1, ROLE, 5), own(tmp_path, 3, said, 3))
    (one,) = proposed(known)
    assert (one.is_own, one.on, one.hour) == (True, in_days(6), time(10))
    assert one.agreed_on == in_days(-3)
