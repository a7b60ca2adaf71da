"""Up to three questions for a letter: what decides, what clashes, what vets."""

from asking_made import MEETS_ALL, SAM, all_but, clash, finding, known

from ajar.core.ask.written import VETTING, choose_written_questions
from ajar.core.nouns.preferences import Criterion, Floor
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import Seat, Topic, WhyOpen


def test_a_condition_and_a_clash_are_asked_before_vetting():
    role = all_but(Topic.TRAVEL_PERCENT, Topic.MODE) | dict(
        [clash(Topic.DAYS_IN, 3, 5)]
    )
    travel, days, why = choose_written_questions(role, SAM)
    assert travel.written == "How much of the time would the role travel?"
    assert days.written == (
        "About the days in the office I read 3 a week and 5 a week: which is right?"
    )
    assert (travel.purpose, days.purpose, why.purpose) == tuple(Purpose)
    assert why.topic is Topic.WHY_OPEN


def test_a_yes_asks_what_is_worth_knowing_of_any_role():
    questions = choose_written_questions(MEETS_ALL, SAM)
    assert tuple(question.topic for question in questions) == VETTING
    assert questions[0].said == "Why is the role open?"
    assert questions[1].why == "A real reason shows that they read the résumé."
    assert questions[2].said == "How did you find me?"
    assert questions[2].written == (
        "How did you come across me, and which résumé do you have?"
    )


def test_a_no_asks_nothing():
    individual = known((Topic.SEAT, Seat.INDIVIDUAL))
    assert choose_written_questions(individual, SAM) == ()


def test_what_is_known_or_was_asked_is_not_asked():
    role = MEETS_ALL | known((Topic.WHY_OPEN, WhyOpen.GROWTH))
    asked = [Topic.FOUND_VIA]
    (question,) = choose_written_questions(role, SAM, asked)
    assert question.topic is Topic.WHY_ME


def test_there_are_never_more_than_three():
    questions = choose_written_questions({}, SAM)
    assert len(questions) == 3
    assert {question.purpose for question in questions} == {Purpose.DECIDES}
    assert len(choose_written_questions({}, SAM, most=1)) == 1


def test_a_clash_that_decides_is_asked_once():
    role = all_but(Topic.TRAVEL_PERCENT) | dict([clash(Topic.TRAVEL_PERCENT, 10, 60)])
    topics = [question.topic for question in choose_written_questions(role, SAM)]
    assert topics == [Topic.TRAVEL_PERCENT, Topic.WHY_OPEN, Topic.WHY_ME]


def test_a_clash_on_what_is_no_wish_is_asked_about_too():
    role = MEETS_ALL | dict([clash(Topic.REPORTS, 4, 9)])
    first = choose_written_questions(role, SAM)[0]
    assert first.written == "About the people led I read 4 and 9: which is right?"


def test_what_was_refused_is_not_asked_in_writing():
    patient = SAM.with_criteria(Criterion(Topic.PAY, Floor(130_000, "USD")))
    told = all_but(Topic.PAY) | dict([finding(Topic.PAY, "", refused=True)])
    topics = {question.topic for question in choose_written_questions(told, patient)}
    assert Topic.PAY not in topics
