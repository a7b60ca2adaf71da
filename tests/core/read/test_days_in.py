"""Days on site are counted from office days alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.read.days_in import read_days_in
from ajar.core.read.weekdays import count_weekdays


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (2, "Two days a week in the office."),
        (3, "3 days/week onsite"),
        (3, "in the office 3 days a week"),
        (2, "Office attendance: 2 days per week"),
        (4, "four days on site, Fridays from home"),
        (2, "You come in Tuesdays and Thursdays, hybrid."),
        (3, "office Mon-Wed"),
        (1, "one day a week in the London office"),
        (5, "five days a week on site"),
        (5, "Monday to Friday in the office"),
        (3, "hybrid - 3 days in office, 2 days remote"),
        (3, "2 days remote, 3 days in the office"),
        (2, "WFO 2 days"),
        (3, "3 days WFO"),
        (2, "at least two days a week on-site"),
        (3, "2-3 days in the office"),
        (3, "up to 3 days in office"),
        (2, "2 Tage pro Woche vor Ort"),
        (3, "3 Tage Büro, 2 Tage Homeoffice"),
        (2, "zwei Präsenztage pro Woche"),
        (3, "trois jours par semaine sur site"),
        (2, "2 jours au bureau"),
        (3, "tres días a la semana en la oficina"),
        (2, "2 dias por semana no escritório"),
        (2, "2x por semana presencial"),
        (2, "hybrid (2 days in the office)"),
        (2, "twice a week in the office"),
        (2, "in the office twice a week"),
        (3, "RTO is 3 days"),
        (3, "three office days a week"),
        (3, "anchor days are Tue, Wed and Thu in the office"),
        (1, "in the office on Wednesdays only"),
        (2, "You need to be on site 2 days."),
        (4, "they want 4 days in the office"),
        (3, "three days per week at our Austin campus"),
        (2, "2 days/wk in our Denver HQ"),
        (3, "Expected in office three days"),
        (2, "a minimum of two days each week in the studio"),
        (2, "office two days, home three"),
        (3, "They want you in three days a week."),
        (2.5, "2.5 days a week in the office"),
        (4, "From home, apart from Monday to Thursday"),
        (2, "présence sur site les lundis et vendredis"),
        (2, "Office: Mondays and Fridays"),
        (3, "the team works there Monday to Wednesday"),
    ],
)
def test_office_days_are_counted(days, text):
    assert [fact.value for fact in read_days_in(letter_of(text))] == [days]


@pytest.mark.parametrize(
    "text",
    [
        "two days from home",
        "2 days WFH",
        "Two days a week, £300 a day, remote",
        "3 days of paid leave in the office tradition",
        "one day a month in the office",
        "4 days per quarter on site",
        "The interview is one day on site.",
        "Call me on Tuesday at the office.",
        "I am in the office Monday to Thursday",
        "We have a 4 day week.",
        "First two days on site, then from home",
        "office hours; we meet on Fridays from home",
    ],
)
def test_days_at_home_by_the_month_or_of_an_interview_do_not_count(text):
    assert read_days_in(letter_of(text)) == ()


def test_the_evidence_is_the_words_that_count_the_days():
    (fact,) = read_days_in(letter_of("Hybrid; three days a week in the Elm office."))
    assert fact.evidence.quote == "three days a week in the Elm office"


@pytest.mark.parametrize(
    ("count", "days"),
    [(3, "tue-thu"), (2, "mondays and thursdays"), (5, "mon to fri"), (1, "fridays")],
)
def test_weekdays_are_counted_as_a_list_or_a_range(count, days):
    assert count_weekdays(days) == count


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_days_in(letter))
