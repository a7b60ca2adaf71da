"""The docs say how a topic is added: done word for word on a copy, a letter is read."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.core.read.facts import READERS

ROOT = Path(__file__).parents[2]
TERMS = ROOT / "src/ajar/core/terms"
STEP = re.compile(
    r"In `(?P<path>[\w/.]+)`, (?:(?P<new>new)|below `(?P<line>[^`]+)`):\n\n"
    r"```\w+\n(?P<words>.*?)```\n",
    re.DOTALL,
)
LETTER = """From: Orla Byrne <orla@byrne-motors.example>
To: Sam Rivera <sam@example.com>
Subject: Area Sales Manager in Cork
Date: Tue, 17 Nov 2026 09:30:00 +0000
Message-ID: <car-1@byrne-motors.example>

Hi Sam, we are hiring an Area Sales Manager in Cork, 70k base with a company car.
Would you be open to a talk? Orla Byrne, Byrne Motors
"""


def follow(step: "re.Match[str]", root: Path) -> None:
    """Do on the copy at `root` what `step` says."""
    path = root / step["path"]
    if step["new"]:
        assert not path.exists(), path
        path.write_text(step["words"], encoding="utf-8")
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    place = lines.index(step["line"] + "\n")
    lines.insert(place + 1, step["words"])
    path.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """Return a copy of the program to which the docs' topic was added."""
    root = tmp_path_factory.mktemp("copy")
    unread = shutil.ignore_patterns("__pycache__", "sample")
    for folder in ("src/ajar", "tests/core/read"):
        shutil.copytree(ROOT / folder, root / folder, ignore=unread)
    for name in ("conftest.py", "pytest.ini"):
        shutil.copy(ROOT / "tests/core" / name, root / "tests/core")
    shutil.copy(ROOT / "manage.py", root)
    page = (ROOT / "docs/new-topic.md").read_text("utf-8")
    steps = list(STEP.finditer(page))
    assert 2 * len(steps) == page.count("\n```")
    for step in steps:
        follow(step, root)
    migrate = ("manage.py", "makemigrations", "store", "--name", "company_car")
    assert "company_car" in python(root, *migrate)
    return root


def python(root: Path, *args: str) -> str:
    """Return what `python ARGS` prints that runs with the copy at `root`."""
    desk = root / "desk"
    desk.mkdir(mode=0o700, exist_ok=True)
    there = {"PYTHONPATH": str(root / "src"), "AJAR_HOME": str(desk), "COLUMNS": "200"}
    done = subprocess.run(
        [sys.executable, *args],
        cwd=root,
        env={**os.environ, **there},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def letter(copy):
    path = copy / "letter.eml"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def test_the_new_topic_is_read_with_its_evidence(copy, letter):
    told = json.loads(python(copy, "-m", "ajar", "read", "--json", letter))
    fact = told["facts"]["company_car"]
    assert (fact["value"], fact["evidence"]) == (True, "company car")


def test_the_desk_keeps_and_shows_the_new_topic(copy, letter):
    python(copy, "-m", "ajar", "take", letter)
    table = python(copy, "-m", "ajar", "desk")
    key = re.search(r"^([0-9a-f]{4,}) .*Orla Byrne", table, re.MULTILINE)
    assert key
    assert "Company car" in python(copy, "-m", "ajar", "show", key[1])


def test_its_sentences_pass_as_those_of_every_topic(copy):
    said = ("tests/core/read/test_said.py", "-k", "company_car")
    config = ("-q", "-p", "no:cacheprovider", "-c", "tests/core/pytest.ini")
    assert " passed" in python(copy, "-m", "pytest", *config, *said)


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_has_words(topic: Topic):
    assert TOPIC_WORDS[topic]


def test_every_topic_has_a_reader_of_its_name_that_is_called():
    called = {reader.__name__ for reader in READERS}
    assert called == {f"read_{topic.value}" for topic in Topic}


@pytest.mark.parametrize("table", sorted(TERMS.glob("*.tsv")), ids=lambda p: p.name)
def test_a_table_says_where_its_terms_come_from(table: Path):
    assert table.read_text("utf-8").startswith("#")
