"""Several roles in one letter are counted, and the first is kept."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import chat, mail

from ajar.core.nouns.letter import Part
from ajar.core.read.clip import clip
from ajar.core.read.roles import count_roles, first_role
from ajar.core.remember import remember

TWO = """Hi Nikhil,

Two openings at the same firm:

1) Senior Data Engineer
   CAD 135-150K, permanent.

2) Manager, Claims Analytics
   CAD 145-160K. Team of 5.

Both are hybrid.
"""
DASHES = """Two moves:

- Legal Counsel at Acme, London, 72k, to cover for a colleague until January
- Head of Legal at a listed retailer, Leeds, around 130k and a car of your choice
If either appeals ring me.
"""


@pytest.mark.parametrize(
    ("count", "body"),
    [
        (2, TWO),
        (2, DASHES),
        (1, "We need a nurse."),
        (1, "Someone to do android, 300 a day, remote."),
        (2, "Two roles: looking for a nurse in Bath, and hiring a Baker."),
        (1, "Seven openings. We need a nurse."),
        (0, "Several exciting opportunities. A talk?"),
        (3, "Nurse, Acme, Bath\nBaker, Acme, York\nCleaner, Acme, Ely\n\nSee all."),
        (1, "Data Platform Engineer\n\nWe need a Data Platform Engineer."),
    ],
)
def test_roles_are_counted(count, body):
    assert count_roles(mail(body)) == count


def test_the_text_of_further_roles_is_blanked():
    kept = first_role(mail(TWO))
    offer = next(kept.parts(Part.OFFER))
    assert "135-150K" in offer.plain
    assert "145-160K" not in offer.plain
    assert "Both are hybrid" in offer.plain
    assert "145-160K" in offer.text


def test_a_line_below_a_list_of_long_items_is_kept():
    offer = next(first_role(mail(DASHES)).parts(Part.OFFER))
    assert "Head of Legal" not in offer.plain
    assert "If either appeals" in offer.plain


def test_a_letter_of_one_role_stays_as_it_is():
    letter = mail("We need a nurse.")
    assert first_role(letter) is letter


def test_a_letter_without_an_offer_pitches_nothing():
    letter = mail("", attached="")
    assert count_roles(letter) == 0
    assert first_role(letter) is letter


def test_a_long_letter_is_read_in_part():
    letter = mail("word " * 10_000 + "We need a nurse.", "N" * 500, subject="s " * 900)
    cut = clip(letter)
    assert clip(letter) is cut
    assert max(len(passage.plain) for passage in cut.passages) < 13_000
    assert len(cut.message.sender.name) == 300
    assert all(
        p.text is q.text for p, q in zip(cut.passages, letter.passages, strict=True)
    )
    assert clip(mail("short")).passages


def test_a_long_blank_start_does_not_count():
    letter = mail("\n" * 13_000 + "We need a nurse.")
    assert "nurse" in next(clip(letter).parts(Part.OFFER)).plain
    assert clip(chat("x" * 13_000)) is not None


def test_an_answer_about_a_letter_is_remembered():
    asked = []

    @remember
    def count(letter):
        asked.append(letter)
        return len(asked)

    one, other = mail("a"), mail("a")
    assert [count(one), count(one), count(other), count(one)] == [1, 1, 2, 3]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail(body):
    letter = mail(f"- Nurse in Bath\n{body}\n- Baker\n{body}")
    kept = first_role(letter)
    assert count_roles(letter) >= 1
    for passage, whole in zip(kept.passages, letter.passages, strict=True):
        assert len(passage.plain) == len(whole.plain)
