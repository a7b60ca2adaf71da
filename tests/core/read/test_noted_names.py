"""Notes as they are typed during a call: small letters, short words, no full stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.method import read_note
from ajar.core.nouns.role import Topic


def _told(words: str) -> dict[Topic, object]:
    return {fact.topic: fact.value for fact in reversed(read_note(words))}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("brenda from rocky peak staffing", "Brenda"),
        ("brenda kowalski from rocky peak staffing", "Brenda Kowalski"),
        ("brenda w/ rocky peak staffing", "Brenda"),
        ("this is brenda with rocky peak staffing", "Brenda"),
        ("jo from kern staffing", "Jo"),
        ("shes called brenda kowalski", "Brenda Kowalski"),
        ("she's called brenda kowalski", "Brenda Kowalski"),
        ("She's called Brenda Kowalski", "Brenda Kowalski"),
        ("her name is zelda quist", "Zelda Quist"),
        ("his name's tom", "Tom"),
    ],
)
def test_a_name_in_small_letters_is_read_and_shown_in_capitals(words, name):
    assert _told(words)[Topic.RECRUITER] == name


@pytest.mark.parametrize(
    "words",
    [
        "role from scratch",
        "someone from local staffing",
        "role with rocky peak staffing",
        "more from the agency",
        "he is from denver",
        "it's called practice manager",
        "person from the clinic",
        "called back from work",
        "a dentist from rocky peak staffing",
        "she's called twice",
    ],
)
def test_what_is_no_name_stays_none(words):
    assert Topic.RECRUITER not in _told(words)


def test_a_firm_in_small_letters_is_shown_in_capitals_and_cut_as_typed():
    firm = next(
        fact
        for fact in read_note("brenda from rocky peak staffing")
        if fact.topic is Topic.FIRM
    )
    assert firm.value == "Rocky Peak Staffing"
    assert firm.evidence.quote == "rocky peak staffing"


@pytest.mark.parametrize(
    "words",
    [
        "brenda from rocky peak staffing, office mgr at a dentist in lakewood",
        "Brenda from Rocky Peak Staffing, office mgr at a dentist",
    ],
)
def test_what_stands_behind_the_callers_agency_is_the_job(words):
    told = _told(words)
    assert told[Topic.TITLE] == "office mgr"
    assert told[Topic.FIRM] == "Rocky Peak Staffing"
    assert told[Topic.RECRUITER] == "Brenda"


def test_a_town_in_small_letters_is_read_beside_such_a_name():
    told = _told("brenda from rocky peak staffing, office mgr at a dentist in lakewood")
    assert [place.lower() for place in told[Topic.PLACES]] == ["lakewood"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("8 ppl report to u", 8),
        ("stay w/ 8 ppl report to u, base 82 to 88", 8),
        ("12 reports", 12),
        ("about 12 reports, base 80", 12),
        ("manages 8 ppl", 8),
        ("8 ppl under u", 8),
    ],
)
def test_people_led_are_counted_however_hastily_typed(words, count):
    told = _told(words)
    assert told[Topic.REPORTS] == count
    assert Topic.EMPLOYER not in told


@pytest.mark.parametrize(
    "words", ["3 reports a week to the board", "12 reports due monthly"]
)
def test_reports_that_are_written_are_no_people(words):
    assert Topic.REPORTS not in _told(words)


_WORDS = st.sampled_from(
    [
        *(
            "brenda",
            "from",
            "with",
            "w/",
            "rocky",
            "peak",
            "staffing",
            ",",
            ".",
            "shes",
        ),
        *("called", "her", "name", "is", "8", "ppl", "report", "to", "u", "İ", "ß"),
        *("office", "mgr", "at", "of", "the"),
    ]
)


@given(st.lists(_WORDS, max_size=20).map(" ".join))
def test_evidence_is_cut_from_the_note_as_it_was_typed(words):
    for fact in read_note(words):
        span = fact.evidence.span
        assert fact.evidence.source != "body" or (
            words[span.start : span.end] == fact.evidence.quote
        )
