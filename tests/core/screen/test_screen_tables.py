"""The tables hold together: every phrase parses, every name is one that is used."""

import re
from pathlib import Path

import pytest

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen import cues
from ajar.core.screen.cue_tables import load_cues
from ajar.core.screen.learned import effort_model, kind_model, word_points
from ajar.core.screen.phrases import parse_phrase
from ajar.core.screen.word_sets import word_class
from ajar.core.tables import load_rows

TABLES = ("screen_kind.tsv", "screen_effort.tsv", "screen_risk.tsv")
CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(cues.__file__).parent.glob("*.py")
)
COMPOSED = {"no_role", "start", "short", "over_200", "over_400"}
COUNTED = re.compile(r"[a-z]+_[12358]")


@pytest.mark.parametrize("table", TABLES)
def test_every_phrase_parses_and_every_row_has_an_example(table):
    for group, cell, example in load_rows(table):
        assert group
        assert example
        for text in cell.split(";"):
            parse_phrase(text.strip(), 0)


def test_the_lexicon_is_loaded_once():
    assert load_cues() is load_cues()


def test_every_group_of_kind_has_a_weight():
    groups = {row[0] for row in load_rows("screen_kind.tsv")}
    assert groups <= kind_model().features.keys()


def test_every_weight_belongs_to_something():
    groups = {row[0] for table in TABLES for row in load_rows(table)}
    for name in kind_model().features:
        known = name in groups or name in COMPOSED or f'"{name}"' in CODE
        assert known or COUNTED.fullmatch(name), name


def test_every_term_has_points_for_every_class():
    assert word_points().classes == 5 + 3
    rows = (*load_rows("screen_terms.tsv"), *load_rows("screen_sense_weights.tsv"))
    assert {len(row) for row in rows} == {1 + 5 + 3}
    assert {len(w.points) for w in effort_model().features.values()} == {3}


@pytest.mark.parametrize("table", ["screen_risk.tsv", "screen_effort.tsv"])
def test_every_group_is_asked_for(table):
    for group in {row[0] for row in load_rows(table)}:
        assert f'"{group}"' in CODE, group


def test_every_signal_has_a_warning_of_ours():
    said = {(row[0], row[1]) for row in load_rows("screen_warnings.tsv")}
    assert {signal.partition(":")[0] for signal, _ in said} == {
        signal.value for signal in SignalId
    }
    assert {tier for _, tier in said} <= {tier.value for tier in Risk}


def test_no_warning_calls_anybody_a_fraud():
    for row in load_rows("screen_warnings.tsv"):
        assert not re.search(r"fraud|scam|criminal|thie", row[2], re.IGNORECASE)


def test_the_classes_named_in_code_exist():
    for name in set(re.findall(r'word_class\("(\w+)"\)', CODE)):
        assert word_class(name).exact or word_class(name).prefixes
