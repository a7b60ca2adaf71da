"""A line from a person who asks whether the reader would move, or talk."""

from pathlib import Path

import pytest
from screened import letter_of

from ajar.core.nouns.message import Channel
from ajar.core.nouns.screening import Kind
from ajar.core.screen.kind import SOUNDS, screen_letter

SAID = Path(__file__).parent / "said" / "soundings.tsv"
ROWS = [
    line.split("\t")
    for line in SAID.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
MOVE = "Are you looking to move in the new year?"
TERSE = "140ish + truck. Worth 15 minutes on Friday?"


@pytest.mark.parametrize(("channel", "name", "title", "body"), ROWS)
def test_a_sounding_is_outreach(channel, name, title, body):
    text = body.replace("\\n", "\n")
    letter = letter_of(text, name=name, title=title, channel=Channel(channel))
    assert screen_letter(letter).kind is Kind.OUTREACH


def test_who_recruits_and_asks_if_one_would_move_offers_something():
    title = "Principal Recruiter, Feltham & Rudd"
    letter = letter_of(MOVE, title=title, channel=Channel.LINKEDIN)
    screening = screen_letter(letter)
    assert screening.kind is Kind.OUTREACH
    assert screening.reasons[0].words == SOUNDS


def test_a_recruiter_is_known_by_the_signature_too():
    letter = letter_of(MOVE, signature="Ross Feltham\nPrincipal Recruiter")
    assert screen_letter(letter).kind is Kind.OUTREACH


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Site Engineer", MOVE),
        ("Site Engineer", "Are you thinking of moving? The flat above mine is free."),
        ("Site Engineer", "Are you happy at Tidewater? How's the new job going?"),
        ("Recruiter", "How are you settling in? Any problems in week one?"),
        ("Estate Agent", "Are you looking to move? Homes on your street sell fast."),
    ],
)
def test_a_friend_or_an_estate_agent_who_asks_offers_no_role(title, body):
    letter = letter_of(body, title=title, channel=Channel.LINKEDIN)
    assert screen_letter(letter).kind is not Kind.OUTREACH


def test_pay_and_a_few_minutes_asked_for_in_a_text_are_an_offer():
    letter = letter_of(TERSE, name="+15065550133", channel=Channel.SMS)
    assert screen_letter(letter).kind is Kind.OUTREACH


@pytest.mark.parametrize(
    "body",
    [
        "Got 10 min today? Want to ask you about the truck.",
        "Selling the truck, 14k. Worth 10 min to come and look on Friday?",
        "Got 10 min today? Need to move the 2 car seats.",
        "5 new jobs near you: estimator 140k + truck. Got 5 min? Open app.",
    ],
)
def test_minutes_asked_for_without_pay_or_by_a_list_of_jobs_are_none(body):
    letter = letter_of(body, name="+15065550133", channel=Channel.SMS)
    assert screen_letter(letter).kind is not Kind.OUTREACH


def test_the_same_words_by_bulk_mail_are_no_persons():
    headers = (("list-unsubscribe", "<mailto:stop@acme.example>"),)
    letter = letter_of(f"Hello readers! {MOVE}", title="Recruiter", headers=headers)
    assert screen_letter(letter).kind is not Kind.OUTREACH
