"""What the user would consider is said as one phrase, or as clauses."""

import pytest

from ajar.core.answer.wants import (
    Part,
    place_words,
    role_wanted,
    terms_wanted,
    wanted_on,
)
from ajar.core.nouns.preferences import (
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
    Level,
    Mode,
    Pay,
    Period,
    Seat,
    Side,
    Topic,
    Visa,
    WhyOpen,
)

IRVINE = Near(("Irvine",), "Irvine", 40)


def wants(*pairs, **told):
    criteria = tuple(Criterion(topic, wanted, Firmness.MUST) for topic, wanted in pairs)
    preferences = Preferences(criteria)
    return tuple(
        want for topic, _ in pairs for want in wanted_on(topic, preferences, **told)
    )


@pytest.mark.parametrize(
    ("topic", "wanted", "phrase", "clause"),
    [
        (Topic.LEVEL, OneOf((Level.VP,)), "", "it's a VP-level role"),
        (Topic.MODE, OneOf((Mode.REMOTE, Mode.ONSITE)), "", "it's a remote or on-site"),
        (
            Topic.SEAT,
            OneOf((Seat.MANAGER,)),
            "leading a team",
            "there's a team to lead",
        ),
        (
            Topic.SEAT,
            OneOf((Seat.EXECUTIVE, Seat.MANAGER)),
            "leading a team",
            "there's a team to lead",
        ),
        (Topic.SEAT, OneOf((Seat.INDIVIDUAL,)), "that is hands-on", "it's hands-on"),
        (
            Topic.SIDE,
            OneOf((Side.IN_HOUSE,)),
            "that comes from the company itself",
            "it comes from the company itself",
        ),
        (Topic.PLACES, Near(("Bay Area",)), "in the Bay Area", "in the Bay Area"),
        (Topic.EQUITY, Is(wanted=True), "with equity", "it comes with equity"),
        (Topic.RELOCATION, Is(wanted=False), "with no move", "it asks for no move"),
        (
            Topic.INTERVIEW_TRAVEL,
            Is(wanted=False),
            "with interviews by video",
            "the interviews are by video",
        ),
        (
            Topic.TITLE,
            Mentions(("sales", " ", "growth")),
            'that has "sales" or "growth" in the title',
            'it has "sales" or "growth" in the title',
        ),
        (Topic.INDUSTRY, Avoids(("coal",)), "outside coal", "it's outside coal"),
        (Topic.SKILLS, Mentions(("SAP",)), "that uses SAP", "it uses SAP"),
        (
            Topic.EMPLOYER,
            Avoids(("Acme",)),
            "at another company",
            "the company suits me",
        ),
        (
            Topic.VISA,
            OneOf((Visa.SPONSORED,)),
            "with visa spons",
            "the visa is sponsored",
        ),
        (
            Topic.WHY_OPEN,
            OneOf((WhyOpen.GROWTH, WhyOpen.NEW_ROLE)),
            "that is new or open through growth",
            "it's new or open through growth",
        ),
        (
            Topic.TRAVEL_PERCENT,
            Within(most=0),
            "with no travel",
            "there is no travel",
        ),
        (
            Topic.TRAVEL_PERCENT,
            Within(0, 25),
            "with no more than 25% travel",
            "travel stays at 25% or less",
        ),
        (
            Topic.TRAVEL_PERCENT,
            Within(10, 25),
            "with 10% to 25% travel",
            "travel is 10% to 25%",
        ),
        (
            Topic.DAYS_IN,
            Within(most=1),
            "with no more than one day a week in the office",
            "it's no more than one day a week in the office",
        ),
        (
            Topic.REPORTS,
            Within(least=5),
            "with a team of at least five",
            "the team has at least five people",
        ),
        (
            Topic.INTERVIEW_STEPS,
            Within(most=3),
            "with no more than three interview rounds",
            "it takes no more than three interview rounds",
        ),
        (
            Topic.DURATION_MONTHS,
            Within(least=1),
            "with a term of at least one month",
            "it runs at least one month",
        ),
    ],
)
def test_a_criterion_is_said(topic, wanted, phrase, clause):
    office = (Topic.MODE, OneOf((Mode.ONSITE,)))
    found = wants((topic, wanted), office)[:1]
    assert phrase in role_wanted(found)
    assert role_wanted(found).startswith(f"a role {phrase}" if phrase else "a ")
    assert clause in found[0].clause


@pytest.mark.parametrize(
    ("topic", "wanted"),
    [
        (Topic.SEAT, OneOf(())),
        (Topic.MODE, OneOf((*Mode,))),
        (Topic.VISA, OneOf((Visa.CLEARANCE,))),
        (Topic.REPORTS, Within()),
        (Topic.INTERVIEW_STEPS, Within(most=0)),
        (Topic.PLACES, Near()),
        (Topic.TITLE, Mentions(("",))),
        (Topic.FIRM, Avoids(("Acme",))),
        (Topic.INTERVIEW_TRAVEL, Is(wanted=True)),
    ],
)
def test_what_cannot_be_said_well_is_left_unsaid(topic, wanted):
    assert wants((topic, wanted)) == ()
    assert role_wanted(()) == ""


def test_wishes_make_one_phrase():
    found = wants(
        (Topic.LEVEL, OneOf((Level.DIRECTOR, Level.VP))),
        (Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,))),
        (Topic.SEAT, OneOf((Seat.MANAGER,))),
        (Topic.PLACES, IRVINE),
        (Topic.TRAVEL_PERCENT, Within(most=25)),
        (Topic.EQUITY, Is(wanted=True)),
    )
    assert role_wanted(found) == (
        "a director-level or VP-level, permanent role that is remote or within reach "
        "of Irvine, leading a team, with no more than 25% travel and equity"
    )
    assert terms_wanted(found) == ""
    assert terms_wanted(found[-2:]) == "no more than 25% travel and equity"
    assert role_wanted(wants((Topic.LEVEL, OneOf((Level.ENTRY,))))) == (
        "an entry-level role"
    )


def test_work_from_home_is_near_unless_it_is_ruled_out():
    assert "is remote or within reach of" in wants((Topic.PLACES, IRVINE))[0].words
    office = (Topic.MODE, OneOf((Mode.HYBRID, Mode.ONSITE)))
    here, _ = wants((Topic.PLACES, IRVINE), office)
    assert here.words == "within reach of Irvine"
    home = wants((Topic.PLACES, Near(home="Irvine", km=40)))
    assert home[0].words == "is remote or within reach of Irvine"


@pytest.mark.parametrize(
    ("offered", "words"),
    [
        (None, "a base of $130,000 or more"),
        (Pay(1, 1, "EUR", Period.YEAR), "a base of €110,000 or more"),
        (Pay(1, 1, "GBP", Period.YEAR), "a base of $130,000 or more"),
        (Pay(1, 1, None, Period.MONTH), "a base of $130,000 or more"),
        (
            Pay(60, 60, "USD", Period.HOUR),
            "pay of $130,000 a year or more",
        ),
    ],
)
def test_a_floor_is_said_in_the_money_on_offer(offered, words):
    floor = Floor(130_000, "USD", (("EUR", 110_000),))
    assert wants((Topic.PAY, floor), offered=offered)[0].words == words
    assert wants((Topic.PAY, floor))[0].clause == "the pay is right"
    hidden = wants((Topic.PAY, floor), offered=offered, names_floor=False)
    assert hidden[0].words == "a higher base"


def test_a_limit_is_said_before_a_wish():
    preferences = Preferences(
        (
            Criterion(Topic.PAY, Floor(150_000, "USD"), Firmness.RATHER),
            Criterion(Topic.PAY, Floor(130_000, "USD"), Firmness.MUST),
            Criterion(Topic.EQUITY, Is(wanted=True), Firmness.RATHER),
            Criterion(Topic.REPORTS, Within(least=2), Firmness.OPEN),
        )
    )
    (pay,) = wanted_on(Topic.PAY, preferences)
    assert pay.words == "a base of $130,000 or more"
    (equity,) = wanted_on(Topic.EQUITY, preferences)
    assert equity[:3] == (Part.WITH, "equity", "it comes with equity")
    assert wanted_on(Topic.REPORTS, preferences) == ()


def test_a_place_has_its_article():
    assert place_words("Bay Area") == "the Bay Area"
    assert place_words("Irvine") == "Irvine"
