"""Who hires, who writes, for which post and where: short approaches of many trades.

`said/approaches.tsv` has messages as platforms and phones carry them; `said/title.tsv`
has sentences that offer a post, or only seem to.
"""

import json
from pathlib import Path

import pytest
from made import letter_of

from ajar.core.intake.channel import parse_channel
from ajar.core.intake.layout import lay_out
from ajar.core.nouns.message import Message
from ajar.core.nouns.role import Topic
from ajar.core.read.facts import read_facts
from ajar.core.read.merge import merge_facts
from ajar.core.read.title import read_title

TOPICS = (Topic.FIRM, Topic.EMPLOYER, Topic.SIDE, Topic.PLACES, Topic.TITLE)


def rows_of(name):
    path = Path(__file__).parent / "said" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def findings_of(name, headline, text):
    sender = {"name": name} | ({"title": headline} if headline else {})
    raw = {"channel": "linkedin", "from": sender, "text": text}
    raw["sent_at"] = "2026-11-04T10:30:00+00:00"
    message = parse_channel(json.dumps(raw).encode())
    assert isinstance(message, Message)
    return merge_facts(read_facts(lay_out(message)))


def shown(value):
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("row", rows_of("approaches"), ids=lambda row: row[2][:40])
def test_an_approach_is_understood(row):
    name, headline, text, *expected = row
    findings = findings_of(name, headline, text)
    said = [
        shown(findings[topic].facts[0].value) if topic in findings else "-"
        for topic in TOPICS
    ]
    assert said == expected


@pytest.mark.parametrize("row", rows_of("title"), ids=lambda row: row[1][:60])
def test_a_title_is_read(row):
    language, text, expected = row
    letter = letter_of(text.replace("\\n", "\n"), language=language)
    facts = read_title(letter)
    assert (facts[0].value if facts else "-") == expected
