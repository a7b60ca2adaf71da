"""What is confidential is found in every disguise, and only that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.scan import find_secret
from ajar.core.nouns.draft import Confidential, Secret

KESTREL = Confidential(
    "Kestrel Analytical Inc.",
    domains=("@mail.kestrel-analytical.example", "www.kaw.co.uk"),
    people=("Priya Nair", "May"),
    offers=("Vantage Robotics",),
    words=("merger",),
)
FIRMS = {
    name: Confidential(name)
    for name in (
        *(
            "Reading Instruments",
            "Target",
            "Gap",
            "Shell",
            "3M",
            "Boston Scientific",
            "Sol",
            "Zorb",
        ),
        *("Harbor & Main Partners LLC", "Morgan Stanley", "The Initrode Group", "Ally"),
        "Initech",
    )
}


def named(text, confidential=KESTREL, spared=()):
    found = find_secret(text, confidential, spared)
    return found.words if found else ""


@pytest.mark.parametrize(
    "words",
    [
        "Kestrel Analytical",
        "kestrel analytical's",
        "KESTREL-ANALYTICAL",
        "Kestrel\nAnalytical",
        "KestrelAnalytical",
        "#kestrelanalytical",
        "kestrel_analytical_2024",
        "K e s t r e l  A n a l y t i c a l",
        "K.e.s.t.r.e.l Analytical",
        "Kes-trel Ana-\n> lytical",
        "Kestrеl Anаlуtісаl",
        "K3str3l An4lyt1c4l",
        "xkestrelanalyticalx",
        "https://kestrelanalytical.example/jobs",
        "sam@mail.kestrel-analytical.example",
        "Kestrel",
        "ex-Kestrel",
        "Kestrel's",
        "a@kaw.co.uk",
    ],
)
def test_the_employer_is_found(words):
    assert named(f"I know it from {words} and more.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ask Priya Nair about it", "Priya Nair"),
        ("NAIR, PRIYA", "NAIR, PRIYA"),
        ("P. Nair", "P. Nair"),
        ("I work with May on it", "May"),
        ("Vantage Robotics called", "Vantage Robotics"),
        ("two mergers", "merger"),
        ("we merger-ed", "merger"),
        ("the merger.", "merger"),
        ("m e r g e r", "m e r g e r"),
    ],
)
def test_people_offers_and_words_are_found(text, words):
    assert named(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Trovatore is another firm.",
        "I watched a kestrel.",
        "The analytical side, says Priya.",
        "May I ask? In May, or May 4, we may talk.",
        "Tell Client\nMay be shared later, so May not",
        "A vantage point for robots.",
        "He merges well.",
        "Some erger words.",
        "kestrel@analytical.example",
        "",
    ],
)
def test_what_only_looks_like_it_is_let_pass(text):
    assert not named(text)


@pytest.mark.parametrize(
    ("firm", "text"),
    [
        ("Reading Instruments", "at Reading Instruments"),
        ("Target", "four years at Target"),
        ("Target", "at TARGET, mostly"),
        ("Target", "Target's stores"),
        ("Target", "(Target)"),
        ("Target", "at t a r g e t"),
        ("Gap", "I left Gap in May"),
        ("3M", "with 3M since 2020"),
        ("Boston Scientific", "Boston Scientific"),
        ("Harbor & Main Partners LLC", "Harbor and Main Partners"),
        ("Harbor & Main Partners LLC", "Harbor&Main Partners, LLC"),
        ("Morgan Stanley", "I am with Morgan"),
        ("The Initrode Group", "at Initrode"),
        ("Ally", "at Ally now"),
        ("Initech", "initech"),
        ("Initech", "I n i t e c h"),
        ("Initech", "Ini-tech"),
        ("Initech", "1n1t3ch"),
        ("Initech", "cv_Initech2024"),
        ("Initech", "2024Initech"),
        ("Zorb", "Zo-rb"),
    ],
)
def test_a_name_of_common_words_is_found_where_it_is_a_name(firm, text):
    assert named(text, FIRMS[firm])


@pytest.mark.parametrize(
    ("firm", "text"),
    [
        ("Reading Instruments", "I am reading. Instruments matter. Reading is far."),
        ("Target", "Target a role. My target is clear."),
        ("Target", "targets, targeted, re target"),
        ("Target", "Hello.\nTarget dates are fine."),
        ("Gap", "a gap year, the Gaps"),
        ("Shell", "She'll call, or he’ll call"),
        ("3M", "3 months, 13M, 3Mb"),
        ("Boston Scientific", "I live in Boston. It is scientific."),
        ("Harbor & Main Partners LLC", "The main harbor. Partners matter."),
        ("Morgan Stanley", "Morgan Freeman, or morgan"),
        ("Ally", "an ally, finally, really"),
        ("Sol", "501 people, 5 0 1, so let it, sold"),
        ("Initech", "Initechnology, minitech"),
        ("Zorb", "Zo rb"),
    ],
)
def test_common_words_are_let_pass(firm, text):
    assert not named(text, FIRMS[firm])


def test_short_names_are_not_put_together_from_other_words():
    meat = Confidential("Me Atl")
    assert named("Me Atl", meat)
    assert not named("tell me at least", Confidential("Meat"))
    assert named("m.e.a.t", Confidential("Zeat", aliases=("Meat",)))


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("Zorblatqux", "xzorblatquxx", True),
        ("Zorblatqu", "xzorblatqux", False),
        ("Zorblat", "Zor blat", True),
        ("Zorbla", "Zor bla", False),
        ("Zorbla", "Zorblaian", True),
        ("Zorbl", "Zorblian", False),
        ("Zorbl", "Zorbl's", True),
    ],
)
def test_the_longer_a_name_the_freer_its_forms(name, text, is_found):
    assert bool(named(f"at {text}.", Confidential(name))) is is_found


@pytest.mark.parametrize(
    ("domain", "text", "is_found"),
    [
        ("target.example", "on target", False),
        ("target.example", "me@target.example", True),
        ("zorb.example", "at zorb now", False),
        ("zorbl.example", "at zorbl now", True),
        ("zorbl.co.uk", "at zorbl now", True),
        ("localhost", "at localhost now", True),
    ],
)
def test_a_domain_tells_the_name_unless_it_is_a_common_word(domain, text, is_found):
    assert bool(named(text, Confidential(domains=(domain,)))) is is_found


def test_letters_far_apart_are_no_name():
    assert not named(f"Reading{'.' * 30}Instruments", FIRMS["Reading Instruments"])
    assert not named("initech".replace("t", " " * 20 + "t"), FIRMS["Initech"])


def test_the_one_written_to_may_be_called_alike():
    assert named("Hello Morgan,", FIRMS["Morgan Stanley"])
    assert not named("Hello Morgan,", FIRMS["Morgan Stanley"], ("Morgan Reed",))
    assert named("Priya Nair", spared=("Priya Reed", "Al Nair"))
    assert not named("Priya Nair", spared=("Nair, Priya",))
    assert named("Kestrel Analytical", spared=("Kestrel Analytical",))


def test_pay_is_found_too_and_said_to_be_pay():
    found = find_secret("I am on $142,000.", Confidential(pay=(142_000,)))
    assert found == (Secret.PAY, "142,000")
    assert find_secret("at Kestrel", KESTREL).secret is Secret.EMPLOYER


def test_what_is_unlocked_may_be_named():
    unlocked = Confidential(
        "Initech", words=("merger",), unlocked=frozenset({"INITECH"})
    )
    assert not named("at Initech", unlocked)
    assert named("a merger", unlocked)


def test_nothing_confidential_finds_nothing():
    assert not named("anything at all", Confidential())
    assert not named("anything at all", Confidential("...", words=("", " ")))


@given(
    st.text(max_size=60).filter(lambda text: not text or not text[-1].isalnum()),
    st.text(max_size=60).filter(lambda text: not text or not text[0].isalnum()),
    st.sampled_from(["\u200b", "\u00ad", "\u2060", ""]),
)
def test_no_surroundings_hide_the_employer(before, after, mark):
    words = mark.join("Kestrel Analytical")
    assert named(f"{before} {words} {after}")


@given(st.text(max_size=200), st.text(max_size=30), st.text(max_size=30))
def test_no_text_and_no_list_breaks_it(text, one, other):
    confidential = Confidential(
        one, (other,), (one,), (142.5,), (other,), (one,), (one,)
    )
    find_secret(text, confidential, (other,))
