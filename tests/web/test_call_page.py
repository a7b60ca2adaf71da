"""The call desk without script: every tap is a form, every answer a page."""

import json
from datetime import timedelta

import pytest

from ajar.adapters import clock
from ajar.core.ask.question import text_of
from ajar.core.nouns.call import CallerKind, Introduced, PickedUp
from ajar.services.calls import begin_call, keep_step
from ajar.store.models import Call, CallStep, Message, Reminder

NUMBER = "+1 303 555 0142"
DANA = Introduced("Dana Whitfield", "Front Range Talent", CallerKind.RECRUITER)
INDIVIDUAL = json.dumps(
    {
        "words": "Individual",
        "topic": "seat",
        "values": [["seat", "individual"]],
        "refused": False,
    }
)


@pytest.fixture
def call(sams):
    call = begin_call(sams, NUMBER)
    keep_step(sams, call.key, "1", PickedUp())
    return call


@pytest.fixture
def tap(at_desk, call):
    """Return a function that taps something on the page of the call."""

    def post(**said):
        to = f"/calls/{call.key}/steps"
        return at_desk.post(to, {"mark": str(CallStep.objects.count()), **said})

    return post


def _page(at_desk, call):
    return at_desk.get(f"/calls/{call.key}").content.decode()


def test_a_call_begins_with_the_number_on_the_telephone(at_desk, sams):
    answer = at_desk.post("/calls", {"number": NUMBER, "do": "look"})
    page = at_desk.get(answer["Location"]).content.decode()
    assert answer.status_code == 303
    assert "Colorado" in page
    assert "Pick up" in page
    assert "Let it ring" in page


def test_picking_up_asks_who_it_is_first(at_desk, sams):
    answer = at_desk.post("/calls", {"number": NUMBER, "do": "pick_up"})
    assert "Who am I speaking with" in at_desk.get(answer["Location"]).content.decode()


def test_a_withheld_number_can_call(at_desk, sams):
    answer = at_desk.post("/calls", {"number": "", "do": "pick_up"})
    assert "withheld" in at_desk.get(answer["Location"]).content.decode()


def test_a_number_is_looked_up_as_it_is_typed(at_desk, sams):
    page = at_desk.post("/calls/look", {"number": NUMBER}).content.decode()
    assert "Colorado" in page
    assert "Nothing known of this number" in page


def test_a_recruiter_is_asked_what_decides(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    page = _page(at_desk, call)
    assert "Dana Whitfield" in page
    assert "Ask next" in page
    assert "settles it: no" in page


def test_an_answer_settles_it_and_the_script_is_there(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(do="heard", topic="title", value="Sales Consultant II")
    tap(reply=INDIVIDUAL)
    page = _page(at_desk, call)
    assert "Settled: no." in page
    assert "Say it in your own words" in page
    assert "Your search is confidential" in page
    assert "If Dana pushes back" in page
    assert "I keep that private." in page


def test_undo_leads_back_to_the_question(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="undo")
    assert "Ask next" in _page(at_desk, call)


def test_what_was_tapped_is_asked_next(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="want", topic="why_open")
    page = _page(at_desk, call)
    assert text_of("why_open").said in page


def test_what_cannot_be_tapped_is_typed(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="heard", topic="pay", value="95-110k base")
    assert "95" in _page(at_desk, call)


def test_a_figure_that_is_none_is_refused_in_words(call, tap):
    answer = tap(do="heard", topic="pay", value="plenty")
    assert answer.status_code == 400
    assert "No sum can be read there" in answer.content.decode()


def test_a_note_is_read_and_kept(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="note", note="base 95 to 110, plus car, remote two days")
    page = _page(at_desk, call)
    assert "base 95 to 110, plus car, remote two days" in page
    assert "hybrid" in page.split('id="so"')[1]


def test_of_a_note_only_what_is_ticked_counts(at_desk, call, tap):
    tap(do="note", note="base 95 to 110, remote two days", seen="1", keep="mode")
    (note,) = CallStep.objects.filter(deed="noted")
    assert [fact["topic"] for fact in note.body["facts"]] == ["mode"]


def test_a_note_is_tried_without_being_kept(at_desk, call):
    to = f"/calls/{call.key}/try"
    page = at_desk.post(to, {"note": "base 95 to 110, plus car"}).content.decode()
    assert "Base: 95-110k" in page
    assert not CallStep.objects.filter(deed="noted").exists()


def test_an_empty_note_is_refused(tap):
    assert tap(do="note", note="  ").status_code == 400


@pytest.mark.parametrize(
    "said",
    [
        {"do": "fly"},
        {"do": "want", "topic": "weather"},
        {"do": "introduced", "kind": "ghost"},
        {"do": "say", "beat": "curse"},
        {"reply": "{"},
        {"reply": "[]"},
        {"reply": json.dumps({"words": "x", "topic": "seat", "values": [["seat", 7]]})},
        {},
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_kept(tap, said):
    before = CallStep.objects.count()
    assert tap(**said).status_code == 400
    assert CallStep.objects.count() == before


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("seller", "take this number off your list"),
        ("scam", "No codes, no ID"),
        ("later", "answer by tomorrow"),
    ],
)
def test_who_isnt_talked_with_gets_a_way_out(at_desk, call, tap, kind, words):
    tap(do="introduced", kind=kind)
    assert words in _page(at_desk, call)


def test_who_wont_say_is_still_asked(at_desk, call, tap):
    tap(do="introduced", kind="wont_say")
    assert "Ask next" in _page(at_desk, call)


def test_ending_the_call_keeps_it_and_offers_what_comes_next(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="answer", words="This one is a no.", on="on")
    tap(do="end")
    page = _page(at_desk, call)
    assert "Everything is written down." in page
    assert "This one is a no." in page
    assert "Remind me" in page
    assert Message.objects.count() == 1


def test_the_thank_you_is_drafted_for_mail(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="end")
    key = Message.objects.get().opportunity.key
    page = at_desk.get(f"/opportunities/{key}/reply?channel=mail").content.decode()
    assert "Your call" in page


def _draft(at_desk, **said):
    key = Message.objects.get().opportunity.key
    asked = "&".join(f"{name}={value}" for name, value in said.items())
    page = at_desk.get(f"/opportunities/{key}/reply?channel=mail&{asked}")
    return page.content.decode().replace("&#x27;", "'")


def test_the_thank_you_confirms_what_was_ticked(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="answer", words="This one is a no.", on="on")
    tap(do="end")
    page = _draft(at_desk)
    assert "As I said on the phone, I'm going to pass" in page
    assert "As I asked on the phone" not in page
    assert "Would you send me the job description?" in page
    assert "As I said on the phone" not in _draft(at_desk, answer="yes")


def test_the_thank_you_tells_what_was_not_said(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="end")
    assert "As I said" not in _draft(at_desk)


def test_the_end_sets_the_reminder_that_was_ticked_once(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    assert "When you hang up" in _page(at_desk, call)
    to = f"/calls/{call.key}/steps"
    for _ in range(2):
        at_desk.post(to, {"do": "end", "remind": "on", "mark": "the end"})
    assert Reminder.objects.get().words.startswith("Ask Dana whether")
    assert "Another reminder" in _page(at_desk, call)


def test_a_call_of_a_seller_offers_no_reminder(at_desk, call, tap):
    tap(do="introduced", kind="seller")
    assert "When you hang up" not in _page(at_desk, call)


@pytest.mark.parametrize(
    ("what", "words", "where"),
    [
        ("employer", "Bluewing Widgets", "<dl>"),
        ("title", "Regional Whatnot", "<dl>"),
        ("recruiter", "Dana Whitfield", 'id="who"'),
        ("firm", "Front Range", 'id="firm"'),
    ],
)
def test_a_short_line_is_named(at_desk, call, tap, what, words, where):
    tap(do="note", note=words, **{"as": what})
    assert words in _page(at_desk, call).split(where)[1]


def test_a_note_names_no_pay(tap):
    assert tap(do="note", note="plenty", **{"as": "pay"}).status_code == 400


def test_a_line_that_tells_nothing_may_be_named_and_no_other(at_desk, call):
    to = f"/calls/{call.key}/try"
    named = at_desk.post(to, {"note": "Bluewing Widgets"}).content.decode()
    assert "the company" in named
    for words in ("base 95 to 110", "", "so she says that it is all rather nice"):
        page = at_desk.post(to, {"note": words}).content.decode()
        assert "the company" not in page


def test_who_it_is_can_be_asked_for_later(at_desk, call, tap):
    tap(do="introduced", kind="recruiter")
    tap(do="want", topic="recruiter")
    tap(do="heard", topic="recruiter", value="Dana Whitfield")
    page = _page(at_desk, call)
    assert "Dana Whitfield" in page.split('id="who"')[1]
    assert "How do I" not in page
    assert "individual role" in page


def test_what_was_skipped_looks_it(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="skip", topic="seat")
    assert "Seat: Skipped. Ask again" in _page(at_desk, call)


def test_a_known_topic_can_be_taken_back(at_desk, call, tap):
    tap(do="heard", topic="title", value="Sales Consultant II")
    tap(do="want", topic="title")
    assert "Take it back" in _page(at_desk, call)
    tap(do="strike", topic="title")
    assert "Ask about: Title" in _page(at_desk, call)


def test_a_tap_that_waited_counts_from_when_it_was_made(call, tap):
    tap(do="note", note="found me on LinkedIn", ago="600")
    tap(do="note", note="and more", ago="0")
    tap(do="note", note="and nonsense", ago="9" * 5000)
    early, late, odd = CallStep.objects.filter(deed="noted").order_by("number")
    assert 595 < (late.done_at - early.done_at).total_seconds() < 660
    assert odd.done_at >= late.done_at


def test_the_straight_answer_early_leads_back_to_the_questions(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    early = at_desk.get(f"/calls/{call.key}?say=1").content.decode()
    assert "Say it in your own words" in early
    assert "back to the questions" in early
    swap = at_desk.get(f"/calls/{call.key}?say=1", headers={"HX-Request": "true"})
    assert "<html" not in swap.content.decode()


def test_a_nuisance_is_remembered_when_it_rings_again(at_desk, sams):
    first = begin_call(sams, NUMBER)
    at_desk.post(f"/calls/{first.key}/steps", {"do": "nuisance", "mark": "1"})
    again = begin_call(sams, "(303) 555-0142")
    assert "You said of this number" in _page(at_desk, again)


def test_a_call_that_rang_out_has_a_text_to_send(at_desk, sams):
    first = begin_call(sams, NUMBER)
    at_desk.post(f"/calls/{first.key}/steps", {"do": "let_ring", "mark": "1"})
    page = _page(at_desk, first)
    assert "You let it ring." in page
    assert "Sorry I missed your call" in page


def test_a_reminder_is_set_from_the_page_after_the_call(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="end")
    to = f"/calls/{call.key}/reminder"
    wrong = at_desk.post(to, {"on": "never", "words": "Ask again"})
    assert wrong.status_code == 422
    assert "That is no day." in wrong.content.decode()
    at_desk.post(to, {"on": "2027-03-23", "words": "Ask again"})
    assert Reminder.objects.get().words == "Ask again"
    assert "Ask again" in _page(at_desk, call)


def test_a_call_of_which_nothing_was_kept_has_no_reminder(at_desk, call, tap):
    tap(do="end")
    to = f"/calls/{call.key}/reminder"
    answer = at_desk.post(to, {"on": "2027-03-23", "words": "Ask again"})
    assert answer.status_code == 400


def test_a_voicemail_goes_the_same_way(at_desk, sams):
    words = "Hi, this is Dana from Front Range Talent, base is 95 to 110 thousand."
    answer = at_desk.post("/calls/voicemail", {"v-words": words, "v-number": NUMBER})
    page = at_desk.get(answer["Location"]).content.decode()
    assert "Settled: no." in page
    assert words in page


def test_an_empty_voicemail_is_refused_in_words(at_desk, sams):
    answer = at_desk.post("/calls/voicemail", {"v-words": " "})
    assert answer.status_code == 422
    assert "Paste the words of the voicemail first." in answer.content.decode()


def test_a_call_is_about_a_role_on_the_desk_before_or_after(
    at_desk, sams, take_in, call, tap
):
    take_in(1)
    role = Message.objects.filter(opportunity__isnull=False).first().opportunity.key
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    at_desk.post(f"/calls/{call.key}/join", {"role": role})
    assert Call.objects.get(key=call.key).joined is not None
    at_desk.post(f"/calls/{call.key}/join", {"role": ""})
    assert Call.objects.get(key=call.key).joined is None
    tap(do="end")
    answer = at_desk.post(f"/calls/{call.key}/join", {"role": role}, follow=True)
    assert "Together with other messages" in answer.content.decode()


def test_a_call_that_never_was_is_told_so(at_desk, sams):
    assert at_desk.get("/calls/nothing").status_code == 400


def test_a_swap_brings_the_next_question_alone(at_desk, call):
    said = {"do": "introduced", "kind": "recruiter", "mark": "x", "name": "Dana"}
    to = f"/calls/{call.key}/steps"
    page = at_desk.post(to, said, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in page
    assert 'id="talk"' in page
    assert "Ask next: " in page


def test_an_answer_takes_few_look_ups(at_desk, call, django_assert_max_num_queries):
    to = f"/calls/{call.key}/steps"
    at_desk.get(f"/calls/{call.key}")
    with django_assert_max_num_queries(14):
        at_desk.post(
            to, {"reply": INDIVIDUAL, "mark": "x"}, headers={"HX-Request": "true"}
        )


def test_the_list_of_calls_says_what_came_of_each(at_desk, call, tap):
    tap(do="introduced", kind="seller")
    tap(do="end")
    page = at_desk.get("/calls").content.decode()
    assert "A sales pitch" in page


def test_what_was_said_counts_where_a_mail_about_it_came_after_the_call(
    at_desk, sams, take_in, call, tap
):
    take_in(1)
    role = Message.objects.filter(opportunity__isnull=False).first()
    Message.objects.filter(pk=role.pk).update(sent_at=clock.now() + timedelta(days=1))
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    at_desk.post(f"/calls/{call.key}/join", {"role": role.opportunity.key})
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="help", words="Would you send me the description?", on="on")
    tap(do="end")
    key = Call.objects.get(key=call.key).message.opportunity.key
    reply = at_desk.get(f"/opportunities/{key}/reply?channel=mail&answer=no")
    assert "As I asked on the phone" in reply.content.decode()
