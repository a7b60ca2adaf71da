"""Where a secret begins and ends: names cut, joined, parted, or only much alike."""

import pytest

from ajar.core.answer.figures import find_figure
from ajar.core.answer.scan import find_secret
from ajar.core.answer.secrets import terms_of
from ajar.core.nouns.draft import Confidential


def named(text, confidential, spared=()):
    found = find_secret(text, confidential, spared)
    return found.words if found else ""


@pytest.mark.parametrize(
    ("firm", "text", "words"),
    [
        ("Initech", "cv InitechSales", "Initech"),
        ("Target", "a Target store", "Target"),
        ("Target", "Target dates. I am at Target now. Target it.", "Target"),
        ("Target", "at \u0422arget now", "Target"),
        ("The Zorblat Analytics Group", "at Zorblat", "Zorblat"),
        ("the Zorblat Analytics Group", "at Zorblat", "Zorblat"),
        ("the Initrode Group", "at Initrode", "Initrode"),
        ("Zorb Optics", "at Zorb", "Zorb"),
        ("Xyloquent Water", "at Xyloquent", "Xyloquent"),
        ("Zorblat, Optics", "at Zorblat", "Zorblat"),
    ],
)
def test_a_firm_is_found_at_its_edges(firm, text, words):
    assert named(text, Confidential(firm)) == words


@pytest.mark.parametrize(
    ("firm", "text"),
    [
        ("Target", "Hello. Target dates are fine."),
        ("Atoz", "from a to z"),
        ("3M", "an em dash"),
        ("Blq Optics", "at Blq"),
        ("4Zorb Optics", "at 4Zorb"),
        ("Harbor & Main Partners LLC", "Harbor and Main. Partners matter."),
    ],
)
def test_what_is_near_a_firm_is_let_pass(firm, text):
    assert not named(text, Confidential(firm))


@pytest.mark.parametrize(
    ("person", "text", "words"),
    [
        ("Brook, Nadia", "ask Nadia Brook", "Nadia Brook"),
        ("Brook,Nadia", "ask Nadia Brook", "Nadia Brook"),
        ("Ana Maria Sol", "ask Ana Maria Sol", "Ana Maria Sol"),
        ("Ana Maria Sol", "ask Ana Sol", "Ana Sol"),
        ("Ana Maria Sol", "ask A. Sol", "A. Sol"),
        ("May", "at 5 p.m. May 4", ""),
        ("Ana Maria Sol", "ask Maria Sol", ""),
    ],
)
def test_a_colleague_is_found_by_first_and_last_name(person, text, words):
    assert named(text, Confidential(people=(person,))) == words


def test_a_colleague_that_is_unlocked_may_be_named():
    told = Confidential(
        people=("Nadia Brook", "Al Hart"), unlocked=frozenset({"Nadia Brook"})
    )
    assert not named("Nadia Brook", told)
    assert named("Al Hart", told)


def test_a_domain_of_two_endings_is_itself_alone():
    assert named("at a@co.uk", Confidential(domains=("co.uk",))) == "co.uk"
    assert not named("in co", Confidential(domains=("co.uk",)))


@pytest.mark.parametrize(
    ("firm", "keys"),
    [
        ("Initech", {"initech"}),
        ("Initech Inc.", {"initechinc", "initech"}),
        ("Boston Scientific", {"bostonscientific"}),
        ("Blq Optics", {"blqoptics"}),
        ("Zorblat Optics", {"zorblatoptics", "zorblat"}),
    ],
)
def test_a_firm_has_just_these_forms(firm, keys):
    assert {term.key for term in terms_of(Confidential(firm))} == keys


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (20_000, "twenty thousand"),
        (120_000, "one hundred and twenty thousand"),
        (19_000, "nineteen grand"),
        (21_000, "twenty-one thousand"),
        (4_800.5, "4,800.5"),
        (142_500, "142.5 k"),
    ],
)
def test_round_and_odd_figures_are_heard(amount, text):
    assert find_figure(f"about {text} a year", Confidential(pay=(amount,))) == text


def test_cents_belong_to_a_figure():
    assert not find_figure("4,800 people", Confidential(pay=(4_800.5,)))
    assert not find_figure("142 k", Confidential(pay=(142_500,)))
