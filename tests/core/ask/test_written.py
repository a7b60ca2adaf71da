"""Up to three questions for a letter: what decides, what clashes, what vets."""

from dataclasses import replace
from datetime import date

from asking_made import MEETS_ALL, SAM, all_but, clash, finding, known

from ajar.core.ask.written import VETTING, choose_written_questions
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import Criterion, Floor, Preferences
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import (
    Employment,
    FoundVia,
    Mode,
    Seat,
    Side,
    Topic,
    WhyOpen,
)
from ajar.core.text import Span


def test_a_condition_and_a_clash_are_asked_before_vetting():
    role = all_but(Topic.TRAVEL_PERCENT, Topic.MODE) | dict(
        [clash(Topic.DAYS_IN, 3, 5)]
    )
    travel, days, why = choose_written_questions(role, SAM)
    assert travel.written == "How much travel does it involve?"
    assert days.written == (
        "You say 3 days a week in the office, and then 5 days a week in the office. "
        "Which is right?"
    )
    assert (travel.purpose, days.purpose, why.purpose) == tuple(Purpose)
    assert why.topic is Topic.WHY_OPEN


def test_a_yes_asks_what_is_worth_knowing_of_any_role():
    questions = choose_written_questions(MEETS_ALL, SAM)
    assert tuple(question.topic for question in questions) == VETTING[1:3]
    assert questions[0].said == "May I ask why the role is open?"
    assert questions[1].why == "A real reason shows that they read the résumé."
    assert questions[1].written == ("How did you come across me?")


def test_who_found_me_somewhere_is_asked_for_the_reason_alone():
    role = MEETS_ALL | known((Topic.FOUND_VIA, FoundVia.LINKEDIN))
    written = [question.written for question in choose_written_questions(role, SAM)]
    assert "What made you think of me for it?" in written
    role = MEETS_ALL | known((Topic.WHY_ME, "your talk"))
    written = [question.written for question in choose_written_questions(role, SAM)]
    assert "How did you come across me, and which résumé do you have?" in written


def test_an_agency_is_asked_for_its_client():
    role = MEETS_ALL | known((Topic.SIDE, Side.AGENCY))
    assert choose_written_questions(role, SAM)[0].written == "Who is the client?"
    named = role | known((Topic.EMPLOYER, "Meridian"))
    assert choose_written_questions(named, SAM)[0].topic is Topic.WHY_OPEN


def test_a_clash_between_message_and_file_names_both():
    of_file = finding(Topic.DAYS_IN, 5, state=State.CLASH)[1].facts[0]
    evidence = of_file.evidence._replace(source="attachment:role.pdf")
    topic, found = clash(Topic.DAYS_IN, 3)
    facts = (*found.facts, replace(of_file, evidence=evidence))
    for order in (facts, facts[::-1]):
        role = MEETS_ALL | {topic: replace(found, facts=order)}
        assert choose_written_questions(role, SAM)[0].written == (
            "Your message says 3 days a week in the office, the description 5. "
            "Which is right?"
        )


def test_two_kinds_of_contract_that_go_together_are_no_clash():
    kinds = clash(Topic.EMPLOYMENT, Employment.PART_TIME, Employment.TEMPORARY)
    patient = Preferences(SAM.criteria[:-1])
    asked = choose_written_questions(MEETS_ALL | dict([kinds]), patient)
    assert Topic.EMPLOYMENT not in {question.topic for question in asked}


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
    assert first.written == (
        "You say a team of 4, and then a team of 9. Which is right?"
    )


def test_days_and_mode_that_disagree_are_one_question():
    role = all_but(Topic.MODE) | dict(
        [clash(Topic.DAYS_IN, 3, 5), clash(Topic.MODE, Mode.HYBRID, Mode.ONSITE)]
    )
    topics = [question.topic for question in choose_written_questions(role, SAM)]
    assert Topic.DAYS_IN in topics
    assert Topic.MODE not in topics


def test_pay_is_asked_last():
    role = all_but(Topic.PAY, Topic.SEAT, Topic.TRAVEL_PERCENT)
    topics = [question.topic for question in choose_written_questions(role, SAM)]
    assert topics.index(Topic.PAY) > topics.index(Topic.SEAT)


def test_days_that_nobody_asks_about_may_disagree():
    role = MEETS_ALL | dict([clash(Topic.DEADLINE, date(2026, 5, 4), date(2026, 5, 8))])
    topics = {question.topic for question in choose_written_questions(role, SAM)}
    assert Topic.DEADLINE not in topics


def test_two_numbers_of_one_sentence_are_no_contradiction():
    (topic, found) = clash(Topic.DAYS_IN, 3, 1)
    first, second = found.facts
    near = replace(second, evidence=second.evidence._replace(span=Span(40, 47)))
    role = MEETS_ALL | {topic: replace(found, facts=(first, near))}
    topics = {question.topic for question in choose_written_questions(role, SAM)}
    assert Topic.DAYS_IN not in topics
    far = replace(second, evidence=second.evidence._replace(span=Span(400, 407)))
    role = MEETS_ALL | {topic: replace(found, facts=(first, far))}
    written = [question.written for question in choose_written_questions(role, SAM)]
    assert (
        "You say 3 days a week in the office, and then 1 day a week in the office. "
        "Which is right?" in written
    )


def test_a_contract_part_time_is_not_asked_which_it_is():
    role = MEETS_ALL | dict(
        [clash(Topic.EMPLOYMENT, Employment.PART_TIME, Employment.TEMPORARY)]
    )
    topics = {question.topic for question in choose_written_questions(role, SAM)}
    assert Topic.EMPLOYMENT not in topics


def test_what_was_refused_is_not_asked_in_writing():
    patient = SAM.with_criteria(Criterion(Topic.PAY, Floor(130_000, "USD")))
    told = all_but(Topic.PAY) | dict([finding(Topic.PAY, "", refused=True)])
    topics = {question.topic for question in choose_written_questions(told, patient)}
    assert Topic.PAY not in topics
