"""What people write in many ways is read the same, and what only looks like it is not.

Each table of `said/` has sentences of one topic, from mails, calls and texts of several
countries, with the value they state; "?" stands before one that they leave in doubt.
"""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.nouns.role import Bound
from ajar.core.read.days_in import read_days_in
from ajar.core.read.deadline import read_deadline
from ajar.core.read.duration import read_duration_months
from ajar.core.read.employment import read_employment
from ajar.core.read.equity import read_equity
from ajar.core.read.found_via import read_found_via
from ajar.core.read.interview import read_interview_steps, read_interview_travel
from ajar.core.read.level import read_level
from ajar.core.read.mode import read_mode
from ajar.core.read.places import read_places
from ajar.core.read.relocation import read_relocation
from ajar.core.read.reports import read_reports
from ajar.core.read.seat import read_seat
from ajar.core.read.start import read_start_on
from ajar.core.read.travel import read_travel_percent
from ajar.core.read.visa import read_visa
from ajar.core.read.why_open import read_why_open

READERS = {
    "days_in": read_days_in,
    "deadline": read_deadline,
    "duration": read_duration_months,
    "employment": read_employment,
    "equity": read_equity,
    "found_via": read_found_via,
    "interview_steps": read_interview_steps,
    "interview_travel": read_interview_travel,
    "level": read_level,
    "mode": read_mode,
    "places": read_places,
    "relocation": read_relocation,
    "reports": read_reports,
    "seat": read_seat,
    "start": read_start_on,
    "travel": read_travel_percent,
    "visa": read_visa,
    "why_open": read_why_open,
}
CASES = {name: load_cases(name) for name in READERS}
SAID = [
    pytest.param(name, *case.values, id=f"{name}-{case.id}")
    for name, cases in CASES.items()
    for case in cases
]


def shown(facts):
    if not facts:
        return "-"
    doubt = "?" if facts[0].hedged else ""
    return doubt + ", ".join(_written(fact.value) for fact in facts)


def _written(value):
    if isinstance(value, tuple):
        return " ".join(value)
    return value.heard if isinstance(value, Bound) else str(value)


@pytest.mark.parametrize(("name", "country", "text", "expected"), SAID)
def test_it_is_read(name, country, text, expected):
    facts = READERS[name](letter_of(text, country=country))
    told = facts if name == "places" else facts[:1]
    assert shown(told) == expected


@pytest.mark.parametrize("name", READERS)
@given(before=words, after=words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(name, before, after):
    text = CASES[name][0].values[1]
    alone = READERS[name](letter_of(text))
    among = READERS[name](letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@pytest.mark.parametrize("name", READERS)
@given(text=hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(name, text):
    letter = letter_of(f"{text} {CASES[name][0].values[1]} {text}")
    assert all(is_cut_out(letter, fact) for fact in READERS[name](letter))
