"""Seat, level and people led are read from title and text together."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import mail, posting, value

from ajar.core.read.level import level_of, read_level
from ajar.core.read.reports import read_reports
from ajar.core.read.seat import read_seat
from ajar.core.tables import load_rows


@pytest.mark.parametrize(
    ("seat", "body"),
    [
        ("individual", "Role: Staff Nurse"),
        ("individual", "Role: Product Manager"),
        (None, "Role: Project Manager"),
        (None, "Role: Lead Fullstack Engineer"),
        (None, "Role: Account Director"),
        (None, "Role: Head Chef"),
        (None, "Coffee?"),
        ("lead", "Role: Tech Lead"),
        ("manager", "Role: Director of Finance"),
        ("manager", "Role: Head of Data"),
        ("executive", "Role: CTO"),
        ("executive", "Role: Chief Nursing Officer"),
        ("executive", "Role: VP Marketing\nYou'd inherit 14."),
        ("executive", "Role: Vice President, Nursing\nManaging a large team."),
        ("manager", "Role: Head Chef\nTo hire and run the brigade, 11 in season."),
        ("manager", "Role: Project Manager\nIt is people management."),
        ("individual", "Role: Project Manager\nAn individual contributor seat."),
        ("individual", "Role: Director of Law\nNo direct reports."),
        ("lead", "Role: Charge Nurse\n6 RNs on the shift."),
        (
            "lead",
            "Role: Principal Engineer\nLead it technically: four would look to you.",
        ),
        ("manager", "Role: Team Lead\nYou will line manage 5."),
        ("lead", "Role: Data Engineer\nYou would lead a team of 3."),
        ("lead", "Role: Dev Lead\nIt is technical leadership."),
        ("manager", "Role: Works Coordinator\nSix crew leaders report into it."),
        (
            "manager",
            "Role: Commissioning Manager\nYou'd have 2 engineers and some techs.",
        ),
    ],
)
def test_the_seat_is_read(seat, body):
    assert value(read_seat, mail(body)) == seat


def test_an_attachment_may_say_who_is_led():
    letter = mail("Hi.", attached="Team Lead\nTeam: 5 people (you line manage all)")
    assert value(read_seat, letter) == "manager"


@pytest.mark.parametrize(
    ("level", "body"),
    [
        ("senior", "Role: Sr. Data Engineer"),
        ("lead", "Role: Staff Database Engineer"),
        (None, "Role: Staff Nurse"),
        ("director", "Role: Senior Director, Clinical Operations"),
        ("vp", "Role: Vice President, Nursing"),
        ("c_level", "Role: Chief Financial Officer"),
        ("entry", "Role: Junior Tester"),
        (None, "Role: Managing Director"),
        (None, "Role: Head of Legal"),
        ("entry", "Role: Tester\nNo experience needed."),
        ("entry", "Role: Tester\nNão precisa de experiência."),
        ("mid", "Role: Tester (mid-level)"),
        (None, "Role: Tester, entry level to principal"),
        (None, "We hire at entry-level and mid-level."),
        (None, "Coffee?"),
    ],
)
def test_the_level_is_read(level, body):
    assert value(read_level, mail(body)) == level


def test_the_highest_word_of_a_title_tells_the_level():
    assert level_of("senior staff engineer") == "lead"
    assert level_of("gardener") is None


@pytest.mark.parametrize(
    ("people", "body"),
    [
        (0, "You would not have direct reports."),
        (6, "Direct reports: 6"),
        (40, "You would have two coordinators and 38 care staff under you."),
        (3, "3 PMs reporting to you."),
        (7, "You'd inherit a team of 7."),
        (9, "Staff of nine in accounting."),
        (14, "Role: Harbour Master\n- team of 14"),
        (30, "Role: General Manager\nAbout 30 staff."),
        (5, "Sie führen fünf Mitarbeitende."),
        (12, "Tendrías a cargo 12 coordinadores."),
        (1, "One person reports to you: 1 direct report."),
        (None, "Role: Engineer\nYou join a team of 5 engineers."),
        (None, "You'd have 2 engineers and a handful of techs."),
        (None, "You will manage 12 sites."),
        (None, "You will manage 1.5 people."),
        (None, "You will lead one."),
        (None, "You will manage 0."),
        (None, "Coffee?"),
    ],
)
def test_the_people_led_are_read(people, body):
    assert value(read_reports, mail(body)) in {people, None if people == 1 else people}


@pytest.mark.parametrize("row", load_rows("reports_rules.tsv"), ids=lambda row: row[4])
def test_a_rule_on_people_led_reads_its_example(row):
    letter = mail(f"Role: General Manager\n\n{row[4]}")
    assert read_reports(letter)


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail(body):
    for letter in (mail(f"Role: Team Lead\n{body}"), posting(body)):
        for read in (read_seat, read_level, read_reports):
            for fact in read(letter):
                assert fact.evidence.quote
