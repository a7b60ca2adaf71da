"""Whole letters are read as a person would read them."""

import pytest
from mails import load_letters

from ajar.core.read.email import read_email
from ajar.core.read.employer import read_employer
from ajar.core.read.firm import read_firm
from ajar.core.read.level import read_level
from ajar.core.read.phone import read_phone
from ajar.core.read.recruiter import read_recruiter
from ajar.core.read.reports import read_reports
from ajar.core.read.roles import first_role
from ajar.core.read.seat import read_seat
from ajar.core.read.side import read_side
from ajar.core.read.title import read_title

READERS = {
    "title": read_title,
    "seat": read_seat,
    "level": read_level,
    "employer": read_employer,
    "firm": read_firm,
    "side": read_side,
    "recruiter": read_recruiter,
    "email": read_email,
    "phone": read_phone,
    "reports": read_reports,
}
CASES = [
    pytest.param(case, topic, id=f"{name}, {topic}")
    for name, case in (*load_letters("parties"), *load_letters("trades"))
    for topic in case.expected
]


@pytest.mark.parametrize(("case", "topic"), CASES)
def test_a_letter_says_what_it_says(case, topic):
    facts = READERS[topic](first_role(case.letter))
    assert (str(facts[0].value) if facts else "-") == case.expected[topic]


@pytest.mark.parametrize("case", [c for _, c in load_letters("parties")])
def test_every_claim_is_cut_out_of_the_letter(case):
    sources = {}
    for passage in case.letter.passages:
        sources[passage.source] = passage.text
    for read in READERS.values():
        for fact in read(case.letter):
            start, end = fact.evidence.span
            quote = fact.evidence.quote
            assert sources[fact.evidence.source][start:end] == quote != ""
