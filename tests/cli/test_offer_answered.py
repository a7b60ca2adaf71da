"""An offer is answered as an offer, and a conversation goes on, at the command line."""

import json
from datetime import timedelta

import pytest

from ajar.adapters import clock

FIRST = """I am a partner at Marlow Search, retained by Verdana Foods in Madrid. They
want a Group Controller, leading a team of six. The base is €88,000 a year,
hybrid with three days in the office, about 15% travel, permanent contract.

Would you be open to a call this week?"""
MINE = """Yes, I'd like to hear more about it. Could you send me the job description?"""
SECOND = """Good news: Verdana would like to meet you. Would {day} at 10:00 work for a
first interview by Teams?

Group Controller, Verdana Foods
Responsibilities
- Monthly close and consolidation for twelve entities, with the auditors
- Lead the controlling team of six, and build its planning
Requirements
- Ten years in controlling, IFRS, a consolidation tool
Benefits
- Thirty days of holiday
"""
RECRUITER = "Rebecca Shaw <rebecca.shaw@marlow-search.example>"
MARTA = "Marta Ruiz <marta.ruiz@home.example>"


def mail(name, sender, to, at, body, before=""):
    lines = [
        f"From: {sender}",
        f"To: {to}",
        "Subject: Group Controller",
        f"Date: {at:%a, %d %b %Y %H:%M:%S} +0000",
        f"Message-ID: <{name}@mail.example>",
        "Content-Type: text/plain; charset=utf-8",
    ]
    if before:
        lines.append(f"In-Reply-To: <{before}@mail.example>")
    return "\n".join([*lines, "", f"Dear Marta,\n\n{body}\n\n{sender.split()[0]}"])


def take(desk, folder, *letters):
    """Take these mails in as Marta's; return the id of the role they speak of."""
    for at, text in enumerate(letters):
        (folder / f"{at}.eml").write_text(text, encoding="utf-8")
    desk("me", "--name", "Marta Ruiz", "--address", "marta.ruiz@home.example")
    desk("consider", "--set", "pay=75k EUR:must", "--set", "travel=25")
    desk("take", folder)
    (line,) = map(json.loads, desk("desk", "--json").out.splitlines())
    return line["id"]


def first():
    return mail("one", RECRUITER, MARTA, clock.now() - timedelta(days=20), FIRST)


@pytest.fixture
def role(desk, tmp_path):
    """Return the id of a role that Marta said yes to, with a talk proposed since."""
    today = clock.now()
    day = today + timedelta(days=10)
    body = SECOND.format(day=f"{day:%A} {day.day} {day:%B}") + "- A pension. " * 40
    mine = mail("two", MARTA, RECRUITER, today - timedelta(days=19), MINE, "one")
    theirs = mail("three", RECRUITER, MARTA, today - timedelta(days=2), body, "two")
    return take(desk, tmp_path, first(), mine, theirs)


def offer(desk, role, *more):
    """Note an offer made yesterday."""
    parts = ("pay=72k", "travel=30", "days_in=4", *more)
    told = [word for part in parts for word in ("--offer", part)]
    on = clock.now().astimezone().date() - timedelta(days=1)
    return desk("next", role, *told, "--on", on)


def test_after_my_yes_the_answer_takes_up_the_talk_that_they_propose(desk, role):
    text = desk("answer", role, "--as", "yes").out
    assert "I'm still interested" in text
    assert "at 10 AM works for me." in text
    assert "job description" not in text.partition("wrote:")[0]
    desk("next", role, "--keep", "1")
    assert "I look forward to our talk on" in desk("answer", role, "--as", "yes").out


@pytest.mark.parametrize(
    ("agency", "asks"), [("Marlow Search", False), ("Hartley Executive", True)]
)
def test_only_a_permission_of_who_writes_is_not_asked_for_again(
    desk, tmp_path, agency, asks
):
    role = take(desk, tmp_path, first())
    assert "don't pass" in desk("answer", role, "--as", "yes").out
    desk("represent", role, "--agency", agency, "--client", "Verdana", "--anyway")
    assert ("don't pass" in desk("answer", role, "--as", "yes").out) == asks


def test_an_offer_is_answered_by_what_it_misses_and_what_was_said_first(desk, role):
    due = clock.now().date() + timedelta(days=10)
    shown = offer(desk, role, f"deadline={due}").out
    assert "The pay is €72k; they had said €88k, base: €16,000 less." in shown
    assert "Travel is 30 %; they had said 15 %: 15 points more." in shown
    for answer in ("yes", "no", "open"):
        text = desk("answer", role, "--as", answer).out
        assert "Thank you for the offer" in text
        assert "€16,000 less than the €88,000 you first named" in text
        assert "30% travel is more than the 15% you first named" in text
        assert "hear more" not in text.partition("wrote:")[0]
    assert f"{due:%B} {due.day}, {due.year}" in desk("answer", role, "--as", "open").out


def test_an_offer_waits_for_an_answer_though_i_wrote_last(desk, role, tmp_path):
    def write(name, at):
        body = mail(name, MARTA, RECRUITER, at, "Thank you.", "three")
        (tmp_path / f"{name}.eml").write_text(body, encoding="utf-8")
        desk("take", tmp_path)

    write("four", clock.now() - timedelta(days=1, hours=2))
    assert "It's their turn." in desk("answer", role).out
    desk("next", role, "--offer", "pay=72k", "--on", clock.now().date())
    assert "Thank you for the offer" in desk("answer", role).out
    write("five", clock.now() + timedelta(minutes=1))
    assert "It's their turn." in desk("answer", role).out


def test_a_bare_sum_is_in_the_money_that_they_named(desk, role):
    desk("consider", "--set", "pay=75k CHF:must")
    assert "The pay is €72k; they had said €88k" in offer(desk, role).out


def test_nobody_accepts_an_offer_without_a_word(desk, role):
    desk("next", role, "--offer", "pay=95k EUR", "--offer", "travel=10")
    out = desk("answer", role).out
    assert "An offer waits for your answer." in out
    assert "--as yes accepts it" in out
    assert "I'm glad to accept" in desk("answer", role, "--as", "yes").out
