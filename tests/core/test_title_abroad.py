"""A title of another language is said in English, one of English left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.help.titles import nearness, shipped_space
from ajar.core.help.who_fits import FITS, MAY_FIT
from ajar.core.title_abroad import in_english


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("chef de laboratoire", "manager laboratory"),
        ("responsable contrôle qualité", "manager control quality"),
        ("laborleiterin", "laboratory manager"),
        ("leiterin qualitätskontrolle", "manager quality control"),
        ("jefa de laboratorio", "manager laboratory"),
        ("gerente de vendas", "manager sale"),
        ("directeur commercial", "director sale"),
        ("krankenpfleger", "nurse"),
    ],
)
def test_a_title_of_another_language_is_said_in_english(title, meant):
    assert " ".join(in_english(tuple(title.split()))) == meant


@pytest.mark.parametrize(
    "title",
    [
        "sous chef",
        "head of sales",
        "commercial manager",
        "vice president",
        "store lead",
    ],
)
def test_a_title_that_is_english_stays(title):
    assert " ".join(in_english(tuple(title.split()))) == title


@pytest.mark.parametrize(
    ("role", "theirs"),
    [
        ("QC Laboratory Manager", "Chef de laboratoire"),
        ("QC Laboratory Manager", "Responsable contrôle qualité"),
        ("Head of Quality Control Laboratories", "Leiterin Qualitätskontrolle"),
        ("Responsable Laboratoire Contrôle Qualité", "QC Laboratory Manager"),
        ("Sales Manager", "Vertriebsleiter"),
        ("Sales Manager", "Gerente de vendas"),
        ("Software Engineer", "Desarrollador de software"),
        ("Nurse", "Enfermeira"),
        ("Leiterin Einkauf", "Purchasing Manager"),
    ],
)
def test_one_trade_is_near_in_whatever_language(role, theirs):
    assert nearness(role, [theirs], shipped_space())[0] >= FITS


@pytest.mark.parametrize(
    ("role", "theirs"),
    [
        ("Sales Manager", "Leiterin Qualitätskontrolle"),
        ("Software Engineer", "Vertriebsleiter"),
        ("Nurse", "Comptable"),
        ("Executive Director", "Sous Chef"),
    ],
)
def test_other_trades_stay_strangers(role, theirs):
    assert nearness(role, [theirs], shipped_space())[0] < MAY_FIT


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_words_are_taken(words):
    assert in_english(tuple(words)) == in_english(tuple(words))
