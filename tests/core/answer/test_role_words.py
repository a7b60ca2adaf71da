"""Any title and any employer fits into a sentence, or is left out."""

import pytest
from answers_made import finding, known

from ajar.core.answer.role_words import employer_name, role_name, said, title_words
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Topic


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Director of Sales", "the Director of Sales role"),
        ("an Area Manager", "the Area Manager role"),
        ("Area Sales Manager", "the Area Sales Manager role"),
        ("VP SALES", "the VP Sales role"),
        ("HEAD OF HR AND IT", "the Head of HR and IT role"),
        ("RN", "the RN role"),
        ("Sales Manager (m/w/d)", "the Sales Manager role"),
        ("Nurse (all genders)", "the Nurse role"),
        ("Clerk (nights)", "the Clerk (nights) role"),
        ("Director, Sales, EMEA", "the Director (Sales) role"),
        ("Head (interim), Sales", "the Head (interim) role"),
        ("Sales Role", "the Sales Role"),
        ("summer internship", "the summer internship"),
        ("Manager -", "the Manager role"),
        *((none, "this role") for none in ("", "the ", "{title}", "x" * 61, "a@b.c")),
        *((none, "this role") for none in ("see http://x", "*Manager*", "[TITLE]")),
    ],
)
def test_a_role_is_called_by_its_title(title, name):
    assert role_name(title) == name


def test_a_title_of_nothing_but_marks_is_none():
    assert title_words(" -- ") == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Meridian Optics", "Meridian Optics"),
        ("The Meridian Group.", "the Meridian Group"),
        ("University of Oslo", "the University of Oslo"),
        ("", ""),
        ("x" * 51, ""),
        ("<Client>", ""),
    ],
)
def test_an_employer_has_its_article(name, words):
    assert employer_name(name) == words


def test_only_what_is_plainly_said_is_used():
    assert said(known(title="Area  Manager"), Topic.TITLE) == "Area Manager"
    assert said(finding(Topic.TITLE, "X", state=State.CLASH), Topic.TITLE) == ""
    assert said({}, Topic.TITLE) == ""
