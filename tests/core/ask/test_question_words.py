"""The words of a question and of the replies to it are as one would say them."""

import re

import pytest
from asking_made import MEETS_ALL, MUST, SAM, clash, known

from ajar.core.ask.question import choose_question
from ajar.core.ask.written import choose_written_questions
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.preferences import (
    JUDGED,
    Criterion,
    Firmness,
    Is,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Level, Mode, Seat, Topic, WhyOpen
from ajar.core.nouns.wire import CHOICES
from ajar.core.tables import load_rows


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
                "Contract": [Employment.CONTRACT],
                "Contract first, then permanent": [Employment.CONTRACT_TO_HIRE],
                "Something else": [Employment.TEMPORARY],
                "Won't say": [],
            },
        ),
        (
            Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), MUST),
            {
                "Individual": [Seat.INDIVIDUAL],
                "Management": [Seat.MANAGER],
                "A bit of both": [Seat.LEAD],
                "Running the business": [Seat.EXECUTIVE],
                "Won't say": [],
            },
        ),
        (
            Criterion(Topic.INTERVIEW_TRAVEL, Is(wanted=False), MUST),
            {"I would travel": [True], "By video": [False], "Won't say": []},
        ),
        (
            Criterion(Topic.DURATION_MONTHS, Within(most=6), MUST),
            {"At most 6 months": [6], "More than 6 months": [7], "Won't say": []},
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
    assert list(found)[-2:] == ["Part-time or internship", "Won't say"]


def test_all_that_suit_are_named_however_many_they_are():
    wanted = (
        *(WhyOpen.GROWTH, WhyOpen.NEW_ROLE, WhyOpen.PROMOTION, WhyOpen.PROJECT),
        *(WhyOpen.BACKFILL, WhyOpen.RESTRUCTURING),
    )
    found = replies_to(Criterion(Topic.WHY_OPEN, OneOf(wanted), MUST))
    assert list(found) == [
        "Growth",
        "Someone left",
        "A new role, someone moved up, a restructuring or a project",
        "Someone was let go or new owners",
        "Won't say",
    ]


def test_the_most_usual_answers_are_heard_apart_and_noted_as_they_are():
    found = replies_to(Criterion(Topic.LEVEL, OneOf((Level.DIRECTOR,)), MUST))
    assert found == {
        "Director": [Level.DIRECTOR],
        "Senior": [Level.SENIOR],
        "Mid": [Level.MID],
        "Something else": [Level.LEAD],
        "Won't say": [],
    }


@pytest.mark.parametrize("topic", sorted(JUDGED & set(CHOICES)))
def test_every_value_has_words_to_hear_it_by(topic):
    rows = [row for row in load_rows("replies.tsv") if row[0] == topic.value]
    assert {row[1] for row in rows} == {value.value for value in CHOICES[topic]}
    assert len({row[2] for row in rows}) == len(rows)
    for value in CHOICES[topic]:
        found = replies_to(Criterion(topic, OneOf((value,)), MUST))
        assert 3 <= len(found) <= 5


@pytest.mark.parametrize("row", load_rows("questions.tsv"), ids=lambda row: row[0])
def test_a_question_is_said_in_one_breath_and_has_its_reason(row):
    _, early, noun, why, said, written = row
    assert float(early) in {0, 1, 2}
    assert noun[0].islower()
    assert re.fullmatch(r"[A-Z][^.?!/()\d]{8,56}\?", said)
    assert len(said.split()) <= 12
    assert re.fullmatch(r"[A-Z][^?!]{10,90}\.", why)
    assert written.endswith("?")


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
