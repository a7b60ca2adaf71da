"""What comes next with a day: interviews, descriptions promised, answers due."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.nouns.reminder import NextStep
from ajar.core.read.promised import read_promised
from ajar.core.tables import load_rows


def said(text):
    found = read_promised(letter_of(text))
    return [(one.step.value, one.on, one.hour) for one in found]


@pytest.mark.parametrize(
    ("text", "on", "hour"),
    [
        (
            "They would like to see you on 2 December 2026 at 14:00.",
            date(2026, 12, 2),
            time(14),
        ),
        ("Your interview is on 3 March at 10:30.", date(2027, 3, 3), time(10, 30)),
        ("Could you come on 3 December at 10 am?", date(2026, 12, 3), time(10)),
        (
            "Wir laden Sie am 3. Dezember um 10 Uhr zum Gespräch ein.",
            date(2026, 12, 3),
            time(10),
        ),
        (
            "L'entretien aurait lieu le 3 décembre à 14h30.",
            date(2026, 12, 3),
            time(14, 30),
        ),
        (
            "La entrevista sería el 3 de diciembre a las 10:00.",
            date(2026, 12, 3),
            time(10),
        ),
        (
            "A entrevista seria no dia 3 de dezembro às 14h.",
            date(2026, 12, 3),
            time(14),
        ),
        ("How about a call on Tuesday, 2 pm?", date(2026, 11, 10), time(14)),
        ("The interview is on Tuesday.", date(2026, 11, 10), None),
    ],
)
def test_an_interview_is_read_with_its_day_and_hour(text, on, hour):
    assert said(text) == [("interview", on, hour)]


def test_an_hour_in_a_zone_of_its_own_is_not_the_users():
    assert said("The interview is on Tuesday at 2 pm ET.")[0][2] is None


@pytest.mark.parametrize(
    "text",
    [
        "The interview on 3 December is cancelled.",
        "Please answer by 30 November to get an interview.",
        "We had an interview on 3 January.",
        "Interviews: three rounds.",
        "The shop opens on 3 December at 10:00.",
    ],
)
def test_what_is_over_or_off_or_no_appointment_is_none(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The description will follow on Friday.",
        "I'll send you the job description by Friday.",
        "You'll have the spec on Friday.",
        "Die Stellenbeschreibung folgt am Freitag.",
        "Je vous enverrai la fiche de poste vendredi.",
        "Te enviaré la descripción el viernes.",
        "Enviarei a descrição na sexta-feira.",
    ],
)
def test_a_description_promised_is_read(text):
    assert said(text) == [("description", date(2026, 11, 6), None)]


def test_an_answer_promised_is_read():
    expected = [("answer", date(2026, 12, 4), None)]
    assert said("We'll let you know by 4 December.") == expected
    assert said("Je reviens vers vous le 4 décembre.") == expected


@pytest.mark.parametrize("row", load_rows("promised.tsv"), ids=lambda row: row[2])
def test_every_pattern_reads_its_example(row):
    assert NextStep(row[0]).value in {step for step, _, _ in said(row[2])}


def test_a_letter_without_a_date_of_its_own_promises_nothing():
    assert read_promised(letter_of("See you on 2 December.", sent_at=None)) == ()


@given(hostile | st.text())
def test_its_words_are_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, one) for one in read_promised(letter))
