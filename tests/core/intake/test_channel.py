"""Channel JSON becomes a message, or says why it cannot."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.channel import parse_channel
from ajar.core.nouns.message import Channel, Message, Party, Unread

WHOLE = {
    "channel": "call",
    "from": {"name": "Voicemail", "title": "Partner"},
    "sent_at": "2026-09-28T09:17:00-07:00",
    "subject": "Missed call",
    "text": "It's Kay with Truepath.",
    "number": "+15095550136",
    "duration_s": 42,
}


def parse(**changes: object) -> Message | Unread:
    return parse_channel(json.dumps(WHOLE | changes).encode())


def read(**changes: object) -> Message:
    message = parse(**changes)
    assert isinstance(message, Message)
    return message


def test_a_voicemail_keeps_its_number_and_its_length():
    message = read()
    assert message.channel is Channel.CALL
    assert message.sender == Party("Voicemail", phone="+15095550136", title="Partner")
    assert message.number == "+15095550136"
    assert message.duration_s == 42
    assert message.sent_at == datetime(2026, 9, 28, 16, 17, tzinfo=UTC)
    assert message.subject == "Missed call"
    assert message.unread == ()


def test_the_handle_of_a_form_is_a_mail_address():
    message = read(
        channel="form", **{"from": {"name": "R", "handle": "r@kelp.example"}}
    )
    assert message.sender.address == "r@kelp.example"
    assert message.sender.handle == ""


def test_a_profile_address_becomes_a_handle():
    handle = "https://www.linkedin.com/in/Ann-Lee/"
    message = read(channel="LinkedIn", **{"from": {"name": "Ann", "handle": handle}})
    assert message.sender.handle == "in/ann-lee"


def test_a_missed_call_has_no_words():
    assert read(text=None).body == ""


def test_an_instant_without_a_zone_is_utc():
    message = read(sent_at="2026-09-28T09:17:00")
    assert message.sent_at == datetime(2026, 9, 28, 9, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        ("channel", {"channel": "pigeon"}),
        ("channel", {"channel": None}),
        ("channel", {"channel": ["sms"]}),
        ("text", {"channel": "sms", "text": None}),
        ("text", {"text": 7}),
    ],
)
def test_without_a_channel_or_a_text_there_is_no_message(what, changes):
    unread = parse(**changes)
    assert isinstance(unread, Unread)
    assert unread.what == what
    assert unread.why


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        ("date", {"sent_at": "yesterday"}),
        ("date", {"sent_at": None}),
        ("duration", {"duration_s": "long"}),
        ("duration", {"duration_s": -3}),
        ("duration", {"duration_s": True}),
        ("sender", {"from": None}),
        ("sender", {"from": [1]}),
    ],
)
def test_other_odd_parts_are_noted_and_the_rest_is_read(what, changes):
    message = read(**changes)
    assert message.body == WHOLE["text"]
    assert [unread.what for unread in message.unread] == [what]


def test_a_sender_given_as_a_word_and_a_number_as_a_number_are_understood():
    message = read(number=15095550136, **{"from": "Kay"})
    assert message.sender == Party("Kay", phone="15095550136")


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff\xfe", b"7", b"[" * 100_000])
def test_what_is_no_object_says_so(raw):
    assert isinstance(parse_channel(raw), Unread)


def test_what_is_too_large_is_not_even_parsed():
    unread = parse_channel(b" " * (26 * 2**20))
    assert isinstance(unread, Unread)
    assert "too large" in unread.why


@given(
    st.dictionaries(
        st.sampled_from([*WHOLE, "more"]),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        ),
    ),
    st.sampled_from([*Channel, "other"]),
)
def test_no_object_crashes(given_parts, channel):
    raw = json.dumps(given_parts | {"channel": channel}).encode()
    assert isinstance(parse_channel(raw), Message | Unread)
