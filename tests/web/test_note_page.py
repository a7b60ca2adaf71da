"""Note something: a call, a message, a file; nothing typed is lost."""

from datetime import UTC, datetime

from ajar.store.models import Change, Entry, Message

CALL = "Dana from Bluewing: a sales manager role in Tustin, base 140k, permanent."
PASTED = """Hi Sam, I'm Laura with Wexham Optics. We are hiring a Sales Manager to lead
a team of six in Tustin. The base is $140,000 a year, permanent. Twenty minutes?"""


def call(**changes) -> dict[str, str]:
    said = {"said": CALL, "who": "Dana Whitfield", "number": "+1 303 555 0142"}
    return {**said, "channel": "call", "at": "", **changes}


def test_the_page_has_three_ways(at_desk):
    page = at_desk.get("/note").content.decode()
    for words in ("A call or a voicemail", "A message to paste", "Files"):
        assert words in page


def test_a_call_that_is_noted_leads_to_its_page_and_can_be_undone(at_desk, sams):
    answer = at_desk.post("/note", call())
    entry = Entry.objects.get()
    assert answer.status_code == 303
    assert answer["Location"] == f"/opportunities/{entry.key}"
    assert entry.who == "Dana Whitfield"
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}")
    assert not Message.objects.exists()


def test_a_voicemail_is_a_call_at_the_time_on_the_wall(at_desk, sams):
    at_desk.post("/note", call(channel="voicemail", at="2026-11-20T09:30"))
    message = Message.objects.get()
    assert message.channel == "call"
    wall = datetime(2026, 11, 20, 9, 30).astimezone(UTC)
    assert message.sent_at == wall


def test_a_note_without_words_comes_back_with_all_that_was_typed(at_desk):
    answer = at_desk.post("/note", call(said="  ", at="2026-11-20T09:30"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Write down what was said" in page
    assert 'value="Dana Whitfield"' in page
    assert 'value="+1 303 555 0142"' in page
    assert 'value="2026-11-20T09:30"' in page


def test_words_that_are_pasted_are_kept_as_a_message(at_desk, sams):
    answer = at_desk.post("/note/paste", {"text": PASTED})
    assert answer["Location"] == f"/opportunities/{Entry.objects.get().key}"
    assert Entry.objects.get().kind == "outreach"


def test_what_was_pasted_before_leads_to_the_same_page(at_desk, sams):
    first = at_desk.post("/note/paste", {"text": PASTED})
    again = at_desk.post("/note/paste", {"text": PASTED})
    assert first["Location"] == again["Location"]
    assert Message.objects.count() == 1


def test_what_speaks_of_no_work_counts_as_an_approach_when_one_notes_it(at_desk, sams):
    at_desk.post("/note/paste", {"text": "Give me a ring when you can. Pat"})
    assert Message.objects.get().kind == "outreach"


def test_a_whole_mail_can_be_pasted(at_desk, sams):
    headers = "From: Laura Finch <laura@wexham.example>\nTo: sam.rivera@example.com\n"
    text = f"{headers}Subject: Sales Manager\nMessage-ID: <1@wexham.example>\n\n"
    at_desk.post("/note/paste", {"text": text + PASTED})
    assert Message.objects.get().sender_address == "laura@wexham.example"


def test_pasting_nothing_is_said_beside_the_field(at_desk):
    answer = at_desk.post("/note/paste", {"text": " \n "})
    assert answer.status_code == 422
    assert "Paste the message here first." in answer.content.decode()
