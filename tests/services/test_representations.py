"""Ajar asks before a second agency may submit the user for the same role."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.queries.representation import show_representation, withdrawal_letter
from ajar.services.archive import export_desk, import_desk
from ajar.services.forget import forget_everything, forget_person
from ajar.services.note import Note, keep_note
from ajar.services.representations import Granted, let_represent, take_back
from ajar.services.undo import undo
from ajar.store.models import Change, Entry, Person, Representation

SAID = (
    "I am a recruiter at {firm} Recruiting. For a client of ours we look for a {title} "
    "in Irvine, $150,000 base, on site."
)
NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)
MAY = date(2027, 5, 3)


def keep(user, who: str, firm: str, title: str = "sales manager") -> str:
    said = SAID.format(title=title, firm=firm)
    message = keep_note(user, Note(said, who, ""))
    return Entry.objects.get(owner=user, first_message=message).key


@pytest.fixture
def first(user) -> str:
    return keep(user, "Rosa Delgado", "Kestrel")


@pytest.fixture
def second(user, first) -> str:
    return keep(user, "Ines Farrow", "Heron")


def held(user, key: str):
    return show_representation(user, key).standing.held


def test_who_may_is_held_until_when_in_the_users_words(user, first):
    change = let_represent(
        user, first, Granted("Kestrel", until=MAY, words="for this one"), now=NOW
    )
    assert change.words == "Kestrel may submit you until 3 May 2027."
    (one,) = held(user, first)
    assert (one.agency, one.until, one.words) == ("Kestrel", MAY, "for this one")
    assert one.client == ""
    undo(user, change.pk, NOW)
    assert held(user, first) == ()


def test_a_second_agency_is_asked_about_though_the_client_is_withheld(
    user, first, second
):
    let_represent(user, first, Granted("Kestrel", until=MAY), now=NOW)
    (clash,) = show_representation(user, second).standing.clashes
    assert "the same title, place, pay" in clash.why
    with pytest.raises(RequestError, match="Kestrel may submit you already"):
        let_represent(user, second, Granted("Heron"), now=NOW)
    let_represent(user, second, Granted("Heron"), is_sure=True, now=NOW)
    assert [one.agency for one in held(user, second)] == ["Heron"]


def test_the_same_agency_another_role_or_a_permission_that_ended_is_none(user, first):
    let_represent(user, first, Granted("Kestrel", until=MAY), now=NOW)
    other = keep(user, "Ines Farrow", "Heron", "controller")
    let_represent(user, other, Granted("Heron"), now=NOW)
    let_represent(user, first, Granted("Kestrel"), now=NOW)
    for one in held(user, first):
        take_back(user, one.key, NOW)
    let_represent(user, first, Granted("Osprey"), now=NOW)


def test_taking_back_is_noted_once_and_undone(user, first):
    let_represent(user, first, Granted("Kestrel"), now=NOW)
    (one,) = held(user, first)
    change = take_back(user, one.key, NOW)
    assert held(user, first)[0].ended_on == NOW.astimezone().date()
    with pytest.raises(RequestError, match="anyway"):
        take_back(user, one.key, NOW)
    undo(user, change.pk, NOW)
    assert held(user, first)[0].ended_on is None


def test_days_that_make_no_sense_are_refused(user, first):
    tomorrow = NOW.date() + timedelta(days=2)
    for granted in (
        Granted("Kestrel", given_on=tomorrow),
        Granted("Kestrel", until=date(2020, 1, 1)),
    ):
        with pytest.raises(RequestError):
            let_represent(user, first, granted, now=NOW)
    with pytest.raises(RequestError):
        let_represent(user, "none", Granted("Kestrel"), now=NOW)


def test_the_letter_that_ends_it_is_clean(user, first):
    let_represent(user, first, Granted("Kestrel", "Quill Works"), now=NOW)
    letter = withdrawal_letter(user, held(user, first)[0].key, language="de")
    assert letter.objections == ()
    assert "Quill Works" in letter.draft.text
    edited = withdrawal_letter(user, letter.held.key, edited="Please stop [NAME].")
    assert edited.objections
    with pytest.raises(RequestError):
        withdrawal_letter(user, "")


def test_it_moves_with_the_desk_and_goes_with_who_wrote(user, first):
    let_represent(user, first, Granted("Kestrel", until=MAY), now=NOW)
    out = io.BytesIO()
    export_desk(user, out)
    forget_everything(user)
    out.seek(0)
    again = type(user).objects.get(username=user.username)
    import_desk(again, out)
    assert Representation.objects.get().agency == "Kestrel"
    forget_person(again, Person.objects.get(name="Rosa Delgado").key, NOW)
    assert not Representation.objects.exists()
    assert not Change.objects.filter(of="representation").exists()


def test_the_very_same_permission_is_kept_once(user, first):
    said = Granted("Kestrel", until=MAY)
    let_represent(user, first, said, now=NOW)
    for is_sure in (False, True):
        with pytest.raises(RequestError, match="You said so before"):
            let_represent(user, first, said, is_sure=is_sure, now=NOW)
    with pytest.raises(RequestError, match="You said so before"):
        let_represent(user, first, Granted(" kestrel", until=MAY), now=NOW)
    assert len(held(user, first)) == 1


def test_what_was_taken_back_or_ran_out_is_given_again(user, first):
    said = Granted("Kestrel", until=MAY)
    let_represent(user, first, said, now=NOW)
    take_back(user, held(user, first)[0].key, NOW)
    let_represent(user, first, said, now=NOW)
    later = NOW + timedelta(days=400)
    again = Granted("Kestrel", until=MAY + timedelta(days=300))
    let_represent(user, first, again, now=later)
    assert len(held(user, first)) == 3


def test_a_permission_that_says_something_new_is_kept_beside_the_first(user, first):
    let_represent(user, first, Granted("Kestrel", until=MAY), now=NOW)
    for other in (
        Granted("Kestrel", until=MAY + timedelta(days=30)),
        Granted("Kestrel", "Quill Works", until=MAY),
        Granted("Kestrel", role="controller", until=MAY),
    ):
        let_represent(user, first, other, now=NOW)
    assert len(held(user, first)) == 4
