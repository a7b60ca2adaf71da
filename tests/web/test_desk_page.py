"""The desk page: what needs the user now, what is found, nods and their undoing."""

from datetime import timedelta

import pytest
from django.test import Client

from ajar.adapters import clock
from ajar.services.note import Note, keep_note
from ajar.store.models import Change, Entry

MANAGER = (
    "Calling for Bluewing Widgets: sales manager in Irvine, $150,000 base, on site, "
    "permanent, 10 % travel."
)
CLERK = "A call about an account executive job in Tustin, $95,000 base, permanent."


@pytest.fixture
def two(sams):
    keep_note(sams, Note(MANAGER, "Dana Whitfield", "+1 303 555 0142"))
    keep_note(sams, Note(CLERK, "Ray Ibarra", "+1 714 555 0123"))
    return sams


def text(answer) -> str:
    return answer.content.decode()


def test_an_empty_desk_leads_to_the_start(at_desk: Client):
    answer = at_desk.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/start")


def test_the_desk_greets_and_lists_what_is_new(at_desk: Client, two):
    shown = text(at_desk.get("/"))
    assert "Sam." in shown
    assert shown.index("Dana Whitfield") < shown.index("Ray Ibarra")
    assert "deserves a yes" in shown


def test_a_search_finds_people_firms_roles_and_words(at_desk: Client, two):
    for words in ("whitfield", "Dana", "tustin", "WIDGETS", "widgets irvine"):
        assert "One found" in text(at_desk.get("/", {"words": words})), words
    assert "Nothing found" in text(at_desk.get("/", {"words": "zeppelin"}))
    assert "Nobody by that name" in text(at_desk.get("/", {"words": "zeppelin"}))


def test_filters_by_kind_and_answer(at_desk: Client, two):
    assert "Two found" in text(at_desk.get("/", {"kind": "outreach"}))
    assert "Nothing found" in text(at_desk.get("/", {"kind": "alert"}))
    assert "Ray Ibarra" in text(at_desk.get("/", {"answer": "no"}))
    assert "Dana Whitfield" in text(at_desk.get("/", {"answer": "yes"}))
    assert "Two found" in text(at_desk.get("/", {"answer": "waiting"}))
    for answer in ("open", "not_now", "stop", "answered"):
        assert "Nothing found" in text(at_desk.get("/", {"answer": answer})), answer


def test_nonsense_in_the_address_is_as_if_it_were_not_there(at_desk: Client, two):
    asked = {"kind": "cheese", "answer": "<b>", "page": "9" * 40}
    assert at_desk.get("/", asked).status_code == 200
    assert at_desk.get("/", {"words": "dana", "page": "99"}).status_code == 200


def test_a_nod_clears_the_ticked_and_undo_brings_them_back(at_desk: Client, two):
    entry = Entry.objects.get(owner=two, who="Ray Ibarra")
    answer = at_desk.post("/nod", {"which": "ticked", "key": entry.key}, follow=True)
    assert "Left at that: Ray Ibarra." in text(answer)
    assert "Ray Ibarra" not in text(at_desk.get("/"))
    number = Change.objects.latest("pk").pk
    undone = at_desk.post(f"/undo/{number}", {"back": "/?kind=outreach"}, follow=True)
    assert undone.request["QUERY_STRING"] == "kind=outreach"
    assert "Ray Ibarra" in text(at_desk.get("/"))


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "javascript:1"]
)
def test_going_back_never_leaves_the_desk(at_desk: Client, two, back: str):
    entry = Entry.objects.get(owner=two, who="Ray Ibarra")
    at_desk.post("/nod", {"which": "ticked", "key": entry.key})
    number = Change.objects.latest("pk").pk
    answer = at_desk.post(f"/undo/{number}", {"back": back})
    assert answer.headers["Location"] == "/"


def test_nodding_to_nothing_says_what_to_do(at_desk: Client, two):
    answer = at_desk.post("/nod", {"which": "ticked"})
    assert answer.status_code == 400
    assert "Tick what you want to leave at that." in text(answer)


def test_the_line_that_offers_to_undo_is_told_once(at_desk: Client, two):
    entry = Entry.objects.get(owner=two, who="Ray Ibarra")
    at_desk.post("/nod", {"which": "ticked", "key": entry.key})
    assert "Left at that" in text(at_desk.get("/"))
    assert "Left at that" not in text(at_desk.get("/"))


def test_looking_at_the_desk_takes_few_queries(
    at_desk: Client, two, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        at_desk.get("/")
    with django_assert_max_num_queries(12):
        at_desk.get("/", {"words": "dana", "answer": "yes"})


def test_a_made_up_desk_says_so_and_how_to_empty_it(at_desk: Client, two):
    shown = text(at_desk.get("/"))
    assert "This desk is made up" in shown
    assert "/settings#forget" in shown


def test_a_nod_to_the_clear_ones_spares_an_application_under_way(at_desk: Client, two):
    entry = Entry.objects.get(owner=two, who="Ray Ibarra")
    Entry.objects.filter(pk=entry.pk).update(kind="process")
    shown = text(at_desk.get("/"))
    assert "Ray Ibarra" in shown
    assert f'name="clear" value="{entry.key}"' not in shown


def test_what_has_its_day_to_come_is_not_headed_due(at_desk: Client, two):
    today = clock.now().astimezone().date()
    rows = Entry.objects.filter(owner=two, who="Ray Ibarra")
    rows.update(kind="process", deadline=today + timedelta(days=7))
    shown = at_desk.get("/").content.decode()
    assert ">Coming up</h2>" in shown
    rows.update(deadline=today)
    assert ">Due</h2>" in at_desk.get("/").content.decode()
