"""A call is what its steps add up to, undone ones left out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.heard import hear
from ajar.core.intake.call import HEARD, follow_call, may_undo, write_down
from ajar.core.method import facts_of, read_note
from ajar.core.nouns.call import (
    CallerKind,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    LetRing,
    Noted,
    Outcome,
    Phase,
    PickedUp,
    Said,
    Skipped,
    Step,
    Struck,
    Undone,
    Wanted,
)
from ajar.core.nouns.call_wire import NAMES, deed_from_wire, deed_to_wire
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.role import Pay, Period, Seat, Topic
from ajar.core.read.merge import merge_facts

BEGAN = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
RECRUITER = Introduced("Dana Whitfield", "Front Range Talent", CallerKind.RECRUITER)
SEAT = Heard("Individual", Topic.SEAT, ((Topic.SEAT, Seat.INDIVIDUAL),))
BOTH = Heard(
    "A bit of both",
    Topic.SEAT,
    ((Topic.SEAT, Seat.INDIVIDUAL), (Topic.SEAT, Seat.MANAGER)),
)

topics = st.sampled_from([Topic.SEAT, Topic.TRAVEL_PERCENT, Topic.TITLE, Topic.PAY])
deeds = st.one_of(
    st.just(PickedUp()),
    st.just(LetRing()),
    st.just(HungUp()),
    st.just(RECRUITER),
    st.just(SEAT),
    st.just(BOTH),
    st.builds(LeftUnsaid, topics),
    st.builds(Skipped, topics),
    st.builds(Wanted, topics),
    st.builds(Struck, topics),
    st.builds(Said, st.sampled_from(BeatKind), st.text(max_size=20), st.booleans()),
    st.sampled_from(["base 95 to 110", "remote two days", "nothing in it"]).map(
        lambda words: Noted(words, read_note(words))
    ),
    st.just(Heard("Won't say", Topic.PAY, (), refused=True)),
    st.just(
        Heard(
            "$95k",
            Topic.PAY,
            ((Topic.PAY, Pay(95_000, 95_000, "USD", Period.YEAR)),),
        )
    ),
)


def _steps(*done):
    return [Step(deed, BEGAN + timedelta(seconds=at)) for at, deed in enumerate(done)]


def _talk(*done):
    return follow_call(_steps(*done))


def test_nobody_picked_up_yet():
    assert _talk().phase is Phase.RINGING


def test_who_is_introduced_is_talked_with():
    talk = _talk(PickedUp(), RECRUITER)
    assert (talk.phase, talk.name, talk.firm) == (
        Phase.TALKING,
        "Dana Whitfield",
        "Front Range Talent",
    )
    assert {fact.topic for fact in talk.facts} == {Topic.RECRUITER, Topic.FIRM}


def test_a_name_alone_leaves_open_what_they_want():
    assert _talk(PickedUp(), Introduced("Dana")).phase is Phase.GREETING


def test_what_was_heard_is_the_users_word():
    finding = merge_facts(_talk(PickedUp(), RECRUITER, SEAT).facts)[Topic.SEAT]
    assert (finding.state, finding.best.value) == (State.KNOWN, Seat.INDIVIDUAL)


def test_a_later_answer_replaces_an_earlier_one():
    later = Heard("Management", Topic.SEAT, ((Topic.SEAT, Seat.MANAGER),))
    seats = [f.value for f in _talk(SEAT, later).facts if f.topic is Topic.SEAT]
    assert seats == [Seat.MANAGER]


def test_a_bit_of_both_settles_nothing():
    assert merge_facts(_talk(BOTH).facts)[Topic.SEAT].state is State.HEDGED


def test_who_wont_say_has_refused():
    refused = Heard("Won't say", Topic.PAY, (), refused=True)
    talk = _talk(refused)
    assert merge_facts(talk.facts)[Topic.PAY].state is State.REFUSED
    assert talk.outcomes == ((Topic.PAY, Outcome.REFUSED),)


def test_what_was_struck_is_not_known():
    assert _talk(SEAT, Struck(Topic.SEAT)).facts == ()


def test_a_question_that_was_tapped_waits_for_its_answer():
    assert _talk(Wanted(Topic.TRAVEL_PERCENT)).wanted is Topic.TRAVEL_PERCENT
    assert _talk(Wanted(Topic.SEAT), SEAT).wanted is None


def test_undoing_everything_leaves_the_call_as_it_was_picked_up():
    talk = _talk(PickedUp(), RECRUITER, SEAT, Undone(), Undone(), Undone(), Undone())
    assert talk.facts == ()
    assert talk.phase is Phase.GREETING
    assert not may_undo(talk)


def test_hanging_up_can_be_taken_back():
    assert _talk(PickedUp(), RECRUITER, HungUp(), Undone()).ended_at is None


def test_what_was_said_can_be_unticked():
    said = Said(BeatKind.ANSWER, "It is a no.")
    assert _talk(said).beats == {BeatKind.ANSWER}
    assert _talk(said, Said(BeatKind.ANSWER, is_said=False)).beats == frozenset()


def test_a_sellers_call_is_not_about_a_role():
    assert not _talk(Introduced(kind=CallerKind.SELLER), SEAT).is_about_a_role
    assert _talk(RECRUITER, SEAT).is_about_a_role


def test_the_text_holds_what_was_typed_and_what_was_heard():
    note = "base 95 to 110, plus car"
    talk = _talk(RECRUITER, SEAT, Noted(note, read_note(note)), LeftUnsaid(Topic.VISA))
    text = write_down(talk)
    assert note in text
    assert "Seat: individual." in text
    assert "asked, not answered" in text
    assert "Pay: " not in text


def test_a_title_that_tells_the_seat_is_not_asked_about():
    title = Heard("x", Topic.TITLE, ((Topic.TITLE, "VP of Engineering"),))
    told = merge_facts(facts_of(_talk(title)))
    assert told[Topic.SEAT].best.value is Seat.EXECUTIVE


def test_what_was_heard_of_the_seat_beats_the_title():
    title = Heard("x", Topic.TITLE, ((Topic.TITLE, "VP of Engineering"),))
    told = merge_facts(facts_of(_talk(title, SEAT)))
    assert told[Topic.SEAT].best.value is Seat.INDIVIDUAL


def test_a_note_is_read_as_one_would_hope():
    facts = {fact.topic: fact for fact in read_note("base 95 to 110, remote two days")}
    pay = facts[Topic.PAY].value
    assert (pay.min, pay.max) == (95_000, 110_000)
    assert facts[Topic.PAY].evidence.quote in "base 95 to 110, remote two days"


@given(st.lists(deeds, max_size=12))
def test_undoing_each_step_leads_back_to_the_start(done):
    talk = _talk(*done, *[Undone()] * len(done))
    stays = {type(step.deed) for step in talk.standing}
    assert not stays or type(talk.standing[-1].deed) is PickedUp


@given(st.lists(deeds, max_size=12))
def test_a_step_and_its_undoing_change_nothing(done):
    before = _talk(*done)
    assert _talk(*done, SEAT, Undone()).facts == before.facts


@given(deeds)
def test_every_step_survives_being_written_down(deed):
    wire = deed_to_wire(deed)
    again = deed_from_wire(NAMES[type(deed)], wire)
    assert deed_to_wire(again) == wire
    assert type(again) is type(deed)


@given(st.lists(deeds, max_size=8))
def test_the_text_of_any_call_can_be_written(done):
    talk = _talk(*done)
    heard = [fact for fact in talk.facts if fact.evidence.source == HEARD]
    assert len(write_down(talk).splitlines()) >= len({f.topic for f in heard})


def test_what_nobody_said_is_not_read_as_the_callers_words():
    talk = _talk(
        Introduced(kind=CallerKind.WONT_SAY),
        Noted("base 90k", read_note("base 90k")),
        LeftUnsaid(Topic.PLACES),
        Heard("Won't say", Topic.TRAVEL_PERCENT, (), refused=True),
    )
    body = write_down(talk)
    assert "Place: asked, not answered." in body
    assert {fact.topic for fact in read_note(body)} == {Topic.PAY}
    heard = hear(Message(Channel.CALL, Party("Jo Tarn"), body))
    assert not {Topic.PLACES, Topic.TRAVEL_PERCENT} & set(heard.about)


def test_what_a_note_tells_anew_may_be_asked_about_again():
    under = Heard("Under $75k", Topic.PAY, ((Topic.PAY, Pay(None, 74_999, "USD")),))
    deeds = (PickedUp(), RECRUITER, SEAT, under)
    later = Noted("range is 70 to 80k", read_note("range is 70 to 80k"))
    steps = [Step(deed, BEGAN) for deed in (*deeds, later)]
    assert follow_call(steps[:-1]).asked == (Topic.SEAT, Topic.PAY)
    assert follow_call(steps).asked == (Topic.SEAT,)
