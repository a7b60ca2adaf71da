"""A recruiter's scorecard: k of n by the user's own evidence."""

from datetime import date

from test_relationship import NO, TODAY, WROTE, touch

from ajar.core.keep.scorecard import Dealing, keep_score
from ajar.core.nouns.touch import Mark


def test_each_mark_counts_only_the_cases_there_are():
    card = keep_score(
        [
            Dealing(said_pay=True, named_client=True),
            Dealing(said_pay=False, named_client=True, existed=True),
            Dealing(),
        ],
        [],
        TODAY,
    )
    assert card.marks == (
        Mark("Said the pay when asked", 1, 2),
        Mark("Named the client", 2, 2),
        Mark("The role existed: they wrote on after your yes or application", 1, 1),
    )
    assert (card.hours_to_answer, card.answers) == (None, 0)


def test_a_no_is_honoured_unless_the_same_role_comes_again():
    other = touch("they_wrote", "2026-11-09", "r2")
    thanks = touch("they_wrote", "2026-11-04")
    heeded = keep_score([], [WROTE, NO, thanks, other], TODAY)
    assert heeded.marks == (Mark("Took a no for a no", 1, 1),)
    again = keep_score([], [WROTE, NO, touch("they_wrote", "2026-11-09")], TODAY)
    assert again.marks == (Mark("Took a no for a no", 0, 1),)


def test_of_a_fresh_no_nothing_can_be_told_yet():
    assert keep_score([], [WROTE, NO], date(2026, 11, 8)).marks == ()


def test_how_fast_they_answer_is_the_median_of_their_answers():
    touches = [
        touch("asked", "2026-10-01"),
        touch("they_wrote", "2026-10-02"),
        touch("you_wrote", "2026-10-03"),
        touch("they_wrote", "2026-10-06"),
        touch("you_wrote", "2026-10-07"),
    ]
    card = keep_score([], touches, TODAY)
    assert (card.hours_to_answer, card.answers) == (48.0, 2)


def test_each_line_tells_of_which_roles_it_is():
    dealings = (
        Dealing(named_client=True, role="Sales lead"),
        Dealing(named_client=False, role="Controller"),
        Dealing(existed=True),
    )
    named, existed = keep_score(dealings, (), TODAY).marks
    assert named.of == ("Sales lead", "Controller: no")
    assert existed.of == ()
