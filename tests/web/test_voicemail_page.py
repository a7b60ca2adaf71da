"""A voicemail has a page of its own, and tells who left it."""

import pytest

from ajar.core.nouns.role import Topic
from ajar.queries.opportunity import show_opportunity
from ajar.store.models import Call, CallStep, Message

WORDS = (
    "Hello, this is Tessa Brand with Ironwood Search. I have a Planning Manager role, "
    "base is 150 to 165 thousand. You can reach me at 303-555-0161."
)


@pytest.fixture
def page_of(at_desk):
    """Return a function that shows the page of the voicemail."""

    def shown():
        return at_desk.get(f"/calls/{Call.objects.get().key}").content.decode()

    return shown


@pytest.fixture
def left(at_desk, sams):
    """Return the page of a voicemail that was pasted."""
    answer = at_desk.post("/calls/voicemail", {"v-words": WORDS})
    return at_desk.get(answer["Location"]).content.decode()


@pytest.fixture
def do(at_desk, left):
    """Return a function that does something on its page."""

    def post(**said):
        call = Call.objects.get()
        mark = f"m{CallStep.objects.count()}"
        return at_desk.post(f"/calls/{call.key}/steps", {"mark": mark, **said})

    return post


def test_it_is_no_call_that_is_on(left):
    assert "On the call" not in left
    assert "End call" not in left
    assert "A voicemail from Tessa Brand" in left
    assert "What the voicemail says" in left


def test_the_name_and_the_number_in_it_are_those_of_the_caller(do, page_of):
    do(do="end", remind="on")
    page = page_of()
    assert "Tessa Brand" in page
    assert "A withheld number" not in page
    assert "0:" not in page
    row = Message.objects.get()
    assert row.sender_name == "Tessa Brand"
    assert row.sender_phone.endswith("0161")
    assert "Tessa Brand" in row.reminder_set.get().words


def test_the_line_of_the_desk_says_who_left_it(at_desk, do):
    do(do="end")
    key = Message.objects.get().opportunity.key
    page = at_desk.get(f"/opportunities/{key}").content.decode()
    assert "Nobody named" not in page
    assert "A message without a subject" not in page
    assert "Tessa Brand" in at_desk.get("/").content.decode()


def test_what_is_unticked_does_not_count_then_or_later(do, page_of, sams):
    do(do="voicemail", words=WORDS, keep=["recruiter", "firm", "phone"])
    assert 'value="pay" data-submits checked' not in page_of()
    assert 'value="pay" data-submits' in page_of()
    do(do="end")
    shown = show_opportunity(sams, Message.objects.get().key, short=False)
    assert Topic.PAY not in shown.findings


def test_a_name_that_is_unticked_is_not_used(do, page_of):
    do(do="voicemail", words=WORDS, keep=["pay"])
    assert "A voicemail from Tessa Brand" not in page_of()


def test_what_was_unticked_can_be_ticked_again(do, page_of):
    do(do="voicemail", words=WORDS, keep=["pay"])
    do(do="voicemail", words=WORDS, keep=["pay", "recruiter"])
    assert "A voicemail from Tessa Brand" in page_of()


def test_unticking_can_be_undone_and_the_voicemail_stays(do, page_of):
    do(do="voicemail", words=WORDS, keep=["pay"])
    do(do="undo")
    assert "A voicemail from Tessa Brand" in page_of()
    do(do="undo")
    assert "A voicemail from Tessa Brand" in page_of()


def test_the_list_of_calls_says_that_it_is_one(at_desk, do):
    do(do="end")
    page = at_desk.get("/calls").content.decode()
    assert "Left a voicemail" in page
    assert "Tessa Brand" in page


def test_a_machine_neither_refuses_nor_pushes_back(do, page_of):
    page = page_of()
    assert "Didn’t say" in page
    assert "Won’t say" not in page
    assert "Take it back" not in page
    do(do="heard", topic="seat", value="individual")
    page = page_of()
    assert "pushes back" not in page
    assert "telling me straight" not in page
