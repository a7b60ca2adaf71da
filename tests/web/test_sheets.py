"""Messages as sheets: what can't be read, what came with them, what is lit in it."""

from datetime import UTC, datetime

import pytest

from ajar.core.intake.layout import lay_out
from ajar.core.nouns.message import Attachment, Channel, Message, Party
from ajar.core.text import Span
from ajar.queries.opportunity import ShownMessage
from ajar.web.evidence import Light, Lights
from ajar.web.sheets import lay_sheets, reading_order
from tests.web.pages import words_of

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TERMS = (
    "About us\n\nWe make optics for laboratories in nine countries and are growing.\n\n"
    "Terms\n\nThis is a permanent position with travel of about ten percent, mostly to "
    "laboratories in the western states, and the base is discussed with the recruiter "
    "in the first call, as is the bonus, which the whole team of nine shares equally.\n"
)


def shown(key: str, *files: Attachment, body: str = "Hi Sam.", **said) -> ShownMessage:
    message = Message(
        Channel.MAIL, Party("Laura Finch"), body, sent_at=NOON, attachments=files
    )
    known = {"is_own": False, "letter": lay_out(message), "subject": "A role"} | said
    return ShownMessage(
        key=key,
        sent_at=NOON,
        channel="mail",
        sender="Laura Finch",
        findings={},
        signals=(),
        reasons=(),
        unread=(),
        **known,
    )


def sheet(message: ShownMessage, *lights: Light, source: str = "body"):
    lit = Lights({(message.key, source): lights} if lights else {})
    return lay_sheets([message], lit)[0]


def lights_on(text: str, *words: str) -> list[Light]:
    at = [text.index(each) for each in words]
    return [
        Light(Span(start, start + len(each)), number, "f-pay")
        for number, (start, each) in enumerate(zip(at, words, strict=True), start=1)
    ]


def test_a_message_that_can_not_be_read_is_an_empty_sheet():
    assert sheet(shown("k", letter=None)).stretches == ()


def test_the_newest_of_theirs_that_can_be_read_comes_first():
    old, unread = shown("old"), shown("unread", letter=None)
    mine = shown("mine", is_own=True)
    order = reading_order([old, unread, mine])
    assert [message.key for message in order] == ["old", "mine", "unread"]


def test_a_calendar_file_is_listed_with_its_text_and_nothing_lit():
    file = Attachment("call.ics", "text/calendar", 20, "BEGIN:VCALENDAR")
    (found,) = sheet(shown("k", file)).files
    assert not found.excerpt
    assert words_of("".join(found.paragraphs)) == "BEGIN:VCALENDAR"


def test_words_close_together_are_one_excerpt_and_others_are_cut_out():
    source = "attachment:terms.pdf"
    file = Attachment("terms.pdf", "application/pdf", 900, TERMS)
    near = lights_on(TERMS, "permanent", "ten percent")
    far = lights_on(TERMS, "optics", "team of nine")
    assert words_of(_excerpt(file, near, source)).count("…") == 2
    both = words_of(_excerpt(file, far, source))
    assert both.count("…") == 3
    assert "western states" not in both


def _excerpt(file: Attachment, lights: list[Light], source: str) -> str:
    (found,) = sheet(shown("k", file), *lights, source=source).files
    return str(found.excerpt)


@pytest.mark.parametrize("body", ["word " * 80, "x" * 500])
def test_the_first_words_are_short(body):
    assert len(sheet(shown("k", body=body)).first_words) <= 122


def test_short_words_are_whole():
    assert sheet(shown("k")).first_words == "Hi Sam."
