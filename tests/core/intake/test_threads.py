"""Messages find their conversation, and nobody else's."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.threads import Head, Turn, group_threads, make_head
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.union import Union

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANN = "address:ann@quill.example"
BO = "address:bo@fern.example"


def mail(key, day=0, *, who=ANN, own=False, automatic=False, **parts) -> Head:
    return Head(
        key,
        Channel.MAIL,
        (who,) if who else (),
        own,
        START + timedelta(days=day),
        is_automatic=automatic,
        **parts,
    )


def groups(*heads: Head) -> set[tuple[str, ...]]:
    return {thread.keys for thread in group_threads(heads)}


def test_an_answer_joins_what_it_answers():
    asked = mail("a", message_id="<1@q>")
    answered = mail("b", 1, own=True, message_id="<2@s>", references=("<1@q>",))
    (thread,) = group_threads([answered, asked])
    assert thread.id == "a"
    assert thread.keys == ("a", "b")
    assert thread.answered
    assert thread.whose_turn is Turn.THEM


def test_two_answers_to_something_never_seen_belong_together():
    one = mail("a", references=("<0@q>",))
    other = mail("b", 1, references=("<0@q>", "<9@q>"))
    stranger = mail("c", 2, who=BO, references=("<0@q>",))
    assert groups(one, other, stranger) == {("a", "b"), ("c",)}


def test_a_colleague_may_answer_in_anothers_place():
    asked = mail("a", own=True, message_id="<1@s>")
    answered = mail("b", 1, who="address:pat@quill.example", references=("<1@s>",))
    assert groups(asked, answered) == {("a", "b")}


def test_one_message_id_of_two_strangers_joins_nobody():
    ann = mail("a", message_id="<1@x>")
    bo = mail("b", who=BO, message_id="<1@x>")
    answer = mail("c", 1, own=True, references=("<1@x>",))
    assert groups(ann, bo, answer) == {("a", "c"), ("b",)}


def test_a_thousand_strangers_with_one_message_id_stay_apart():
    crowd = [
        mail(f"{n:04}", who=f"address:{n}", message_id="<1@x>") for n in range(999)
    ]
    assert len(group_threads(crowd)) == 999


def test_one_message_id_twice_from_one_person_is_one_conversation():
    assert groups(mail("a", message_id="<1@x>"), mail("b", message_id="<1@x>")) == {
        ("a", "b")
    }


def test_a_message_that_refers_to_itself_is_one_message():
    assert groups(mail("a", message_id="<1>", references=("<1>",))) == {("a",)}


def test_a_conversation_is_what_the_network_says_it_is():
    heads = [
        Head("a", Channel.LINKEDIN, ("handle:in/ann",), conversation="1"),
        Head("b", Channel.LINKEDIN, ("handle:in/ann",), conversation="2"),
        Head("c", Channel.LINKEDIN, ("handle:in/ann",), own=True, conversation="1"),
    ]
    assert groups(*heads) == {("a", "c"), ("b",)}


def test_an_invitation_joins_the_only_conversation_with_that_person():
    note = Head("a", Channel.LINKEDIN, ("handle:in/ann",))
    talk = Head("b", Channel.LINKEDIN, ("handle:in/ann",), conversation="1")
    other = Head("c", Channel.LINKEDIN, ("handle:in/ann",), conversation="2")
    assert groups(note, talk) == {("a", "b")}
    assert groups(note, talk, other) == {("a",), ("b",), ("c",)}


def test_messages_of_old_exports_are_joined_by_the_person():
    heads = [
        Head("a", Channel.LINKEDIN, ("name:ann lee",)),
        Head("b", Channel.LINKEDIN, ("name:ann lee",), own=True),
        Head("c", Channel.LINKEDIN, ("name:bo ek",)),
        Head("d", Channel.LINKEDIN, ("name:ann lee", "name:bo ek")),
    ]
    assert groups(*heads) == {("a", "b"), ("c",), ("d",)}


def test_calls_and_texts_are_joined_by_the_number():
    heads = [
        Head("a", Channel.CALL, number="15095550136"),
        Head("b", Channel.SMS, number="15095550136"),
        Head("c", Channel.CALL),
        Head("d", Channel.CALL),
    ]
    assert groups(*heads) == {("a", "b"), ("c",), ("d",)}


@pytest.mark.parametrize(
    ("second", "together"),
    [
        ({"subject": "Re: Staff Engineer", "day": 29}, True),
        ({"subject": "AW: WG: staff engineer", "day": 3}, True),
        ({"subject": "Staff Engineer", "day": 31}, False),
        ({"subject": "Staff Engineer", "who": BO}, False),
        ({"subject": "Staff Engineer", "references": ("<0@q>",)}, False),
        ({"subject": "Staff Engineer", "references": ("<unknown>",)}, True),
        ({"subject": "Lead Engineer"}, False),
    ],
)
def test_a_subject_joins_only_as_a_last_resort(second, together):
    other = mail("o", -90, who=BO, message_id="<0@q>")
    first = mail("a", subject="Staff Engineer", message_id="<1@q>")
    again = mail("b", **({"day": 5, "message_id": "<2@q>"} | second))
    joined = any({"a", "b"} <= set(keys) for keys in groups(other, first, again))
    assert joined is together


@pytest.mark.parametrize(
    "subject", ["", "Re:", "Hi", "Quick question", "Fwd: Job", "?"]
)
def test_a_subject_that_says_nothing_joins_nobody(subject):
    assert groups(mail("a", subject=subject), mail("b", 1, subject=subject)) == {
        ("a",),
        ("b",),
    }


def test_without_a_date_a_subject_joins_nobody():
    first = mail("a", subject="Staff Engineer")
    assert len(groups(first, replace(first, key="b", sent_at=None))) == 2


@pytest.mark.parametrize(
    ("heads", "turn", "answered", "bumps"),
    [
        ([mail("a", conversation="1")], Turn.USER, False, ()),
        (
            [mail("a", conversation="1"), mail("b", 3, conversation="1")],
            Turn.USER,
            False,
            ("b",),
        ),
        (
            [mail("a", conversation="1"), mail("b", own=True, conversation="1")],
            Turn.THEM,
            True,
            (),
        ),
        (
            [
                mail("a", own=True, conversation="1"),
                mail("b", 1, automatic=True, conversation="1"),
            ],
            Turn.THEM,
            False,
            (),
        ),
        (
            [
                mail("a", conversation="1"),
                mail("b", 1, own=True, conversation="1"),
                mail("c", 2, conversation="1"),
            ],
            Turn.USER,
            True,
            (),
        ),
        ([mail("a", automatic=True, conversation="1")], Turn.NOBODY, False, ()),
    ],
)
def test_whose_turn_it_is(heads, turn, answered, bumps):
    (thread,) = group_threads(reversed(heads))
    assert (thread.whose_turn, thread.answered, thread.bumps) == (turn, answered, bumps)


MADE = st.builds(
    Head,
    key=st.text("abcdef", min_size=1, max_size=2),
    channel=st.sampled_from(Channel),
    parties=st.sets(st.sampled_from([ANN, BO, "name:x y"])).map(tuple),
    own=st.booleans(),
    sent_at=st.none() | st.integers(0, 80).map(lambda day: START + timedelta(days=day)),
    message_id=st.sampled_from(["", "<1>", "<2>", "<3>"]),
    references=st.lists(st.sampled_from(["<1>", "<2>", "<4>"])).map(tuple),
    conversation=st.sampled_from(["", "", "1"]),
    subject=st.sampled_from(["", "Staff Engineer", "Re: Staff Engineer", "Hi"]),
    number=st.sampled_from(["", "15095550136"]),
)  # fmt: skip


@given(st.lists(MADE, max_size=12, unique_by=lambda head: head.key), st.randoms())
def test_order_and_repetition_change_nothing(heads, random):
    shuffled = [*heads, *heads[:3]]
    random.shuffle(shuffled)
    threads = group_threads(heads)
    assert group_threads(shuffled) == threads
    assert sorted(key for thread in threads for key in thread.keys) == sorted(
        head.key for head in heads
    )
    assert all(thread.id == min(thread.keys) for thread in threads)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=3), max_size=8))
def test_joining_is_transitive(joins):
    union = Union("abcdefgh")
    for keys in joins:
        union.join(keys)
    found = union.groups()
    for name, keys in found.items():
        assert name == min(keys)
        assert {union.find(key) for key in keys} == {name}
    assert sum(map(len, found.values())) == 8


def test_a_head_is_made_of_a_message():
    message = Message(
        Channel.SMS,
        Party("Ann Lee", phone="+1 509 555 0136"),
        "Hi",
        number="+1 (509) 555-0136",
        recipients=(
            Party("Sam", "sam+jobs@home.example"),
            Party("Bo", "BO@fern.example"),
        ),
    )
    owner = Owner("Sam Rivera", ("sam@home.example",))
    head = make_head("a", message, owner, own=False)
    assert head.parties == (BO, "number:15095550136")
    assert head.number == "15095550136"
