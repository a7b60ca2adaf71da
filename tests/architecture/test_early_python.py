"""Keep to what every Python 3.11 matches: 3.11.0 to 3.11.4 get one construct wrong."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = sorted((ROOT / "src/ajar").rglob("*.py"))
# `(?:ab)*+` finds nothing, or never ends, before 3.11.5 (CPython issue 106052).
# `(?>(?:ab)*)` says the same and is right everywhere; `[ab]*+` always was.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{+\d*,?\d*\}+)\+")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_a_pattern_repeats_no_group_possessively(path: Path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [n for n, at in enumerate(lines, 1) if POSSESSIVE_GROUP.search(at)] == []


@pytest.mark.parametrize("faulty", ["(?:ab)*+", "(a|b)++", "(?:ab)?+", "(?:a){0,4}+"])
def test_the_construct_is_recognised(faulty: str):
    assert POSSESSIVE_GROUP.search(faulty)


@pytest.mark.parametrize("sound", [r"\([^()]*+\)?", "[ab]*+", "(?>(?:ab)*)", r"\)++"])
def test_what_is_sound_is_left_alone(sound: str):
    assert not POSSESSIVE_GROUP.search(sound)
