"""What people write in many ways is read the same, and what only looks like it is not.

Each table of `said/` has sentences of one topic, from mails, calls and texts of several
countries, with the value they state.
"""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases

from ajar.core.read.days_in import read_days_in
from ajar.core.read.found_via import read_found_via
from ajar.core.read.interview import read_interview_steps, read_interview_travel
from ajar.core.read.mode import read_mode
from ajar.core.read.places import read_places
from ajar.core.read.reports import read_reports
from ajar.core.read.why_open import read_why_open

READERS = {
    "days_in": read_days_in,
    "found_via": read_found_via,
    "interview_steps": read_interview_steps,
    "interview_travel": read_interview_travel,
    "mode": read_mode,
    "places": read_places,
    "reports": read_reports,
    "why_open": read_why_open,
}
SAID = [
    pytest.param(name, *case.values, id=f"{name}-{case.id}")
    for name in READERS
    for case in load_cases(name)
]


def shown(name, facts):
    if name == "places":
        return ", ".join(" ".join(fact.value) for fact in facts) or "-"
    return str(facts[0].value) if facts else "-"


@pytest.mark.parametrize(("name", "country", "text", "expected"), SAID)
def test_it_is_read(name, country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(name, READERS[name](letter)) == expected


@pytest.mark.parametrize("name", READERS)
@given(text=hostile)
@settings(max_examples=30, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(name, text):
    letter = letter_of(text + " Two days in the office in Leeds. " + text)
    assert all(is_cut_out(letter, fact) for fact in READERS[name](letter))
