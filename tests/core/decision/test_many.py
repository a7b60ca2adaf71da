"""Many roles at once are judged just as each by itself."""

import random
from dataclasses import replace
from datetime import date

from roles_made import SAM, TODAY, random_findings, random_preferences

from ajar.core.decision.codes import (
    COLUMNS,
    Known,
    code_of,
    known_in,
    name_of,
    pack_codes,
    unpack_codes,
)
from ajar.core.decision.gist import gists_of
from ajar.core.decision.gist_wire import gists_from_wire, gists_to_wire
from ajar.core.decision.many import (
    Column,
    Docket,
    columns_for,
    decide_many,
    docket_of,
    make_docket,
    settled_by,
)
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Mentions,
    NotNow,
    OneOf,
    Preferences,
    Situation,
    default_preferences,
)
from ajar.core.nouns.role import Seat, Topic
from ajar.core.nouns.verdict import Decision

R = random.Random("many")
ROLES = [random_findings(R, R.random()) for _ in range(150)]
DOCKET = make_docket(ROLES)


def one_by_one(preferences, today=TODAY, **told):
    verdicts = (decide_role(role, preferences, today, **told) for role in ROLES)
    return tuple((verdict.decision, verdict.leaning) for verdict in verdicts)


def test_a_batch_says_what_each_role_by_itself_says():
    for _ in range(30):
        preferences = random_preferences(R)
        assert decide_many(DOCKET, preferences, TODAY) == one_by_one(preferences)


def test_the_first_user_is_judged_the_same_too():
    for situation in Situation:
        preferences = replace(SAM, situation=situation)
        rulings = decide_many(DOCKET, preferences, TODAY)
        assert rulings == one_by_one(preferences)


def test_what_is_assumed_of_a_user_is_judged_the_same_and_settles_no_no():
    home = default_preferences(Owner(place="Irvine, CA"))
    assert decide_many(DOCKET, home, TODAY) == one_by_one(home)
    assert set(settled_by(DOCKET, home)) == {None}
    mixed = home.with_criteria(*SAM.on(Topic.MODE), *SAM.on(Topic.SEAT))
    assert decide_many(DOCKET, mixed, TODAY) == one_by_one(mixed)
    said = {c.topic for c in mixed.criteria if not c.is_assumed}
    # Place and mode are one matter, named by the place.
    assert set(settled_by(DOCKET, mixed)) <= {None, Topic.PLACES, *said}


def test_not_now_holds_for_many_roles_too():
    busy = Preferences((), not_now=NotNow("a project", date(2027, 1, 1)))
    rulings = decide_many(DOCKET, busy, TODAY)
    assert {ruling.decision for ruling in rulings} == {Decision.NOT_NOW}
    assert rulings == one_by_one(busy)


def test_what_past_roles_teach_holds_for_many_roles_too():
    history = learn_history(ROLES)
    rulings = decide_many(DOCKET, SAM, TODAY, history)
    assert rulings == one_by_one(SAM, history=history)


def test_without_preferences_every_role_is_a_yes():
    rulings = decide_many(DOCKET, Preferences(()), TODAY)
    assert {ruling.decision for ruling in rulings} == {Decision.YES}


def test_preferences_changed_and_changed_back_restore_every_ruling():
    before = decide_many(DOCKET, SAM, TODAY)
    decide_many(DOCKET, random_preferences(R), TODAY)
    assert decide_many(DOCKET, SAM, TODAY) == before


def test_no_roles_are_judged_too():
    assert decide_many(make_docket([]), SAM, TODAY) == ()


def kept_docket(roles):
    """Return a docket of numbers that last, as a desk keeps it."""
    told = [
        {key: gists_to_wire(known_in(gists_of(role), key)) for key in COLUMNS}
        for role in roles
    ]
    rows = [
        pack_codes(code_of(name_of(key), one[key]) for key in COLUMNS) for one in told
    ]
    numbers = unpack_codes(rows)
    books = {
        key: {
            code: tuple(gists_from_wire(one[key]).get(topic) for topic in key)
            for code, one in zip(numbers[key], told, strict=True)
        }
        for key in COLUMNS
    }
    columns = {
        key: Column(books[key], numbers[key], is_lasting=True) for key in COLUMNS
    }
    return Docket(columns, len(roles))


def test_numbers_that_last_say_the_same_for_one_preference_after_another():
    kept = kept_docket(ROLES)
    for _ in range(10):
        preferences = random_preferences(R)
        assert decide_many(kept, preferences, TODAY) == one_by_one(preferences)


def test_deciding_looks_at_no_column_but_those_it_names():
    kept = kept_docket(ROLES)
    for _ in range(5):
        preferences = random_preferences(R)
        few = {key: kept.columns[key] for key in columns_for(preferences)}
        narrow = Docket(few, kept.size)
        assert decide_many(narrow, preferences, TODAY) == one_by_one(preferences)


class Asked(dict[int, Known]):
    """A book that tells how much of it was asked for."""

    def __init__(self, book):
        super().__init__(book)
        self.asked = set()

    def __getitem__(self, code):
        self.asked.add(code)
        return super().__getitem__(code)


def test_what_a_limit_breaks_is_looked_at_no_further():
    kept = kept_docket(ROLES)
    limit = Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST)
    wish = Criterion(Topic.TITLE, Mentions(("lead",)), Firmness.RATHER)
    preferences = Preferences((wish, limit))
    books = {key: Asked(column.book) for key, column in kept.columns.items()}
    columns = {
        key: replace(column, book=books[key]) for key, column in kept.columns.items()
    }
    found = decide_many(Docket(columns, kept.size), preferences, TODAY)
    assert found == one_by_one(preferences)
    alive = [
        code
        for code, seat in zip(
            kept.columns[(Topic.TITLE,)].codes,
            kept.columns[(Topic.SEAT,)].codes,
            strict=True,
        )
        if limit_holds(kept.columns[(Topic.SEAT,)].book[seat])
    ]
    assert books[(Topic.TITLE,)].asked == set(alive)
    assert set(alive) < set(kept.columns[(Topic.TITLE,)].codes)


def limit_holds(known: Known) -> bool:
    """Say whether a seat that is known for sure isn't another than a manager's."""
    gist = known[0]
    alone = Preferences((Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),))
    docket = docket_of([{Topic.SEAT: gist} if gist else {}])
    return decide_many(docket, alone, TODAY)[0].decision is not Decision.NO


def test_what_is_kept_of_a_role_changes_only_with_a_migration():
    # Desks hold one number a column: another column, or another order, takes a
    # migration that has every desk grouped anew.
    names = " ".join(map(name_of, COLUMNS))
    assert code_of("columns", names) == -5151042090497603900
