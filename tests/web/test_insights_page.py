"""Insights: findings with their charts and tables, CSV, and what is too few."""

import csv
import re
from datetime import timedelta
from io import StringIO

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.favour import Direction, Outcome
from ajar.core.nouns.verdict import Decision
from ajar.queries.insights import show_insights
from ajar.services.answers import record_sent
from ajar.services.favours import Told, tell_favour
from ajar.services.note import Note, keep_note
from ajar.services.state import state_verdict
from ajar.store.models import Entry
from tests.web.pages import html_of, words_of

PITCH = "An Account Executive role in Denver, base {}k, permanent, you carry a quota."
BASES = (90, 95, 100, 105, 140)
NAMES = ("Dana Whitfield", "Priya Nair", "Tom Okafor", "Lena Voss", "=HYPERLINK Inc")


@pytest.fixture
def five(sams):
    """Return Sam, whom five wrote, none of them what Sam wants, and who said no."""
    now = clock.now()
    for at, (who, base) in enumerate(zip(NAMES, BASES, strict=True)):
        said = PITCH.format(base)
        when = now - timedelta(days=10 * at + 1)
        row = keep_note(sams, Note(said, who, f"+1 303 555 01{at}7", at=when))
        sent = when + timedelta(hours=at + 1, minutes=-10)
        record_sent(sams, row.key, Decision.NO, Form.MAIL, "No.", sent)
    return sams


def test_findings_are_said_with_chart_and_table(at_desk, five):
    page = html_of(at_desk.get("/insights"))
    words = words_of(page)
    assert "Five reached you" in words
    assert "Five were people, and all have had an answer." in words
    assert "Half of your answers went out within three hours" in words
    assert "One of five bases clears your floor" in words
    assert (
        page.count("<svg")
        == page.count("<caption>")
        == len(show_insights(five).claimed)
    )


def test_no_chart_has_a_style_or_a_script_of_its_own(at_desk, five):
    page = html_of(at_desk.get("/insights"))
    assert not re.search(r"\sstyle=|\son\w+=", page)


def test_too_few_say_how_many_more_it_takes(at_desk, five):
    assert "will tell how they found you" in words_of(html_of(at_desk.get("/insights")))


def test_an_empty_desk_claims_nothing(at_desk, owner):
    words = words_of(html_of(at_desk.get("/insights")))
    assert "Nobody reached you yet." in words
    assert "Too few came to say anything yet." in words


def test_the_page_asks_the_database_a_dozen_times_at_most(
    at_desk, five, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        assert at_desk.get("/insights").status_code == 200


def test_everything_comes_as_csv_that_runs_nothing(at_desk, five):
    answer = at_desk.get("/insights/everything.csv")
    assert answer["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 5
    assert {row["who"] for row in rows} == {*NAMES[:4], f"'{NAMES[4]}"}
    assert {row["no"] for row in rows} == {"no"}


def test_the_numbers_come_as_csv(at_desk, five):
    text = at_desk.get("/insights/numbers.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    noes = [int(row["value"]) for row in rows if row["table"] == "Why noes"]
    assert sum(noes) == 5


def test_the_users_own_word_counts_as_a_reason(five):
    key = Entry.objects.get(who="Dana Whitfield").key
    state_verdict(five, key, Decision.NO)
    noes = next(one for one in show_insights(five).insights if one.id == "noes")
    assert noes.cases == 5


def test_the_rail_leads_there(at_desk, owner):
    page = html_of(at_desk.get("/insights"))
    assert re.search(r'href="/insights" aria-current="page"', page)
    assert 'href="/insights"' in html_of(at_desk.get("/more"))


def test_what_came_of_favors_has_its_title_table_and_csv(at_desk, owner):
    today = clock.now().astimezone().date()
    for at in range(5):
        outcome = Outcome.INTERVIEWED if at < 2 else Outcome.NOT_YET
        told = Told(Direction.GIVEN, "=Owen", f"Introduced {at}", today, outcome)
        tell_favour(owner, told)
    page = words_of(html_of(at_desk.get("/insights")))
    assert "Two of five favors you gave led to an interview" in page
    assert "What came of it Given Had Hired 0 0 Interviewed 2 0" in page
    text = at_desk.get("/insights/favors.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == 5
    assert {row["name"] for row in rows} == {"'=Owen"}
