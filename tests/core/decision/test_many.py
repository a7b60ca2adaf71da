"""Many roles at once are judged just as each by itself."""

import random
from dataclasses import replace
from datetime import date

from roles_made import SAM, TODAY, random_findings, random_preferences

from ajar.core.decision.many import decide_many, make_docket
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.preferences import NotNow, Preferences, Situation
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
