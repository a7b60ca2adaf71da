"""What goes on with a role already, in a sentence, and what no longer does."""

from datetime import date, timedelta

import pytest

from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.going_on import Going, LastWord, Step, say_under_way

TODAY = date(2026, 11, 23)
SAID = LastWord(Decision.YES, date(2026, 10, 13), date(2026, 11, 16))
INTERVIEW = Step(Going.INTERVIEW, date(2026, 11, 26))
OFFER = Step(Going.OFFER, date(2026, 11, 20))


def test_the_furthest_on_is_told():
    steps = [Step(Going.PERMISSION, date(2026, 11, 16)), INTERVIEW, OFFER]
    told = "They made you an offer on 20 November 2026."
    assert say_under_way(SAID, steps, TODAY) == told
    told = "Your interview is on 26 November 2026."
    assert say_under_way(SAID, steps[:2], TODAY) == told
    told = "They may submit you since 16 November 2026."
    assert say_under_way(LastWord(), steps[:1], TODAY) == told


def test_a_yes_lasts_while_somebody_writes():
    assert say_under_way(SAID, (), TODAY) == "You said yes on 13 October 2026."
    assert say_under_way(SAID, (), TODAY + timedelta(days=120)) == ""


@pytest.mark.parametrize("said", [Decision.NO, Decision.NOT_NOW])
def test_after_a_no_only_a_later_offer_goes_on(said: Decision):
    word = LastWord(said, date(2026, 11, 18), date(2026, 11, 18), date(2026, 11, 18))
    assert say_under_way(word, [INTERVIEW], TODAY) == ""
    assert "offer" in say_under_way(word, [OFFER], TODAY)
    assert say_under_way(word, [Step(Going.OFFER, date(2026, 11, 17))], TODAY) == ""


def test_who_was_just_written_to_has_the_turn():
    word = LastWord(wrote_on=date(2026, 11, 18))
    told = "You wrote on 18 November 2026: it is their turn."
    assert say_under_way(word, (), TODAY) == told
    assert say_under_way(word, (), TODAY + timedelta(days=40)) == ""
    assert say_under_way(LastWord(), (), TODAY) == ""
