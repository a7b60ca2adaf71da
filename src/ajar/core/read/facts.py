"""Compose the readers: every fact that a letter states, topic by topic."""

from collections.abc import Callable

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Topic
from ajar.core.read.clip import clip
from ajar.core.read.days_in import read_days_in
from ajar.core.read.deadline import read_deadline
from ajar.core.read.duration import read_duration_months
from ajar.core.read.email import read_email
from ajar.core.read.employer import read_employer
from ajar.core.read.employment import read_employment
from ajar.core.read.equity import read_equity
from ajar.core.read.firm import read_firm
from ajar.core.read.found_via import read_found_via
from ajar.core.read.industry import read_industry
from ajar.core.read.interview import read_interview_steps, read_interview_travel
from ajar.core.read.level import read_level
from ajar.core.read.mode import read_mode
from ajar.core.read.noted_names import capitalize_names
from ajar.core.read.on_call import mend_call
from ajar.core.read.pay.choose import read_pay
from ajar.core.read.phone import read_phone
from ajar.core.read.place_names import Known, how_known
from ajar.core.read.places import read_places
from ajar.core.read.recruiter import read_recruiter
from ajar.core.read.relocation import read_relocation
from ajar.core.read.reports import read_reports
from ajar.core.read.seat import read_seat
from ajar.core.read.side import read_side
from ajar.core.read.skills import read_skills
from ajar.core.read.start import read_start_on
from ajar.core.read.title import read_title
from ajar.core.read.travel import read_travel_percent
from ajar.core.read.visa import read_visa
from ajar.core.read.why_me import read_why_me
from ajar.core.read.why_open import read_why_open

Reader = Callable[[Letter], tuple[Fact, ...]]

_GUESSED = 0.6
"""How sure a place is at most that nothing but the words around it makes one."""

READERS: tuple[Reader, ...] = (
    read_title,
    read_seat,
    read_level,
    read_employer,
    read_firm,
    read_side,
    read_recruiter,
    read_email,
    read_phone,
    read_pay,
    read_equity,
    read_mode,
    read_days_in,
    read_places,
    read_relocation,
    read_employment,
    read_duration_months,
    read_travel_percent,
    read_why_open,
    read_why_me,
    read_reports,
    read_skills,
    read_visa,
    read_found_via,
    read_interview_steps,
    read_interview_travel,
    read_deadline,
    read_start_on,
    read_industry,
)
"""One reader a topic, in the order of the topics."""


def read_facts(letter: Letter) -> tuple[Fact, ...]:
    """Return every fact that `letter` states, in the order of the topics."""
    is_call = letter.message.channel is Channel.CALL
    kept = clip(capitalize_names(letter) if is_call else letter)
    facts = tuple(fact for reader in READERS for fact in reader(kept))
    named = tuple(fact for fact in facts if not _is_firm_as_place(fact, facts))
    return mend_call(kept, named) if is_call else named


def _is_firm_as_place(fact: Fact, facts: tuple[Fact, ...]) -> bool:
    """Say whether a place is only guessed, and its name the employer's or the firm's.

    "Group Controller at Verdana Foods" tells where one would work, not where it is.
    """
    if fact.topic is not Topic.PLACES or fact.confidence > _GUESSED:
        return False
    firms = {
        str(other.value).casefold()
        for other in facts
        if other.topic in {Topic.EMPLOYER, Topic.FIRM} and other.value
    }
    names = fact.value if isinstance(fact.value, tuple) else ()
    return any(
        name.casefold() in firms and how_known(name) < Known.TOWN for name in names
    )
