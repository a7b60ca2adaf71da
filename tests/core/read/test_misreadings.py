"""What was once read out of words that don't say it."""

from datetime import timedelta

import pytest
from made import WEDNESDAY, letter_of

from ajar.core.nouns.fact import Evidence, Fact, State
from ajar.core.nouns.role import FoundVia, Topic
from ajar.core.read.facts import read_facts
from ajar.core.read.merge import merge_facts
from ajar.core.read.places import read_places
from ajar.core.text import Span


def values(text, topic, **more):
    found = read_facts(letter_of(text, **more))
    return [fact.value for fact in found if fact.topic is topic]


def test_the_name_of_a_journal_is_not_cut_at_its_points():
    text = (
        "I read your paper on tidal gates in J. Chrom. B last week. They need a chef."
    )
    said = values(text, Topic.WHY_ME)
    assert said[0] == "your paper on tidal gates in J. Chrom. B last week"


def test_who_thinks_of_you_after_reading_you_was_told_by_nobody():
    text = "I read your paper on tidal gates and thought of you at once."
    assert values(text, Topic.FOUND_VIA) == []
    assert values("Anne thought of you at once.", Topic.FOUND_VIA) == [
        FoundVia.REFERRAL
    ]


def test_where_somebody_worked_when_you_spoke_is_no_event():
    text = "We spoke in January about Vernet when I was at Brightlab."
    assert FoundVia.EVENT not in values(text, Topic.FOUND_VIA)
    assert FoundVia.EVENT in values("We spoke at the harbour fair.", Topic.FOUND_VIA)


@pytest.mark.parametrize(
    "text",
    [
        "A Head of Quality for Vernet: 18 people reporting, permanent, hybrid.",
        "Head of Quality. 18 chemists reporting.",
    ],
)
def test_how_many_report_is_read_where_to_whom_is_left_out(text):
    assert values(text, Topic.REPORTS) == [18]


def test_a_report_about_people_counts_nobody():
    assert values("We have 18 people reporting on the match.", Topic.REPORTS) == []


def sure_of(text, **more):
    return [(f.value, f.confidence) for f in read_places(letter_of(text, **more))]


def test_a_place_said_in_subject_and_text_is_surer_than_said_once():
    text = "My client Vernet Biologics in Geneva is looking for a Head of Quality."
    ((_, once),) = sure_of(text)
    ((place, twice),) = sure_of(text, subject="New agency, and a role in Geneva")
    assert place == ("Geneva",)
    assert once < 0.75 < twice


def test_two_places_make_neither_surer():
    text = "My client Vernet Biologics in Geneva is looking for a Head of Quality."
    found = sure_of(text, subject="New agency, and a role in Bristol")
    assert all(confidence < 0.75 for _, confidence in found)


def test_a_place_said_again_less_surely_stays_as_sure():
    first = Fact(
        Topic.PLACES, ("Geneva",), Evidence("Geneva", "body", Span(0, 6)), 0.85
    )
    again = Fact(
        *(Topic.PLACES, ("Geneva",), Evidence("Geneva", "subject", Span(0, 6)), 0.7),
        said_at=WEDNESDAY + timedelta(days=3),
    )
    finding = merge_facts([first, again])[Topic.PLACES]
    assert finding.state is State.KNOWN
    assert finding.best.confidence == 0.85
