"""Why the seat is open is told in many ways, and often not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.nouns.role import WhyOpen
from ajar.core.read.rules import load_rules
from ajar.core.read.why_open import read_why_open


def reasons_of(text):
    return [fact.value for fact in read_why_open(letter_of(text))]


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("backfill", "The previous manager is leaving at the end of the year."),
        ("backfill", "It's a replacement role."),
        ("backfill", "My last bookkeeper retired."),
        ("backfill", "Our SRE left in June."),
        ("backfill", "Someone handed in their notice."),
        (
            "backfill",
            "She is moving abroad, so it is a straight replacement.",
        ),
        ("backfill", "maternity cover for 12 months"),
        ("backfill", "The current post holder is stepping down."),
        ("backfill", "Position is vacant because our colleague moved to Canada."),
        ("backfill", "He resigned last week."),
        ("backfill", "our dispatcher quit"),
        ("backfill", "Ersatz für eine Kollegin, die in Elternzeit geht"),
        ("backfill", "Remplacement d'un départ à la retraite"),
        ("backfill", "Sustitución por jubilación"),
        (
            "growth",
            "We raised a Series B and are doubling the engineering team.",
        ),
        ("growth", "They are expanding the team."),
        ("growth", "This is due to growth."),
        ("growth", "Growth hire."),
        ("growth", "We are opening a new office in Leeds."),
        ("growth", "The team is growing from 4 to 10."),
        ("growth", "Demand has gone through the roof, so they need more hands."),
        ("growth", "We signed three new clients and need another pair of hands."),
        ("growth", "Wir wachsen weiter."),
        ("growth", "Suite à une forte croissance"),
        ("growth", "Estamos creciendo mucho"),
        ("growth", "They're adding a second shift."),
        ("growth", "We need extra capacity for the busy season."),
        ("new_role", "This is a newly created position."),
        ("new_role", "It is a brand new role."),
        ("new_role", "New role, created by the board."),
        ("new_role", "You'd be the first data hire."),
        ("new_role", "The role did not exist before."),
        ("new_role", "The position is new."),
        ("new_role", "it's a new position within the group"),
        ("new_role", "Neu geschaffene Stelle"),
        ("new_role", "Création de poste"),
        ("promotion", "The last person in the role got promoted."),
        ("promotion", "The incumbent has been promoted to VP."),
        ("promotion", "she moved up to regional director"),
        ("promotion", "Open because of an internal promotion."),
        ("promotion", "Our head of ops was promoted to COO in spring."),
        ("promotion", "Der bisherige Leiter wurde befördert."),
        ("dismissal", "The previous head was let go."),
        ("dismissal", "They fired the last one."),
        ("dismissal", "The last hire didn't work out."),
        ("dismissal", "We had to let our office manager go."),
        ("dismissal", "The board removed the CEO."),
        ("dismissal", "the prior director was asked to leave"),
        ("dismissal", "We parted ways with the last CTO."),
        ("ownership_change", "The company was acquired by a US group in May."),
        ("ownership_change", "New owners came in this summer."),
        ("ownership_change", "a PE firm bought the business"),
        ("ownership_change", "Since the takeover they want a new finance team."),
        ("ownership_change", "They were bought out last year."),
        ("ownership_change", "following the merger with a competitor"),
        ("restructuring", "The department is being restructured."),
        ("restructuring", "after a reorganisation, the two teams were merged"),
        ("restructuring", "Following a re-org this seat opened up."),
        ("restructuring", "Umstrukturierung der Abteilung"),
        ("project", "They're implementing SAP across four sites."),
        ("project", "We've won a contract for a new hospital wing."),
        ("project", "It's for a two year data migration project."),
        ("project", "to support the rollout of a new ERP"),
        ("project", "For a cloud migration programme"),
    ],
)
def test_a_reason_is_read(reason, text):
    assert reasons_of(text)[0] == reason


@pytest.mark.parametrize(
    "text",
    [
        "We are a fast-growing company.",
        "Great opportunities for growth and promotion.",
        "Paid parental leave and 401k.",
        "Congrats on being promoted!",
        "I left my last firm in March.",
        "You left Acme last year, right?",
        "Are you leaving your current role?",
        "If you are thinking of moving on, call me.",
        "I have a new role that may suit you.",
        "New opportunity in Leeds.",
        "You would replace our legacy billing system.",
        "We help companies grow.",
        "Full benefits, retirement plan.",
        "You'd lead the restructuring practice.",
        "M&A lawyer for acquisitions.",
        "Let me know if you have left the market.",
        "It is not a backfill.",
        "I wanted to follow up on my last note.",
    ],
)
def test_praise_benefits_and_the_readers_own_life_are_no_reason(text):
    assert reasons_of(text) == []


@pytest.mark.parametrize(
    "rule", load_rules("why_open.tsv").all, ids=lambda rule: rule.example
)
def test_a_rule_reads_the_sentence_that_taught_it(rule):
    assert reasons_of(rule.example)[0] == rule.value


def test_a_new_role_after_a_split_is_a_new_role():
    text = "A new role created after the product line was split."
    assert reasons_of(text)[0] is WhyOpen.NEW_ROLE


def test_a_doubt_stays_a_doubt():
    (fact,) = read_why_open(letter_of("It is probably a backfill."))
    assert fact.hedged


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_why_open(letter))
