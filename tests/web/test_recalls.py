"""What comes again is pointed out: on the desk, on its page and at the terminal."""

from datetime import timedelta
from email.utils import format_datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk import show_desk
from ajar.queries.revisit import show_revisit
from ajar.services.answers import record_sent
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.services.state import nod
from ajar.services.take import Request, take
from ajar.services.undo import undo
from ajar.store.models import Change, Entry, Message, PreferencesVersion
from tests.samples.letters import PITCH, SAM, mail, write
from tests.web.pages import html_of, words_of

DANA = ("Dana Whitfield", "+13035550142")
HIGH = "A Plant Manager role at Ironwood in Boulder, base 160k, permanent, run a team."
WISHES = ("seat=manager:must", "pay=130k:must")
LAURA = "Laura Finch <laura.finch@wexham-optics.example>"
PRIYA = "Priya Nair <priya.nair@northlight-search.example>"
LOW = PITCH.replace("$140,000 to $155,000", "$108,000 to $112,000")
OTHER = PITCH.replace("Sales Manager", "Service Manager").replace("Tustin", "Irvine")
FROM_PRIYA = """Hi Sam,

I'm Priya Nair with Northlight Search. My client Wexham Optics is hiring a Sales
Manager to lead a team of six in Tustin. The base is $108,000 to $112,000 a year,
permanent. Shall we talk?

Priya Nair
Northlight Search
"""
ANSWERED = "You said no to their Sales Manager"


def long_ago(days):
    return clock.now() - timedelta(days=days)


@pytest.fixture
def arrive(owner, tmp_path):
    """Return a function that takes in a letter of some days ago."""

    def take_in(body, sender, subject, days):
        number = len(list(tmp_path.iterdir()))
        named = f"<letter-{number}@letters.example>"
        date = format_datetime(long_ago(days))
        raw = mail(body, sender, subject, named, date)
        take(owner, Request((write(tmp_path / str(number), letter=raw),)))
        role = Message.objects.get(subject=subject).opportunity
        return Entry.objects.get(opportunity=role)

    return take_in


@pytest.fixture
def refused(owner, arrive):
    """Return Sam, whose wishes are old, and who said no to Laura over the base."""
    change_profile(owner, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    change_preferences(owner, WISHES)
    PreferencesVersion.objects.update(made_at=long_ago(200))
    key = arrive(LOW, LAURA, "Sales Manager in Tustin", 60).first_message.key
    record_sent(owner, key, Decision.NO, Form.MAIL, "No, the base.", long_ago(59))
    return owner


def test_a_recruiter_with_what_one_would_consider_is_pointed_out(
    at_desk, refused, arrive
):
    fresh = arrive(OTHER, LAURA, "Another one: Service Manager", 1)
    assert fresh.answered == ""
    words = words_of(html_of(at_desk.get("/")))
    assert ANSWERED in words
    assert "over the pay. This one is what you said you’d consider." in words
    page = html_of(at_desk.get(f"/opportunities/{fresh.key}"))
    assert ANSWERED in words_of(page)
    before = Entry.objects.get(answered=Decision.NO)
    assert f"/opportunities/{before.key}" in page
    listed = {line.id: line.recalls for line in show_desk(refused).lines}
    assert [recall.key for recalls in listed.values() for recall in recalls] == [
        before.key
    ]


def test_a_stranger_with_it_is_not(at_desk, refused, arrive):
    arrive(OTHER.replace("Laura Finch", "Tom Okafor"), PRIYA, "Service Manager", 1)
    assert ANSWERED not in words_of(html_of(at_desk.get("/")))


def test_what_still_misses_is_not_pointed_out(at_desk, refused, arrive):
    low = OTHER.replace("$140,000 to $155,000", "$120,000")
    arrive(low, LAURA, "Another one: Service Manager", 1)
    assert ANSWERED not in words_of(html_of(at_desk.get("/")))


def test_the_same_role_from_another_agency_says_what_was_answered(
    at_desk, refused, arrive
):
    same = arrive(FROM_PRIYA, PRIYA, "Wexham Optics: Sales Manager", 1)
    assert same.opportunity.same_role_as
    words = words_of(html_of(at_desk.get("/")))
    assert "over the pay, when it came from Laura Finch: the same" in words


def test_the_same_offer_once_more_says_so_on_its_page(at_desk, refused, arrive):
    again = arrive(LOW, LAURA, "Sales Manager in Tustin, still open", 1)
    page = words_of(html_of(at_desk.get(f"/opportunities/{again.key}")))
    assert "They offer it again. You said no on" in page


def test_the_desk_asks_a_dozen_times_at_most(
    at_desk, refused, arrive, django_assert_max_num_queries
):
    arrive(OTHER, LAURA, "Another one: Service Manager", 1)
    same = arrive(FROM_PRIYA, PRIYA, "Wexham Optics: Sales Manager", 1)
    with django_assert_max_num_queries(12):
        at_desk.get("/")
    with django_assert_max_num_queries(12):
        at_desk.get(f"/opportunities/{same.key}")


@pytest.fixture
def put_off(owner):
    """Return Sam, who said not now until a day that has come."""
    day = long_ago(2).astimezone().date()
    change_preferences(owner, (*WISHES, f"not_now=my notice until {day.isoformat()}"))
    PreferencesVersion.objects.update(made_at=long_ago(200))
    row = keep_note(owner, Note(HIGH, *DANA, at=long_ago(60)))
    record_sent(owner, row.key, Decision.NOT_NOW, Form.PHONE, "Not now.", long_ago(59))
    return owner


def test_what_was_put_off_comes_back_on_its_day(at_desk, put_off):
    for page in ("/", "/revisit"):
        words = words_of(html_of(at_desk.get(page)))
        assert "my notice until" in words
        assert "You said not now on" in words


def test_leaving_it_at_that_takes_it_away_until_undone(at_desk, put_off):
    nod(put_off, [Entry.objects.get().key])
    assert show_revisit(put_off).back == ()
    undo(put_off, Change.objects.latest("pk").pk)
    assert len(show_revisit(put_off).back) == 1


def test_it_can_be_taken_up_with_a_letter(at_desk, put_off):
    to = f"/opportunities/{Entry.objects.get().key}/reply?answer=reopen"
    assert at_desk.get(to).status_code == 200


def test_before_its_day_nothing_comes_back(owner):
    day = (clock.now() + timedelta(days=9)).date()
    change_preferences(owner, (*WISHES, f"not_now=my notice until {day.isoformat()}"))
    PreferencesVersion.objects.update(made_at=long_ago(200))
    row = keep_note(owner, Note(HIGH, *DANA, at=long_ago(60)))
    record_sent(owner, row.key, Decision.NOT_NOW, Form.PHONE, "So.", long_ago(59))
    assert show_revisit(owner).back == ()
