"""A no has one reason, said exactly."""

import pytest
from answers_made import against, base, finding, known

from ajar.core.answer.reasons import deciding, reason_words
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import (
    JUDGED,
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Side,
    Topic,
    Visa,
)
from ajar.core.nouns.verdict import Decision, Ground, Leaning, Stance, Verdict


def reason(topic, wanted, findings, stance=Stance.AGAINST):
    criteria = (Criterion(topic, wanted, Firmness.MUST),) if wanted else ()
    return reason_words(Ground(topic, stance, ""), findings, Preferences(criteria))


def pay(period, kind):
    return finding(Topic.PAY, Pay(1, 1, "USD", period, kind))


@pytest.mark.parametrize(
    ("topic", "wanted", "findings", "words"),
    [
        (
            Topic.TRAVEL_PERCENT,
            Within(most=25),
            known(travel_percent=40),
            "40% travel is more than I'd do",
        ),
        (Topic.TRAVEL_PERCENT, Within(most=25), {}, "the travel is more than I'd do"),
        (
            Topic.TRAVEL_PERCENT,
            Within(least=50),
            known(travel_percent=5),
            "there's less travel than I'd want",
        ),
        (
            Topic.TRAVEL_PERCENT,
            Within(10, 25),
            {},
            "the travel isn't what I'd do",
        ),
        (
            Topic.DAYS_IN,
            Within(most=2),
            known(days_in=5),
            "five days a week in the office is more than I'd do",
        ),
        (
            Topic.DAYS_IN,
            Within(most=2),
            known(days_in=2),
            "the days in the office aren't what I'd do",
        ),
        (
            Topic.INTERVIEW_STEPS,
            Within(most=3),
            known(interview_steps=7),
            "seven rounds of interviews is more than I'd do",
        ),
        (
            Topic.REPORTS,
            Within(least=3),
            known(reports=0),
            "the team is smaller than I'd want",
        ),
        (
            Topic.PAY,
            Floor(9, "USD"),
            base(5),
            "the base is below what I'd change jobs for",
        ),
        (
            Topic.PAY,
            Floor(9, "USD"),
            pay(Period.HOUR, None),
            "the rate is below what I'd change jobs for",
        ),
        (
            Topic.PAY,
            Floor(9, "USD"),
            pay(Period.YEAR, PayKind.TOTAL),
            "the total pay is below what I'd change jobs for",
        ),
        (Topic.PAY, Floor(9, "USD"), {}, "the pay is below what I'd change jobs for"),
        (
            Topic.PLACES,
            Near(("Irvine",)),
            known(places=("Bay Area",)),
            "the Bay Area is outside the area I'd work in",
        ),
        (
            Topic.PLACES,
            Near(("Irvine",)),
            known(places=("Boise", "Reno")),
            "it's outside the area I'd work in",
        ),
        (
            Topic.SEAT,
            OneOf((Seat.MANAGER,)),
            known(seat=Seat.INDIVIDUAL),
            "there's no team to lead",
        ),
        (
            Topic.EMPLOYMENT,
            OneOf((Employment.PERMANENT,)),
            known(employment=Employment.CONTRACT),
            "it's a contract",
        ),
        (
            Topic.EMPLOYMENT,
            OneOf((Employment.PERMANENT,)),
            finding(Topic.EMPLOYMENT, Employment.CONTRACT, state=State.HEDGED),
            "I'd want another kind of contract",
        ),
        (
            Topic.VISA,
            OneOf((Visa.SPONSORED,)),
            known(visa=Visa.CLEARANCE),
            "it asks for a clearance",
        ),
        (
            Topic.SIDE,
            OneOf((Side.IN_HOUSE,)),
            known(side=Side.AGENCY),
            "I deal only with the company that hires",
        ),
        (Topic.EQUITY, Is(wanted=True), known(equity=False), "there's no equity"),
        (
            Topic.EQUITY,
            Is(wanted=False),
            known(equity=True),
            "part of the pay is equity",
        ),
        (
            Topic.RELOCATION,
            Is(wanted=False),
            known(relocation=True),
            "it asks for a move",
        ),
        (Topic.INDUSTRY, Avoids(("coal",)), {}, "it's an industry I stay out of"),
        (
            Topic.INDUSTRY,
            Mentions(("x",)),
            {},
            "it's outside the industries I'd work in",
        ),
    ],
)
def test_a_reason_is_exact(topic, wanted, findings, words):
    assert reason(topic, wanted, findings) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "it's remote"), (3, "it's hybrid"), (5, "it's on site")],
)
def test_office_days_tell_of_the_mode(days, words):
    wanted = OneOf((Mode.REMOTE,))
    assert reason(Topic.MODE, wanted, known(days_in=days)) == words
    assert reason(Topic.MODE, wanted, {}) == "I'd work in another way"


def test_what_they_will_not_say_is_what_is_missing():
    words = reason(Topic.PAY, None, {}, Stance.REFUSED)
    assert words == "I'd need to know the pay range first"
    words = reason(Topic.SIDE, None, {}, Stance.REFUSED)
    assert words == "I'd need to know whom you work for first"


@pytest.mark.parametrize("topic", sorted(JUDGED))
@pytest.mark.parametrize("stance", [Stance.AGAINST, Stance.REFUSED])
def test_every_topic_that_can_decide_has_a_reason(topic, stance):
    assert reason(topic, None, {}, stance)


def test_a_topic_that_nobody_judges_gives_none():
    assert reason(Topic.DEADLINE, None, {}) == ""


def test_what_decides_comes_before_what_is_unmet():
    grounds = tuple(
        Ground(topic, stance, "")
        for topic, stance in (
            (Topic.MODE, Stance.UNMET),
            (Topic.PAY, Stance.DOUBTED),
            (Topic.SEAT, Stance.AGAINST),
            (Topic.EQUITY, Stance.SUITS),
        )
    )
    verdict = Verdict(Decision.NO, Leaning.NO, "", grounds)
    assert deciding(verdict) is grounds[2]
    assert deciding(against(Topic.PAY, stance=Stance.SUITS)) is None


def test_a_limit_is_the_reason_before_a_wish():
    preferences = Preferences(
        (
            Criterion(Topic.TRAVEL_PERCENT, Within(least=60), Firmness.RATHER),
            Criterion(Topic.TRAVEL_PERCENT, Within(most=25), Firmness.MUST),
            Criterion(Topic.TRAVEL_PERCENT, Within(most=1), Firmness.OPEN),
        )
    )
    ground = Ground(Topic.TRAVEL_PERCENT, Stance.AGAINST, "")
    words = reason_words(ground, known(travel_percent=50), preferences)
    assert words == "50% travel is more than I'd do"
