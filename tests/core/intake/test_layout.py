"""A letter's passages hold the words of each source, told apart and in place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.layout import lay_out
from ajar.core.intake.mail import parse_mail
from ajar.core.nouns.letter import Part
from ajar.core.nouns.message import Attachment, Channel, Message, Party
from ajar.core.nouns.owner import Owner

OWNER = Owner(name="Ada Berg", addresses=("ada@x.example",))
BODY = """\
Hi Ada,

we need a pilot in Bergen.

Best,
Laura Kim

Unsubscribe here

On Tue, 10 Nov 2026 at 09:12, Ada Berg <ada@x.example> wrote:
> I am in Oslo.
"""


def mail(body, subject="A role"):
    head = f"From: Laura Kim <laura@harbour.example>\nSubject: {subject}\n"
    return parse_mail(
        f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}".encode()
    )


def words(letter, part):
    return [" ".join(passage.plain.split()) for passage in letter.parts(part)]


def test_each_part_is_a_passage_of_its_own():
    letter = lay_out(mail(BODY), OWNER)
    assert words(letter, Part.SUBJECT) == ["A role"]
    assert words(letter, Part.OFFER) == ["Hi Ada, we need a pilot in Bergen."]
    assert words(letter, Part.SIGNATURE) == ["Best, Laura Kim"]
    assert words(letter, Part.FOOTER) == ["Unsubscribe here"]
    assert words(letter, Part.QUOTED)[0].endswith("I am in Oslo.")
    assert words(letter, Part.SENDER) == ["Laura Kim <laura@harbour.example>"]


def test_sources_are_named_as_evidence_names_them():
    message = Message(
        Channel.CALL,
        Party("Laura Kim", title="Pilot finder", handle="in/laura"),
        "A role in Bergen",
        number="+47 555 0100",
        attachments=(Attachment("jd.txt", "text/plain", 6, "a desk"),),
    )
    assert [(p.part.value, p.source, p.text) for p in lay_out(message).passages] == [
        ("offer", "body", "A role in Bergen"),
        ("attachment", "attachment:jd.txt", "a desk"),
        ("sender", "from", "Laura Kim"),
        ("sender", "title", "Pilot finder"),
        ("sender", "number", "+47 555 0100"),
    ]


@pytest.mark.parametrize(
    ("sender", "shown"),
    [
        (Party("Laura", "l@x.example"), ["Laura <l@x.example>"]),
        (Party("", "l@x.example", handle="in/l"), ["l@x.example"]),
        (Party("", handle="in/l"), ["in/l"]),
        (Party(), []),
    ],
)
def test_a_sender_is_shown_by_what_is_known(sender, shown):
    letter = lay_out(Message(Channel.SMS, sender, "hi"))
    assert words(letter, Part.SENDER) == shown


def test_language_and_country_are_guessed_from_the_offer():
    letter = lay_out(mail("Hallo, wir suchen für unser Team eine Leitung in München."))
    assert (letter.language, letter.country) == ("de", "DE")


def forward(author):
    return mail(
        f"See below, FYI\n\n---------- Forwarded message ---------\nFrom: {author}\n"
        "Date: Tue\nSubject: Pilot\n\nA pilot in Bergen.\n\nBest,\nBo Lind\n"
    )


def test_what_somebody_forwards_is_their_offer():
    letter = lay_out(forward("Bo Lind <bo@x.example>"), OWNER)
    assert words(letter, Part.OFFER)[0].endswith("A pilot in Bergen.")
    assert words(letter, Part.SIGNATURE) == ["Best, Bo Lind"]


def test_a_forwarded_message_that_names_no_author_is_an_offer():
    message = mail("FYI\n\n---------- Forwarded message ---------\n\nA pilot.\n")
    assert words(lay_out(message, OWNER), Part.OFFER)[0].endswith("A pilot.")


@pytest.mark.parametrize("author", ["Ada <ada@x.example>", "Ada Berg"])
def test_what_the_owner_wrote_and_somebody_forwards_is_quoted(author):
    letter = lay_out(forward(author), OWNER)
    assert words(letter, Part.OFFER) == ["See below, FYI"]
    assert "A pilot in Bergen." in words(letter, Part.QUOTED)[0]


def test_what_the_owner_quotes_of_themselves_is_quoted():
    own = mail(
        "Any news?\n\nOn Tue, 10 Nov 2026, Laura Kim <laura@harbour.example> wrote:\n"
        "> I am in Oslo.\n"
    )
    letter = lay_out(own, Owner(addresses=("laura@harbour.example",)))
    assert "I am in Oslo." in words(letter, Part.QUOTED)[0]


def test_the_marks_of_a_quote_are_no_words():
    message = mail(
        "Any news?\n\nOn Tue, 10 Nov 2026, Laura Kim <laura@harbour.example> wrote:\n"
        "> We need a pilot in Bergen.\n"
    )
    assert ">" not in words(lay_out(message), Part.OFFER)[0].partition("wrote:")[2]


def test_a_broken_sentence_is_read_in_one_piece():
    message = mail(
        "We are looking for a senior harbour pilot in Bergen who has steered ships\n"
        "of all sizes by day and by night and would like to lead a team of four\n"
        "people in the port.\n"
    )
    (offer,) = lay_out(message).parts(Part.OFFER)
    assert len(offer.sentences) == 1
    assert "ships\nof" in offer.evidence(*offer.sentences[0]).quote


def test_a_calendar_entry_is_not_read_as_prose():
    entry = Attachment("a.ics", "text/calendar", 9, "LOCATION:Bergen")
    letter = lay_out(replace(mail(BODY), attachments=(entry,)))
    assert words(letter, Part.ATTACHMENT) == []


def test_an_empty_message_has_no_passages():
    assert lay_out(Message(Channel.SMS, Party(), " ")).passages == ()


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=30))
def test_all_forms_of_a_passage_have_one_length(body, subject, name):
    message = replace(mail(BODY), body=body, sections=(), subject=subject)
    message = replace(message, sender=Party(name), attachments=(
        Attachment("a", "text/plain", 1, body),
    ))  # fmt: skip
    for passage in lay_out(message, OWNER).passages:
        assert len(passage.text) == len(passage.plain) == len(passage.low)
        for start, end in passage.sentences:
            assert passage.text[start:end] == passage.evidence(start, end).quote


@given(st.lists(st.sampled_from(BODY.split("\n")), max_size=20))
def test_every_word_of_the_body_is_in_one_passage(rows):
    body = "\n".join(rows)
    letter = lay_out(mail(body), OWNER)
    body = letter.message.body
    counted = sum(
        len("".join(passage.plain.split()))
        for passage in letter.passages
        if passage.source == "body"
    )
    assert counted <= len("".join(body.split()))
    assert counted >= len("".join(body.replace(">", "").split()))
