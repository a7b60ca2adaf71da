"""CONTRIBUTING says how a topic is added: its steps hold for every topic there is."""

import re
from pathlib import Path

import pytest

from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.core.read.facts import READERS

ROOT = Path(__file__).parents[2]
TERMS = ROOT / "src/ajar/core/terms"


def steps() -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition("## A new fact")[2].partition("\n## ")[0]


def test_every_file_that_the_steps_name_exists():
    named = re.findall(r"`((?:core|benchmarks|tests)/[\w/.]+\.(?:py|tsv))`", steps())
    assert named
    for path in named:
        base = ROOT / "src/ajar" if path.startswith("core/") else ROOT
        assert (base / path).exists(), path


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_has_words(topic: Topic):
    assert TOPIC_WORDS[topic]


def test_every_topic_has_a_reader_of_its_name_that_is_called():
    called = {reader.__name__ for reader in READERS}
    assert called == {f"read_{topic.value}" for topic in Topic}


@pytest.mark.parametrize("table", sorted(TERMS.glob("*.tsv")), ids=lambda p: p.name)
def test_a_table_says_where_its_terms_come_from(table: Path):
    assert table.read_text("utf-8").startswith("#")
