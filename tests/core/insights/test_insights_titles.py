"""A title is true of the rows it stands over: each claim is counted again."""

import re
from dataclasses import replace
from statistics import median

from approaches_made import FLOOR, TODAY, WANTS, approach, desks, said_of
from hypothesis import given

from ajar.core.insights.answers import WITHIN
from ajar.core.insights.approach import ENOUGH, Approach
from ajar.core.insights.found import find_insights, say_below, say_head
from ajar.core.nouns.role import FoundVia, Seat, Topic
from ajar.core.nouns.wording import count_words

IDS = {"sources", "pay", "noes", "wants", "found", "speed", "years", "favours"}
WORDS = {count_words(number): number for number in range(13)} | {"none": 0}


def number(words: str) -> int:
    low = words.lower()
    return WORDS[low] if low in WORDS else int(low.replace(",", ""))


def found(some, floor=FLOOR):
    return {one.id: one for one in find_insights(some, WANTS, "USD", floor)}


def counts(insight) -> dict[str, int]:
    """Return the rows of a table of counts: label → count."""
    return {str(row[0]): int(row[1]) for row in insight.table.rows}


def k_of_n(title: str) -> tuple[int, int]:
    k, n = re.search(r"(\S+) of (\S+)", title).groups()
    return number(k), number(n)


def check_sources(one):
    rows = {str(row[0]): [int(cell) for cell in row[1:-1]] for row in one.table.rows}
    assert sum(map(sum, rows.values())) == one.cases
    if brings := re.fullmatch(r"(\w+) brings .*", one.title):
        assert k_of_n(one.title) == (sum(rows[brings[1]]), one.cases)
        assert sum(rows[brings[1]]) == max(map(sum, rows.values()))
        return
    parts = re.fullmatch(
        r"(?:(\w+) is fading)?(?: and )?(?:(\w+)(?: and (\w+))? picks? up)?", one.title
    )
    fading, *rising = parts.groups()
    for name, goes_up in ((fading, False), *((name, True) for name in rising)):
        if name:
            half = len(rows[name]) // 2
            early, late = sum(rows[name][:half]), sum(rows[name][-half:])
            more, less = (late, early) if goes_up else (early, late)
            assert more >= ENOUGH
            assert more >= 2 * less


def check_found(one):
    rows = counts(one)
    k, n = k_of_n(one.title)
    assert n == one.cases == sum(rows.values())
    old = rows.get("A résumé on a job site", 0) + rows.get("An earlier contact", 0)
    is_old = one.title.startswith("An old résumé")
    assert is_old == (old > 1)
    assert k == (old if is_old else max(rows.values()))


def check_against(one, rows):
    """Check what would be a no: it is said of no role that the user refused it."""
    low = {name.lower(): count for name, count in rows.items()}
    most = max(rows.values())
    assert "noes" not in one.title
    if both := re.fullmatch(
        r"(.+) and (.+) speak against the most: (\S+) roles each", one.title
    ):
        assert low[both[1].lower()] == low[both[2].lower()] == most == number(both[3])
        return
    first = re.search(r"that would be a no fail on (.+)$", one.title)[1]
    assert low[first] == most
    if one.title.startswith("All"):
        assert len(rows) == 1
    else:
        assert k_of_n(one.title) == (most, one.cases)


def check_noes(one):
    rows = counts(one)
    assert one.cases == sum(rows.values())
    if one.table.caption == "What would be a no":
        check_against(one, rows)
        return
    low = {name.lower(): count for name, count in rows.items()}
    most = max(rows.values())
    if one.title.startswith("All"):
        assert len(rows) == 1
    elif both := re.fullmatch(
        r"(.+) and (.+) settle the most: (\S+) noes each", one.title
    ):
        assert low[both[1].lower()] == low[both[2].lower()] == most == number(both[3])
    else:
        first = re.search(r"settled by (.+?)(?::|$)", one.title)[1]
        assert low[first] == most
        if one.title.startswith("Half"):
            assert most * 2 == one.cases
        else:
            assert k_of_n(one.title) == (most, one.cases)
            assert one.title.startswith("Most") == (most * 2 > one.cases)


def check_wants(one):
    shares = {str(row[0]).lower(): tuple(map(int, row[1:])) for row in one.table.rows}
    assert all(told == suits + misses for told, suits, misses in shares.values())
    worst = max(misses / told for told, _, misses in shares.values())
    if one.title.startswith("Whatever"):
        assert worst == 0
        return
    k, n = k_of_n(one.title)
    topic = one.title.partition(": ")[2].removeprefix("the ")
    assert (shares[topic][0], shares[topic][2]) == (n, k)
    assert k / n == worst


def check_pay(one, some):
    bases = [a.base for a in some if a.is_person and a.base is not None]
    assert k_of_n(one.title) == (sum(b >= FLOOR for b in bases), len(bases))
    seats = [row for row in one.table.rows if not str(row[0]).startswith("Level")]
    assert sum(int(row[1]) for row in seats) == len(bases)


def check_speed(one):
    within = {f"within {words}": hours for hours, words in WITHIN}
    rows = {name.lower(): count for name, count in counts(one).items()}
    assert sum(rows.values()) == one.cases
    if one.title.startswith("More"):
        assert rows["longer"] * 2 > one.cases
        return
    most = within[one.title.partition("out ")[2]]
    early = sum(n for name, n in rows.items() if within.get(name, 10**9) <= most)
    assert early * 2 >= one.cases


def check_years(one, some):
    rows = {str(row[0]): row for row in one.table.rows}
    years = sorted(y for y in rows if y.isdigit() and int(rows[y][1]) >= ENOUGH)
    before, after = (round(float(rows[year][3]), -3) for year in years[-2:])
    for year in years[-2:]:
        bases = [
            a.base
            for a in some
            if a.is_person and a.base is not None and a.on and str(a.on.year) == year
        ]
        assert rows[year][3] == median(bases)
    if "rose" in one.title or "fell" in one.title:
        assert ("rose" in one.title) == (after > before)
    else:
        assert after == before


@given(desks)
def test_every_title_is_true_of_its_table(some):
    told = found(some)
    assert set(told) == IDS
    for one in told.values():
        if not one.is_claimed:
            continue
        assert one.cases >= ENOUGH
        match one.id:
            case "pay" | "years":
                {"pay": check_pay, "years": check_years}[one.id](one, some)
            case _:
                globals()[f"check_{one.id}"](one)


@given(desks)
def test_what_is_not_claimed_says_how_many_more_it_takes(some):
    for one in found(some).values():
        if not one.is_claimed:
            assert one.cases < ENOUGH
            missing = number(one.title.split(maxsplit=1)[0])
            assert missing == ENOUGH - one.cases
            assert number(one.note.split(maxsplit=1)[0]) == one.cases


@given(desks)
def test_the_head_counts_everybody(some):
    head = say_head(some, TODAY)
    people = [a for a in some if a.is_person]
    if some:
        assert number(head.split(maxsplit=1)[0]) == len(some)
    if people:
        waiting = sum(not a.is_answered for a in people)
        assert ("all have had" in head) == (not waiting and len(people) > 1)
        if but := re.search(r"all but (\S+) have", head):
            assert number(but[1]) == waiting


def test_nobody_yet_is_said():
    assert say_head([], TODAY) == "Nobody reached you yet."
    assert say_below([]) == ""
    assert not any(one.is_claimed for one in found([]).values())


def test_an_old_resume_is_named_before_what_is_more_frequent():
    ways = [FoundVia.LINKEDIN] * 4 + [FoundVia.RESUME_SITE, FoundVia.OLD_APPLICATION]
    some = [approach(at, said=said_of(via=way)) for at, way in enumerate(ways)]
    title = found(some)["found"].title
    assert title == "An old résumé is still out there: two of six found it"


def test_what_one_machine_sent_to_many_is_nobody():
    some = [approach(at, is_person=False, base=150_000.0) for at in range(20)]
    assert not any(one.is_claimed for one in found(some).values())
    assert say_head(some, TODAY).endswith("Nobody among them was a person.")


def test_without_a_floor_the_middle_is_told():
    some = [approach(at, base=100_000.0 + 10_000 * at) for at in range(5)]
    title = found(some, floor=None)["pay"].title
    assert title == "The middle base of 5 offers is about $120k"


def test_a_source_that_doubles_picks_up():
    ages = [*range(0, 90, 10), 250, 251]
    some = [approach(age, channel="form") for age in ages]
    some += [approach(age, channel="mail") for age in (0, 100, 200)]
    assert found(some)["sources"].title == "Form picks up"


def test_offers_miss_what_is_wanted():
    seats = [Seat.INDIVIDUAL] * 4 + [Seat.MANAGER]
    some = [approach(at, said=said_of(seat=seat)) for at, seat in enumerate(seats)]
    assert (
        found(some)["wants"].title == "Four of five offers miss what you want: the seat"
    )


def noes(given: int, silent: int, reason=Topic.PAY):
    said = [Approach(f"g{at}", None, "mail", True, is_no=True) for at in range(given)]
    would = [
        Approach(f"s{at}", None, "mail", True, would_be_no=True, reason=reason)
        for at in range(silent)
    ]
    return found([*(replace(one, reason=reason) for one in said), *would])["noes"]


def test_a_no_that_was_never_given_is_none_of_the_users():
    five = noes(5, 0)
    assert five.title == "All five noes were settled by the pay"
    assert five.note == "The reason that settled each of five noes you gave"
    more = noes(5, 2)
    assert (more.cases, more.title) == (5, five.title)
    assert more.note.endswith("; two more got no answer and would be noes")
    mixed = noes(3, 2)
    assert mixed.title == "All five that would be a no fail on the pay"
    assert mixed.note.endswith("by what you wanted then; you said no to three of them")
    assert noes(3, 1).title == "Two more noes will tell what settles them"
    assert noes(0, 5).note.endswith("you said no to none of them")
    assert noes(5, 1).note.endswith("; one more got no answer and would be one")
