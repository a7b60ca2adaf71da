"""A message is known again, and so are its words in other clothes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.identity import alikeness, message_key, text_print
from ajar.core.intake.mail import parse_mail
from ajar.core.nouns.message import Attachment, Channel, Message, Party

WORDS = (
    "I hope this finds you well. We are looking for a harbour pilot in Bergen who"
    " has steered ships of all sizes. The desk is new, the pay is 90k a year, and"
    " you would lead four people while the port is rebuilt. Shall we talk on Friday?"
)
OTHER = (
    "Our client runs three bakeries in Lyon and wants a night baker with a hand for"
    " rye. Start in March, six nights a fortnight, paid by the hour, no travel at all."
)
SENT = datetime(2026, 11, 10, 9, 12, 30, tzinfo=UTC)
MESSAGE = Message(
    Channel.MAIL,
    Party("Laura Kim", "laura@harbour.example"),
    WORDS,
    "A role",
    SENT,
    message_id="<a@harbour.example>",
)


def test_a_key_is_32_hex_digits():
    assert len(message_key(MESSAGE)) == 32
    assert int(message_key(MESSAGE), 16) >= 0


@pytest.mark.parametrize(
    "same",
    [
        replace(MESSAGE),
        replace(MESSAGE, sent_at=SENT.astimezone(timezone(timedelta(hours=5)))),
        replace(MESSAGE, sent_at=SENT + timedelta(seconds=20)),
        replace(MESSAGE, body=WORDS.replace(" ", "\n") + "\n"),
        replace(MESSAGE, sender=Party("Laura", "Laura@Harbour.example")),
        replace(MESSAGE, headers=(("received", "again"),)),
    ],
)
def test_two_imports_of_one_message_have_one_key(same):
    assert message_key(same) == message_key(MESSAGE)


@pytest.mark.parametrize(
    "other",
    [
        replace(MESSAGE, body=OTHER),
        replace(MESSAGE, sender=Party("Laura Kim", "laura@elsewhere.example")),
        replace(MESSAGE, sent_at=SENT + timedelta(minutes=1)),
        replace(MESSAGE, sent_at=None),
        replace(MESSAGE, subject="Another role"),
        replace(MESSAGE, message_id="<b@harbour.example>"),
        replace(MESSAGE, channel=Channel.FORM),
        replace(MESSAGE, attachments=(Attachment("jd.pdf", "application/pdf", 9),)),
    ],
)
def test_a_borrowed_message_id_makes_no_two_messages_one(other):
    assert message_key(other) != message_key(MESSAGE)


def test_a_sender_without_address_is_known_by_what_there_is():
    call = Message(Channel.CALL, Party(), "", number="+47 555 0100")
    assert message_key(call) != message_key(replace(call, number="+47 555 0101"))
    assert message_key(replace(call, number="")) != message_key(call)


def test_keys_do_not_change_between_releases():
    assert message_key(MESSAGE) == "b855ad9eeaee747c370803e42ca1186e"
    assert text_print(MESSAGE)[:2] == (4990484005090, 10833037213970)


def likeness(a, b):
    return alikeness(
        text_print(replace(MESSAGE, body=a)), text_print(replace(MESSAGE, body=b))
    )


def test_the_same_words_are_alike_and_other_words_are_not():
    assert likeness(WORDS, WORDS) == 1
    assert likeness(WORDS, OTHER) < 0.1
    assert likeness(WORDS, "") == 0
    assert likeness("", "") == 0


def test_another_greeting_leaves_words_alike():
    assert likeness(f"Hi Ada,\n\n{WORDS}", f"Hello!\n{WORDS.upper()} Laura") > 0.9


def test_a_text_cut_short_is_like_the_whole():
    assert likeness(WORDS, WORDS[:150]) > 0.9


def test_a_changed_role_in_the_same_form_is_less_alike():
    changed = WORDS.replace("harbour pilot in Bergen", "crane driver in Oslo").replace(
        "ships of all sizes. The desk is new, the pay is 90k", "big cranes, for 50k"
    )
    assert 0.3 < likeness(WORDS, changed) < 0.9


def test_a_courtesy_that_many_use_makes_no_two_texts_one():
    assert likeness(WORDS, "Shall we talk on Friday?") < 0.3


def test_words_in_html_and_without_the_signature_are_alike():
    plain = parse_mail(
        f"From: Laura Kim <l@x.example>\n\n{WORDS}\n\nBest,\nLaura\n".encode()
    )
    page = parse_mail(
        b"From: Laura Kim <l@x.example>\nContent-Type: text/html\n\n"
        + f"<p>{WORDS}</p><p>Kind regards,<br>Laura Kim<br>Harbour</p>".encode()
    )
    assert alikeness(text_print(plain), text_print(page)) == 1


@given(st.text(max_size=300), st.text(max_size=300))
def test_alikeness_is_a_share_and_the_same_both_ways(a, b):
    share = likeness(a, b)
    assert 0 <= share <= 1
    assert share == likeness(b, a)
    assert len(text_print(replace(MESSAGE, body=a * 9))) <= 64
