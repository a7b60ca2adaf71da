"""Who is one person: surely, likely, by the user's word; and who never is."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sightings import seen

from ajar.core.keep.people import find_people
from ajar.core.nouns.person import Clustering, Reason, Word

DAY = datetime(2026, 11, 23, tzinfo=UTC)


def groups(found: Clustering) -> list[str]:
    return ["".join(cluster.keys) for cluster in found.clusters]


def proposed(found: Clustering) -> dict[str, tuple[Reason, ...]]:
    return {p.one[0] + p.other[0]: p.reasons for p in found.proposals}


def joined(one: str, other: str, days: int = 0) -> Word:
    return Word(one, other, is_joined=True, said_at=DAY + timedelta(days))


def apart(one: str, other: str, days: int = 0) -> Word:
    return Word(one, other, is_joined=False, said_at=DAY + timedelta(days))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"address": "rosa@harbor.example"}, {"address": "Rosa@Harbor.example"}),
        (
            {"name": "Rosa D", "handle": "in/rosa"},
            {"name": "R. Brandt", "handle": "https://www.linkedin.com/in/Rosa/"},
        ),
        (
            {"name": "Bob Castell", "number": "+1 714 555 0131"},
            {"name": "Robert Castell", "number": "1 714 555 0131"},
        ),
        (
            {"name": "Anna Lee", "address": "anna@quill.example"},
            {"name": "Anna Berg", "address": "anna@quill.example"},
        ),
        (
            {"name": "Rosa Delgado", "handle": "in/rosa", "firm": "Harbor & Main"},
            {"name": "Rosa Delgado", "address": "rd@harbormain.example"},
        ),
        (
            {"name": "Rosa Delgado", "firm": "Harbor & Main Search Ltd"},
            {"name": "Rosa Delgado", "firm": "Harbor & Main", "number": "17145550131"},
        ),
    ],
    ids=["address", "profile", "number and name", "wedding", "firm's domain", "firm"],
)
def test_what_is_surely_one_person_is_joined(one, other):
    assert groups(find_people([seen("a", **one), seen("b", **other)])) == ["ab"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"name": "Rosa Delgado", "number": "17145550131"},
            {"name": "Peter Asante", "number": "17145550131"},
        ),
        (
            {"name": "Rosa Delgado", "address": "jobs@harbor.example"},
            {"name": "Peter Asante", "address": "jobs@harbor.example"},
        ),
        ({"address": "noreply@jobs.example"}, {"address": "noreply@jobs.example"}),
        (
            {"name": "Rosa Delgado", "handle": "in/rosa", "firm": "Quill"},
            {"name": "Rosa Delgado", "handle": "in/rosa-2", "firm": "Quill"},
        ),
        (
            {"name": "Rosa Delgado", "firm": "Harbor", "on": "2026-03-02"},
            {"name": "Rosa Delgado", "firm": "Quillon", "on": "2026-03-20"},
        ),
        (
            {"name": "John Smith", "firm": "Harbor", "on": "2024-03-02"},
            {"name": "John Smith", "firm": "Quillon", "on": "2026-03-20"},
        ),
        (
            {"name": "Kim Lee", "address": "kim.lee@quill.example"},
            {"name": "Kim Lee", "address": "kim.lee2@quill.example"},
        ),
    ],
    ids=[
        *("switchboard", "shared mailbox", "machine", "two profiles", "same weeks"),
        *("frequent name", "numbered address"),
    ],
)
def test_what_is_two_people_is_neither_joined_nor_proposed(one, other):
    found = find_people([seen("a", **one), seen("b", **other)])
    assert groups(found) == ["a", "b"]
    assert not found.proposals


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (
            {"name": "Bob Castell", "firm": "Quill"},
            {"name": "Robert Castell", "address": "rc@quill.example", "firm": "Quill"},
            (Reason.NICKNAME, Reason.FIRM),
        ),
        (
            {"name": "Rosa Delgado", "firm": "Harbor", "on": "2024-03-02"},
            {"name": "Rosa Delgado", "firm": "Quillon", "on": "2026-03-20"},
            (Reason.NAME, Reason.MOVED),
        ),
        (
            {"name": "John Smith", "handle": "in/js", "firm": "Harbor"},
            {"name": "John Smith", "firm": "Harbor", "number": "17145550131"},
            (Reason.NAME, Reason.FIRM),
        ),
        (
            {"name": "John Smith", "handle": "in/js", "on": "2026-03-02"},
            {"name": "John Smith", "firm": "Harbor", "on": "2026-03-09"},
            (Reason.NAME, Reason.WEEKS),
        ),
        (
            {"name": "Delgado Rosa", "handle": "in/rd"},
            {"name": "Rosa Delgado", "firm": "Harbor"},
            (Reason.SWAPPED,),
        ),
        (
            {"name": "R. Delgado", "firm": "Harbor"},
            {"name": "Rosa Delgado", "firm": "Harbor"},
            (Reason.INITIAL, Reason.FIRM),
        ),
    ],
)
def test_what_is_likely_one_person_is_proposed_with_reasons(one, other, reasons):
    found = find_people([seen("a", **one), seen("b", **other)])
    assert groups(found) == ["a", "b"]
    assert proposed(found) == {"ab": reasons}


def test_initials_that_fit_two_colleagues_are_not_proposed():
    found = find_people(
        [
            seen("a", "J. Lee", firm="Quill", number="17145550131"),
            seen("b", "Jordan Lee", firm="Quill", handle="in/jordan"),
            seen("c", "Julia Lee", firm="Quill", handle="in/julia"),
        ]
    )
    assert not found.proposals


def test_a_recruiter_who_changes_agency_with_her_mobile_stays_one_person():
    found = find_people(
        [
            seen("a", "Rosa Delgado", number="17145550131", firm="Harbor"),
            seen("b", "R. Delgado", number="17145550131", firm="Quillon"),
        ]
    )
    assert groups(found) == ["ab"]


ROSA = seen("a", "Rosa Delgado", address="rosa@harbor.example")
ALSO_ROSA = seen("b", "Rosa Delgado", address="rosa@harbor.example", handle="in/rosa")
PETER = seen("c", "Peter Asante", address="peter@northgate.example")
DANA = seen("d", "Dana Whitfield", handle="in/dana")


def test_the_user_joins_whom_nothing_joins_and_takes_it_back():
    word = joined("address:rosa@harbor.example", "address:peter@northgate.example")
    people = [ROSA, PETER]
    assert groups(find_people(people, [word])) == ["ac"]
    assert groups(find_people(people)) == ["a", "c"]


def test_the_user_parts_what_was_joined_and_it_isnt_proposed_again():
    one = seen("a", "Rosa Delgado", handle="in/rosa", firm="Harbor")
    other = seen("b", "Rosa Delgado", number="17145550131", firm="Harbor")
    word = apart("handle:in/rosa", "number:17145550131")
    found = find_people([one, other], [word])
    assert groups(found) == ["a", "b"]
    assert not found.proposals


def test_of_words_that_contradict_each_other_the_later_one_counts():
    rosa, peter = "address:rosa@harbor.example", "address:peter@northgate.example"
    people = [ROSA, PETER]
    assert groups(
        find_people(people, [joined(rosa, peter), apart(peter, rosa, 1)])
    ) == [*("a", "c")]
    assert groups(
        find_people(people, [apart(rosa, peter), joined(peter, rosa, 1)])
    ) == ["ac"]


def test_a_later_join_beats_an_apart_said_of_other_identifiers_of_the_two():
    words = [
        apart("handle:in/rosa", "address:peter@northgate.example"),
        joined("address:rosa@harbor.example", "address:peter@northgate.example", 1),
    ]
    assert groups(find_people([ROSA, ALSO_ROSA, PETER], words)) == ["abc"]
    earlier = [words[0], joined(words[1].one, words[1].other, -1)]
    assert groups(find_people([ROSA, ALSO_ROSA, PETER], earlier)) == ["ab", "c"]


def test_a_word_about_what_is_gone_or_cant_be_cut_changes_nothing():
    words = [
        joined("address:gone@x.example", "handle:in/dana"),
        apart("handle:in/rosa", "address:rosa@harbor.example"),
    ]
    assert groups(find_people([ROSA, ALSO_ROSA, DANA], words)) == ["ab", "d"]


NAMES = st.sampled_from(
    [
        "Rosa Delgado",
        "R. Delgado",
        "Rosa",
        "Bob Castell",
        "Robert Castell",
        "John Smith",
    ]
)
SIGHTINGS = st.lists(
    st.builds(
        lambda name, address, handle, number, firm, on: seen(
            "", name, address=address, handle=handle, number=number, firm=firm, on=on
        ),
        NAMES,
        st.sampled_from(["", "rosa@harbor.example", "jobs@quill.example"]),
        st.sampled_from(["", "in/rosa", "in/bob"]),
        st.sampled_from(["", "17145550131", "17145550132"]),
        st.sampled_from(["", "Harbor", "Quill"]),
        st.sampled_from(["", "2026-01-05", "2026-01-20", "2024-05-05"]),
    ),
    max_size=9,
)
MARKS = st.sampled_from(
    [
        *("address:rosa@harbor.example", "handle:in/rosa", "handle:in/bob"),
        *("number:17145550131", "name:rosa delgado|firm:harbor", "name:john smith"),
    ]
)
WORDS = st.lists(
    st.builds(
        lambda one, other, is_joined, day: Word(
            one, other, is_joined, DAY + timedelta(day)
        ),
        *(MARKS, MARKS, st.booleans(), st.integers(0, 3)),
    ),
    max_size=5,
)


def numbered(sightings):
    from dataclasses import replace  # noqa: PLC0415

    return [replace(one, key=f"{n:02}") for n, one in enumerate(sightings)]


@given(SIGHTINGS, WORDS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_people(sightings, words, random):
    people = numbered(sightings)
    first = find_people(people, words)
    random.shuffle(people)
    random.shuffle(words)
    assert find_people(people, words) == first


@given(SIGHTINGS, WORDS)
def test_everybody_is_somebody_and_nobody_is_two(sightings, words):
    people = numbered(sightings)
    found = find_people(people, words)
    keys = [key for cluster in found.clusters for key in cluster.keys]
    assert sorted(keys) == [one.key for one in people]
    ids = {cluster.id for cluster in found.clusters}
    assert all({p.one, p.other} <= ids and p.one < p.other for p in found.proposals)


@given(SIGHTINGS, MARKS, MARKS)
def test_the_last_word_is_followed_whatever_was_said_before(sightings, one, other):
    people = numbered(sightings)
    before = [joined(one, other), apart(one, other, 1)]
    kept = find_people(people, before)
    sides = [
        {s.key for s in people if set(side.split("|")) <= s.atoms}
        for side in (one, other)
    ]
    if sides[0] and sides[1] and not sides[0] & sides[1]:
        for cluster in kept.clusters:
            assert not (sides[0] & set(cluster.keys) and sides[1] & set(cluster.keys))
        again = find_people(people, [*before, joined(one, other, 2)])
        wanted = sides[0] | sides[1]
        assert any(wanted <= set(cluster.keys) for cluster in again.clusters)
    assert find_people(people, []) == find_people(people)
