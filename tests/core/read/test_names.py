"""Names of firms and people are cut out, and told from other capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile

from ajar.core.nouns.letter import Part, make_passage
from ajar.core.read.firm_places import (
    firm_before,
    firm_behind,
    firm_near,
    firm_of_person,
    is_flat,
)
from ajar.core.read.names import (
    firm_at,
    has_agency_word,
    has_firm_word,
    is_firm_name,
)
from ajar.core.read.same_firm import firm_words, same_firm


def passage(text):
    return make_passage(Part.OFFER, "body", text)


def cut(text, span):
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Labs, who make boats", "Acme Labs"),
        ("the Larkshire Department of Parks, through", "Larkshire Department of Parks"),
        ("Heron & Rudder on Quay St", "Heron & Rudder"),
        ("St. Alban University Hospital is", "St. Alban University Hospital"),
        ("NorteAcme, S.A. de C.V.", "NorteAcme"),
        ("Polar Bio Sp. z o.o., Gdynia", "Polar Bio"),
        ("Castle Hill LLP, who", "Castle Hill LLP"),
        ("Vegasoft S.L.", "Vegasoft"),
        ("Acme GmbH in", "Acme GmbH"),
        ("Acme as a team", "Acme"),
        ('"Summit Trials", said', "Summit Trials"),
        ("Board of Thames Water to", "Thames Water"),
        ("Personalabteilung der Acme Kliniken", "Acme Kliniken"),
        ("Acme's new plant", "Acme"),
        ("eBay for", "eBay"),
        ("3M in", "3M"),
        ("Bank of the West and", "Bank of the West"),
        ("Lind Institute for Water Research in", "Lind Institute for Water Research"),
        ("Acme for Senior Nurses", "Acme"),
        ("Acme of a kind", "Acme"),
        ("Acme of the kind", "Acme"),
        ("Acme I think", "Acme"),
        ("IT Solutions Ltd", None),
        ("London on", None),
        ("Bristol today", None),
        ("a team", None),
        ("Python and", None),
        ("They've asked", None),
        ("Oil & Gas", None),
        ("Senior Java Developer", None),
        ("Data Engineer II", None),
        ("Besetzung der Position", None),
        ("", None),
    ],
)
def test_a_firms_name_is_cut_out(text, name):
    assert cut(text, firm_at(passage(text), 0)) == name


def test_a_product_is_a_firm_only_where_the_sender_is_of_it():
    assert firm_at(passage("GitHub today"), 0) is None
    assert firm_at(passage("GitHub today"), 0, tools=True) is not None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme", "Acme Labs Ltd", True),
        ("Ardent M&E", "Ardent Mechanical & Electrical", True),
        ("Rockpool Labs", "rockpoollabs", True),
        ("Acme", "Zenith", False),
        ("Voltmere", "Benchline", False),
        ("", "Acme", False),
        ("Harbour", "Surgical Harbour Hospital", True),
    ],
)
def test_two_names_of_one_firm_are_known(one, other, same):
    assert same_firm(one, other) is same
    assert same_firm(other, one) is same


def test_words_speak_for_a_firm_and_for_an_agency():
    assert has_firm_word("Acme Foods")
    assert has_firm_word("Obi & Obi")
    assert not has_firm_word("Ada Obi")
    assert has_agency_word("StaffNow")
    assert has_agency_word("Acme Search")
    assert not has_agency_word("Acme Foods")
    assert firm_words("The Acme Group Ltd") == ("acme", "group")
    assert firm_words("The") == ("the",)
    assert not is_firm_name("A")
    assert is_firm_name("Harbour Vets")


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("hello ruth its rowena at green meadow legal again", True),
        ("Hello Ruth, it's Rowena at Green Meadow Legal.", False),
        ("short", False),
    ],
)
def test_a_text_without_capitals_is_flat(text, flat):
    assert is_flat(passage(text)) is flat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the optics lead at Acme Robotics in town", "Acme Robotics"),
        ("on the team of people with the Acme Group", "Acme Group"),
        ("on the team of people", None),
        ("two founders at green meadow legal again and so", "green meadow legal"),
    ],
)
def test_a_firm_stands_behind_a_preposition(text, name):
    assert cut(text, firm_near(passage(text), 0, len(text))) == name


def test_a_flat_text_names_firms_in_small_letters():
    text = "hello its rowena at green meadow legal again i said"
    assert cut(text, firm_near(passage(text), 17, len(text))) == "green meadow legal"
    assert firm_behind(passage(text), 0) is None
    assert firm_near(passage("hello there my friend it is from the"), 0, 36) is None
    calls = "but i said that tower hill have come back to us"
    end = calls.index(" have")
    assert cut(calls, firm_before(passage(calls), 0, end)) == "tower hill"
    assert firm_before(passage("well and so they have come back to us"), 0, 11) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim at Acme Foods today", "Acme Foods"),
        ("Kim Obi, Acme Maritime Recruitment, 555", "Acme Maritime Recruitment"),
        ("Dr Obi(?) from Acme Trials", "Acme Trials"),
        ("Kim Obi (HR, Acme Cold Chain)", "Acme Cold Chain"),
        ("Kim, who is nice, from Acme", "Acme"),
        ("nobody at Acme", None),
    ],
)
def test_a_person_has_a_firm(text, name):
    assert cut(text, firm_of_person(passage(text), 0, len(text))) == name


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("Acme Flowers is looking", " is", "Acme Flowers"),
        ("Acme (cut flowers) is looking", " is", "Acme"),
        ("Acme & Obi, the coatings maker here, was bought", ", was", "Acme & Obi"),
        ("My client Acme is after a chef", " is", "Acme"),
        ("Client is a solar EPC, they have won", " have", None),
        ("In San Antonio a client had one", " had", None),
        ("nobody is looking", " is", None),
        ("a b c d e f g h is", " is", None),
    ],
)
def test_a_firm_stands_before_what_it_does(text, verb, name):
    assert cut(text, firm_before(passage(text), 0, text.index(verb))) == name


@given(st.one_of(hostile, st.text(max_size=120)), st.integers(0, 120))
def test_no_text_makes_it_fail(text, at):
    place = passage(text)
    at = min(at, len(text))
    found = (
        firm_at(place, at),
        firm_behind(place, at),
        firm_near(place, at, len(text)),
        firm_before(place, 0, at),
        firm_of_person(place, at, len(text)),
    )
    assert all(s is None or 0 <= s.start < s.end <= len(text) for s in found)
