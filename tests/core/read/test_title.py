"""Of the titles a letter mentions the one on offer is read."""

import re

import pytest
from hypothesis import given, settings
from made import hostile
from mails import chat, mail, posting, value

from ajar.core.nouns.fact import Speaker
from ajar.core.read.title import read_title
from ajar.core.read.title_phrase import find_titles
from ajar.core.read.title_rules import title_rules
from ajar.core.tables import load_rows
from ajar.core.text import fold, lower


def title(body, **more):
    return value(read_title, mail(body, **more))


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        ("Scrum Master", "Hi,\n\nRole: Scrum Master\nLocation: Leeds"),
        ("Scrum Master", "Title | Scrum Master\nRate | 60"),
        ("Corporate Controller", "The role is Corporate Controller at Acme."),
        ("nurse", "We are looking for an experienced nurse."),
        ("baker", "I need 2 bakers in Ely."),
        ("Instructor Pilot", "I've got an Instructor Pilot slot at the base."),
        ("Product Designer", "You'd be Product Designer number two here."),
        ("Consultant", "We would like to invite you as a part-time Consultant."),
        ("Paralegal", "Thank you for applying for the Paralegal role."),
        ("Finance Director", "Our Finance Director, Alan, is retiring in spring."),
        ("head brewer", "Our head brewer just gave notice."),
        ("Chief Executive", "On the appointment of their next Chief Executive."),
        ("Nurse", "Hello,\n\nNurse\n\nFull time in Bath."),
        ("HVAC Technician", "Short fuse, sorry. HVAC Technician in Austin."),
        ("enterprise AE", "I wrote about the enterprise AE thing in retail."),
        ("Nurse", "Data Protection Notice: NURSE (M/F/D)".replace("NURSE", "Nurse")),
    ],
)
def test_the_title_on_offer_is_read(expected, body):
    assert title(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "I am the recruitment manager here. Free for a chat?",
        "You would report to the Operations Director.",
        "Your experience as a data engineer stood out.",
        "I saw your talk. Coffee?",
        "Dear Engineer, how are you?",
        "I'm Amelia, recruiting consultant at Acme.",
        "We are hiring!",
    ],
)
def test_a_title_that_is_not_on_offer_is_none(body):
    assert title(body) is None


def test_the_fuller_title_of_subject_and_text_wins():
    body = "We are looking for an engineer."
    assert title(body, subject="Senior Java Engineer, Bath") == "Senior Java Engineer"


def test_a_full_title_wins_over_an_abbreviation():
    body = "I have a contract for a Senior Project Manager."
    assert title(body, subject="Contract PM - Cork") == "Senior Project Manager"


def test_praise_in_a_subject_is_no_title():
    body = "I have a role with a builder in Leeds. Are you interested?"
    assert title(body, subject="Exciting Estimating Opportunity - Leeds") is None
    assert title(body, subject="Exciting Kiln Hand Opportunity") == "Kiln Hand"


def test_a_shouted_title_is_written_calmly():
    assert title("Position: STAFF NURSE") == "Staff Nurse"


def test_what_signs_the_letter_is_no_title():
    body = "Coffee?\n\nBest,\nRobin Vale\nSenior Data Engineer\nAcme Labs"
    assert title(body) is None


def test_an_attached_title_is_the_attachments_word():
    letter = mail("Spec attached.", attached="Embedded Team Lead\nClient: Acme Ltd")
    assert read_title(letter)[0].speaker is Speaker.ATTACHMENT


def test_a_posting_keeps_its_plural_and_its_first_title():
    letter = posting("Acme | Bakers, Head Chef | Leeds\n\nWe bake. Hiring a Cleaner.")
    assert value(read_title, letter) == "Bakers"


def test_a_message_offers_one_seat():
    assert value(read_title, chat("We are hiring Pastry Chefs.")) == "Pastry Chef"
    assert value(read_title, chat("Looking for CNAs for nights.")) == "CNA"


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        ("drone whisperer", "We are looking for 3 drone whisperers."),
        ("Certified Lamplighter", "We are hiring a Certified Lamplighter in Bath."),
        ("Site Wizard Deluxe", "Hiring a Site Wizard Deluxe today."),
        ("Appointed Someone", "The Appointed Someone vacancy is open."),
    ],
)
def test_an_unknown_title_is_guessed_from_what_offers_it(expected, body):
    found = title(body)
    assert found in {expected, expected + "s"}


@pytest.mark.parametrize(
    "body",
    [
        "We are looking for a better number of customers.",
        "A new role. An exciting opportunity. The position.",
        "We need 3 weeks.",
        "This London role is hot.",
        "Is it a fit?- vacancy",
        "We need 3D role.",
    ],
)
def test_no_title_is_guessed_from_other_words(body):
    assert title(body) is None


@pytest.mark.parametrize("row", load_rows("title_rules.tsv"), ids=lambda row: row[4])
def test_a_rule_reads_its_example(row):
    side, sure, starts, pattern, example = row
    plain = fold(example)
    low = lower(plain)
    rule = next(r for r in title_rules(side) if pattern in r.pattern.pattern)
    assert rule.confidence == float(sure)
    words = {word[:3] for word in re.findall(r"[^\W_]+", low)}
    assert starts == "*" or words & set(starts.split())
    read = []
    for language in ("en", "de", "fr", "es", "pt", "it", "nl", "sv"):
        words, found = find_titles(plain, low, language)
        for phrase in found:
            if side == "after":
                read.append(rule.pattern.match(low[phrase.end :]))
                continue
            starts = [words[at].start for at in range(phrase.first + 1)]
            read += [rule.pattern.search(low[:at].rstrip()) for at in starts]
    assert any(read)


def _rows(side):
    return [row for row in load_rows("title_rules.tsv") if row[0] == side]


@given(hostile, hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail(body, subject):
    for fact in read_title(mail(body, subject=subject)):
        assert fact.evidence.quote
