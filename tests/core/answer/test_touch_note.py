"""A note that keeps in touch says what happened last."""

from datetime import UTC, date, datetime

import pytest

from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.touch_note import write_note
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.touch import NextTouch, Occasion, Touch, TouchKind
from ajar.core.nouns.voice import Voice

ROSA = Party("Rosa Delgado", "rosa@harbor.example", "in/rosa")
SAM = Owner("Sam Rivera", ("sam@example.com",))
AT = datetime(2026, 8, 11, 12, tzinfo=UTC)


def reason(occasion: Occasion, words: str = "Sales lead") -> NextTouch:
    about = Touch(TouchKind.SAID_NO, AT, "mail", "r1", words)
    return NextTouch(date(2026, 11, 23), "", 0.5, occasion, about)


def test_it_names_the_last_thing_that_happened_and_its_day():
    draft = write_note(ROSA, reason(Occasion.YES), SAM, Voice())
    assert draft.text.startswith("Hi Rosa,\n\nOn August 11 I said")
    assert "Sales lead" in draft.text
    assert draft.text.endswith("Best,\nSam")
    assert (draft.form, draft.subject) == (Form.MAIL, "Staying in touch")


def test_it_goes_into_the_thread_of_their_last_message():
    last = Message(
        Channel.MAIL,
        ROSA,
        "",
        subject="A role",
        message_id="<2@harbor.example>",
        references=("<1@harbor.example>",),
    )
    draft = write_note(ROSA, reason(Occasion.QUESTION), SAM, Voice(), last=last)
    assert (draft.subject, draft.in_reply_to) == ("Re: A role", "<2@harbor.example>")
    assert draft.references == ("<1@harbor.example>", "<2@harbor.example>")


def test_without_an_address_it_is_for_linkedin():
    draft = write_note(
        Party("Rosa", handle="in/rosa"), reason(Occasion.CADENCE), SAM, Voice()
    )
    assert (draft.form, draft.subject) == (Form.LINKEDIN, "")


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
@pytest.mark.parametrize(
    "occasion", sorted(set(Occasion) - {Occasion.ANSWER, Occasion.LETTER})
)
@pytest.mark.parametrize("words", ["Sales lead", ""])
@pytest.mark.parametrize("name", ["Rosa Delgado", ""])
def test_every_occasion_has_words_in_every_language(language, occasion, words, name):
    to = Party(name, "rosa@harbor.example")
    draft = write_note(to, reason(occasion, words), SAM, Voice(), language=language)
    assert not set("{}") & set(draft.text)
    greeting, said, sign_off = draft.text.split("\n\n")
    assert greeting
    assert len(said) > 20
    assert sign_off.endswith("\nSam")
    assert words in said or occasion is Occasion.THANKS


@pytest.mark.parametrize("subject", [".", "Re: .", " - "])
def test_a_subject_that_says_nothing_is_not_taken_over(subject):
    last = Message(
        Channel.MAIL, ROSA, "", subject=subject, message_id="<1@harbor.example>"
    )
    draft = write_note(ROSA, reason(Occasion.YES), SAM, Voice(), last=last)
    assert draft.subject == "Staying in touch"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_names_what_happened_last_where_something_did(language):
    told = write_note(
        ROSA, reason(Occasion.HELLO), SAM, Voice(), language=language
    ).text
    assert "Sales lead" in told
    today = date(2026, 11, 23)
    met = Touch(TouchKind.CONNECTED, datetime(2022, 1, 7, 12, tzinfo=UTC))
    met = NextTouch(today, "", 0.0, Occasion.HELLO, met)
    assert "2022" in write_note(ROSA, met, SAM, Voice(), language=language).text
    never = Touch(TouchKind.DONE, datetime(2026, 11, 23, 12, tzinfo=UTC))
    never = NextTouch(today, "", 0.0, Occasion.HELLO, never)
    assert "11" not in write_note(ROSA, never, SAM, Voice(), language=language).text


def test_a_day_of_another_year_has_its_year():
    long_ago = Touch(TouchKind.THEY_WROTE, datetime(2024, 8, 11, 12, tzinfo=UTC))
    told = NextTouch(date(2026, 11, 23), "", 0.5, Occasion.CADENCE, long_ago)
    assert "August 11, 2024" in write_note(ROSA, told, SAM, Voice()).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_favor_is_thanked_for_in_the_language_of_the_letter(language):
    noted = reason(Occasion.THANKS, "She put me forward to Verdana")
    said = write_note(ROSA, noted, SAM, Voice(), language=language).text
    assert "She put" not in said
    told = "You put me forward to Verdana. Thank you. I haven't forgotten it."
    assert (told in said) is (language == "en")
