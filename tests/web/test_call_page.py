"""The call desk without script: every tap is a form, every answer a page."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ajar.core.ask.question import text_of
from ajar.core.nouns.call import CallerKind, Introduced
from ajar.store.models import CallStep
from tests.web.pages import CALLER, INDIVIDUAL

DANA = Introduced("Dana Whitfield", "Front Range Talent", CallerKind.RECRUITER)


def _page(at_desk, call):
    return at_desk.get(f"/calls/{call.key}").content.decode()


def test_a_call_begins_with_the_number_on_the_telephone(at_desk, sams):
    answer = at_desk.post("/calls", {"number": CALLER, "do": "look"})
    page = at_desk.get(answer["Location"]).content.decode()
    assert answer.status_code == 303
    assert "Colorado" in page
    assert "Pick up" in page
    assert "Let it ring" in page


def test_picking_up_asks_who_it_is_first(at_desk, sams):
    answer = at_desk.post("/calls", {"number": CALLER, "do": "pick_up"})
    assert "Who am I speaking with" in at_desk.get(answer["Location"]).content.decode()


def test_a_withheld_number_can_call(at_desk, sams):
    answer = at_desk.post("/calls", {"number": "", "do": "pick_up"})
    assert "withheld" in at_desk.get(answer["Location"]).content.decode()


def test_a_number_is_looked_up_as_it_is_typed(at_desk, sams):
    page = at_desk.post("/calls/look", {"number": CALLER}).content.decode()
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
    words = "base 95 to 110, remote two days"
    tap(do="note", note=words, seen=words, keep="mode")
    (note,) = CallStep.objects.filter(deed="noted")
    assert [fact["topic"] for fact in note.body["facts"]] == ["mode"]


def test_a_note_is_tried_without_being_kept(at_desk, call):
    to = f"/calls/{call.key}/try"
    page = at_desk.post(to, {"note": "base 95 to 110, plus car"}).content.decode()
    assert "Base: $95-110k" in page
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


def test_a_tap_looks_up_everything_once(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    _page(at_desk, call)
    to = f"/calls/{call.key}/steps"
    said = {"mark": "a tap", "reply": INDIVIDUAL}
    with CaptureQueriesContext(connection) as asked:
        at_desk.post(to, said, headers={"hx-request": "true"})
    looked = [q["sql"] for q in asked if q["sql"].startswith("SELECT")]
    tables = [re.search(r'FROM "(\w+)"', sql)[1] for sql in looked]
    assert sorted(tables) == [
        "store_call",
        "store_callstep",
        "store_preferencesversion",
        "store_user",
    ]


def test_a_tap_that_is_sent_twice_is_answered_twice_and_kept_once(at_desk, call, tap):
    said = {"mark": "a tap", "reply": INDIVIDUAL}
    to = f"/calls/{call.key}/steps"
    answers = [
        at_desk.post(to, said, headers={"hx-request": "true"}).content.decode()
        for _ in range(2)
    ]
    assert CallStep.objects.filter(deed="heard").count() == 1
    assert all("Individual" in page or "individual" in page for page in answers)
