"""A name cut short is that person's where a number or a firm says so, too."""

from datetime import UTC, datetime

from sightings import seen

from ajar.core.keep.people import find_people
from ajar.core.nouns.person import Reason, Word

NUMBER = "13035550158"
ANNEKE = seen("a", "Anneke Roth", number=NUMBER, firm="Halden Rope")
CARD = seen("b", "Ann Roth", number=NUMBER, firm="Halden Rope")
RANG = seen("c", number=NUMBER)


def groups(*sightings, words=()) -> list[str]:
    found = find_people(sightings, words)
    return ["".join(cluster.keys) for cluster in found.clusters]


def test_one_number_and_one_firm_make_ann_and_anneke_one_and_the_call_theirs():
    assert groups(ANNEKE, CARD, RANG) == ["abc"]
    assert groups(ANNEKE, seen("b", "Ann Roth", number=NUMBER), RANG) == ["abc"]


def test_another_firm_or_another_family_name_speaks_against_it():
    elsewhere = seen("b", "Ann Roth", number=NUMBER, firm="Quill Foods")
    assert groups(ANNEKE, elsewhere, RANG) == ["a", "b", "c"]
    other = seen("b", "Ann Berg", number=NUMBER, firm="Halden Rope")
    assert groups(ANNEKE, other, RANG) == ["a", "b", "c"]


def test_a_number_without_a_name_follows_those_whom_the_user_joins():
    elsewhere = seen("b", "Ann Roth", number=NUMBER, firm="Quill Foods")
    word = Word(
        "name:anneke roth",
        "name:ann roth",
        is_joined=True,
        said_at=datetime(2026, 11, 23, tzinfo=UTC),
    )
    assert groups(ANNEKE, elsewhere, RANG, words=[word]) == ["abc"]


def test_a_name_cut_short_at_one_firm_is_proposed_and_only_there():
    gwen = seen("a", "Gwen Lasker", address="gwen@quill.example", firm="Quill")
    long = seen("b", "Gwendolyn Lasker", handle="in/gl", firm="Quill")
    (proposal,) = find_people([gwen, long]).proposals
    assert proposal.reasons == (Reason.NICKNAME, Reason.FIRM)
    far = seen("b", "Gwendolyn Lasker", handle="in/gl", firm="Halden Rope")
    assert find_people([gwen, far]).proposals == ()
    dana = seen("b", "Dana Lasker", handle="in/gl", firm="Quill")
    assert find_people([gwen, dana]).proposals == ()


def test_an_ending_more_is_another_name():
    daniel = seen("a", "Daniel Orvik", handle="in/a", firm="Quill")
    daniela = seen("b", "Daniela Orvik", address="d@quill.example", firm="Quill")
    assert find_people([daniel, daniela]).proposals == ()
