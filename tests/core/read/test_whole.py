"""Everything a letter says is read of it, whoever wrote it and about what trade."""

import pytest
from mails import load_letters

from ajar.core.nouns.role import Pay, Topic
from ajar.core.read.facts import read_facts
from ajar.core.read.merge import merge_facts
from ajar.core.read.roles import first_role

LETTERS = load_letters("whole")
CASES = [
    pytest.param(case, topic, id=f"{name}, {topic}")
    for name, case in LETTERS
    for topic in case.expected
]


def shown(findings, topic):
    """Return the best value of a topic as the table writes it."""
    finding = findings.get(Topic(topic))
    if finding is None:
        return "-"
    value = finding.best.value
    if isinstance(value, Pay):
        bounds = (
            "-" if bound is None else f"{bound:.10g}"
            for bound in (value.min, value.max)
        )
        return " ".join((*bounds, value.currency or "-", value.period or "-"))
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize(("case", "topic"), CASES)
def test_it_is_read(case, topic):
    findings = merge_facts(read_facts(first_role(case.letter)))
    assert shown(findings, topic) == case.expected[topic]


@pytest.mark.parametrize("case", [case for _, case in LETTERS])
def test_every_claim_is_cut_out_of_the_letter(case):
    sources = {passage.source: passage.text for passage in case.letter.passages}
    for fact in read_facts(first_role(case.letter)):
        start, end = fact.evidence.span
        assert sources[fact.evidence.source][start:end] == fact.evidence.quote != ""
