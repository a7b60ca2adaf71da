"""Seat, level and people led are read from title and text together."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import mail, posting, value

from ajar.core.intake.layout import lay_out
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.role import Seat
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
        ("executive", "Role: VP Marketing\nYou'd inherit 25."),
        ("executive", "Role: Vice President, Nursing\nManaging a large team."),
        ("manager", "Role: Head Chef\nTo hire and run the kitchen crew, 8 in summer."),
        ("manager", "Role: Project Manager\nIt is people management."),
        ("individual", "Role: Project Manager\nAn individual contributor seat."),
        ("individual", "Role: Director of Law\nNo direct reports."),
        ("individual", "Role: Territory Manager\nIt is an individual seat."),
        ("lead", "Role: Charge Nurse\n6 RNs on the shift."),
        (
            "lead",
            "Role: Principal Engineer\nLead it technically: four would look to you.",
        ),
        ("manager", "Role: Team Lead\nYou will line manage 5."),
        ("lead", "Role: Data Engineer\nYou would lead a team of 3."),
        ("lead", "Role: Dev Lead\nIt is technical leadership."),
        ("manager", "Role: Works Coordinator\nFive depot foremen report to you."),
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
        (None, "Role: Mid-Market Account Manager"),
        (None, "Role: Data Entry Clerk"),
        ("entry", "Role: Tester\nNo experience. Start on Monday."),
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
        (23, "You would have three cooks and 20 waiters under you."),
        (4, "4 clerks reporting to you."),
        (12, "You'd take over a crew of 12."),
        (6, "Staff of six in the archive."),
        (16, "Role: Station Head Chef\n- team of 16"),
        (30, "Role: General Manager\nAbout 30 staff."),
        (4, "Sie leiten vier Fachkräfte."),
        (8, "Tendrías a cargo 8 vendedores."),
        (1, "One person reports to you: 1 direct report."),
        (0, "Nobody would be reporting to you."),
        (0, "There is no one under you for now."),
        (6, "You would lead six service managers."),
        (9, "I need a Kiln Manager in Leeds, nine people, days only."),
        (3, "Two clerks and a cashier reporting in."),
        (2, "You'd have a buyer and a stock clerk."),
        (5, "Role: Werkleiter\nFünf direkte Berichte."),
        (7, "Seis supervisores, siete reportes directos."),
        (None, "Role: Sales Manager\nIron foundry, about 160 people, family owned."),
        (None, "Role: Sales Manager\nTwo squads, 11 engineers in total."),
        (None, "You'd have a laptop and a phone."),
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


@pytest.mark.parametrize(
    ("said", "seat"),
    [
        ("It is an individual contributor role, she says.", Seat.INDIVIDUAL),
        ("It's an individual sales role, with a quota of one's own.", Seat.INDIVIDUAL),
        ("No direct reports, he told me.", Seat.INDIVIDUAL),
        ("Yes, it's a management position.", Seat.MANAGER),
        ("It is not a management role.", None),
        ("Management asks for your number.", None),
    ],
)
def test_an_answer_in_a_thread_tells_the_seat_without_a_title(said, seat):
    message = Message(Channel.CALL, Party("Dana Finch"), said)
    found = read_seat(lay_out(message))
    assert [fact.value for fact in found] == ([seat] if seat else [])
