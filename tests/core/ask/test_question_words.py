"""The words of a question and of the replies to it are as one would say them."""

import pytest
from asking_made import MEETS_ALL, MUST, SAM, clash, known

from ajar.core.ask.question import choose_question
from ajar.core.ask.written import choose_written_questions
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Is,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic


def replies_to(*criteria):
    """Return the words of each reply with what is noted for it."""
    question = choose_question({}, Preferences(criteria))
    return {
        reply.words: [value for _, value in reply.notes] for reply in question.replies
    }


@pytest.mark.parametrize(
    ("criterion", "words"),
    [
        (
            Criterion(Topic.REPORTS, Within(least=3), MUST),
            {"At most 2": [2], "More than 2": [3], "Won't say": []},
        ),
        (
            Criterion(Topic.INTERVIEW_STEPS, Within(most=4), MUST),
            {"At most 4": [4], "More than 4": [5], "Won't say": []},
        ),
        (
            Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
            {"At most 25 %": [25], "More than 25 %": [26], "Won't say": []},
        ),
        (
            Criterion(Topic.DAYS_IN, Within(most=3), MUST),
            {"At most 3 days": [3], "More than 3 days": [4], "Won't say": []},
        ),
        (
            Criterion(Topic.DAYS_IN, Within(most=2.5), MUST),
            {"At most 2.5 days": [2.5], "More than 2.5 days": [3.5], "Won't say": []},
        ),
        (
            Criterion(Topic.EQUITY, Is(wanted=True), MUST),
            {"Yes": [True], "No": [False], "Won't say": []},
        ),
        (
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
            {
                "Permanent": [Employment.PERMANENT],
                "Something else": [Employment.CONTRACT],
                "Won't say": [],
            },
        ),
    ],
)
def test_replies_say_what_they_stand_for(criterion, words):
    assert replies_to(criterion) == words


def test_two_that_do_not_suit_are_both_named():
    wanted = (
        *(Employment.PERMANENT, Employment.CONTRACT),
        *(Employment.CONTRACT_TO_HIRE, Employment.TEMPORARY),
    )
    found = replies_to(Criterion(Topic.EMPLOYMENT, OneOf(wanted), MUST))
    assert list(found)[1:] == ["Part-time or internship", "Won't say"]


def test_all_that_suit_are_named_however_many_they_are():
    wanted = (Employment.PERMANENT, Employment.CONTRACT, Employment.TEMPORARY)
    found = replies_to(Criterion(Topic.EMPLOYMENT, OneOf(wanted), MUST))
    assert list(found) == [
        "Permanent, contract or temporary",
        "Something else",
        "Won't say",
    ]


def test_a_question_that_settles_little_says_that_it_tells_most():
    topics = (Topic.EMPLOYMENT, Topic.MODE, Topic.SEAT, Topic.REPORTS)
    wanted = (
        *(OneOf((Employment.PERMANENT,)), OneOf((Mode.REMOTE,))),
        *(OneOf((Seat.MANAGER,)), Within(least=3)),
    )
    wishes = tuple(map(Criterion, topics, wanted))
    question = choose_question({}, Preferences(wishes))
    assert question.settles < 0.25
    assert question.why.endswith(". The answer tells most about where it leads.")


def test_why_two_sources_are_asked_about_is_said():
    role = MEETS_ALL | dict([clash(Topic.REPORTS, 4, 9)])
    assert choose_written_questions(role, SAM)[0].why == "Two sources disagree."
    role = MEETS_ALL | dict([clash(Topic.TRAVEL_PERCENT, 10, 60)])
    question = choose_question(role, SAM)
    assert question.why.startswith(
        "Two sources disagree. You would move only if travel stays at or under 25 %. "
    )


def test_past_roles_change_what_a_letter_asks_first():
    limits = (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), Firmness.MUST),
    )
    past = known((Topic.SEAT, Seat.MANAGER), (Topic.EMPLOYMENT, Employment.CONTRACT))
    wanted = Preferences(limits)
    (first,) = choose_written_questions({}, wanted, most=1)
    (learnt,) = choose_written_questions(
        {}, wanted, history=learn_history([past] * 60), most=1
    )
    assert (first.topic, learnt.topic) == (Topic.SEAT, Topic.EMPLOYMENT)


def test_a_wish_says_in_full_that_it_counts():
    wish = Criterion(Topic.TRAVEL_PERCENT, Within(most=25), weight=9)
    other = Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=9)
    question = choose_question({}, Preferences((wish, other)), [Topic.EMPLOYMENT])
    assert question.why.startswith(
        "It counts for you that travel stays at or under 25 %. "
    )


def test_the_percentages_are_rounded_to_the_nearest():
    limit = Preferences((SAM.criteria[0],))
    for count in range(1, 30, 2):
        roles = [known((Topic.SEAT, Seat.MANAGER))] * count
        question = choose_question({}, limit, history=learn_history(roles))
        likely = f"{100 * question.settles_no:.0f} %"
        assert question.why.endswith(
            f" Any answer settles it, {likely} likely as a no."
        )


def test_no_question_has_more_replies_than_five():
    several = Preferences(
        (
            Criterion(Topic.PLACES, Near(("Germany",)), MUST),
            Criterion(Topic.PLACES, Near(("Berlin",)), weight=3),
            Criterion(Topic.MODE, OneOf((Mode.HYBRID,)), weight=3),
        )
    )
    question = choose_question({}, several)
    assert question.said == "Is it remote, or where would I be working?"
    assert len(question.replies) == 5
    assert question.replies[-1].refused
