"""The sample mailbox is whole: every letter labelled, every claim in its words."""

import json
from pathlib import Path

import pytest

from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Effort, Kind, Risk, SignalId

SAMPLE = Path(__file__).parents[2] / "src/ajar/sample"
LABELS = [
    json.loads(line)
    for line in (SAMPLE / "labels.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_every_item_has_one_label():
    items = sorted(path.stem for path in (SAMPLE / "items").iterdir())
    assert sorted(label["id"] for label in LABELS) == items
    assert len(items) >= 80


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_a_label_uses_the_words_of_the_vocabulary(label):
    assert label["kind"] in set(Kind)
    assert label["risk"] in set(Risk)
    assert set(label["signals"]) <= set(SignalId)
    assert set(label["facts"]) <= set(Topic) | {"modes"}
    if label["kind"] == "outreach":
        assert label["effort"] in set(Effort)
    assert set(label["facts"]) - {"modes"} <= set(label["evidence"])


def test_people_firms_and_numbers_are_invented():
    allowed = (".example", "example.com", "example.org", "example.net")
    for path in sorted((SAMPLE / "items").glob("*.eml")):
        head = path.read_text(encoding="latin-1").split("\n\n")[0]
        senders = [
            line.rpartition("@")[2].rstrip("> ")
            for line in head.splitlines()
            if line.startswith("From:") and "@" in line
        ]
        for domain in senders:
            assert domain.endswith(allowed) or domain == "gmail.com", path.name
