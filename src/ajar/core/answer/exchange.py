"""What went before between the two, and why to write again."""

from dataclasses import dataclass
from datetime import date

from ajar.core.answer.underway import NOTHING_BEFORE, Naming, Underway
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.message import Message
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why to write again of a role that was not taken: when, over what, how old.

    `on` is the day of the user's no or not now, or else of their letter. `over` is the
    one thing that spoke against it and does no longer, or None. `said` is the no or
    not now, `until` the day that it named. `is_old` means: likely filled by now.
    """

    on: date
    over: Topic | None
    said: Decision | None
    is_old: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """What went before between the two, and how it is to go on.

    `earlier` are other messages of theirs; `again` is whether the user wrote before,
    `follow_up_on` the day of a letter of the user's that they have not answered.
    `roles` is how many they name. `language` is what they wrote in, `write_in` what
    to answer in (ISO 639-1), "" for theirs. `reopening` is why to come back to it,
    `spoken` what of the answer the user said on the phone already. `is_live` means
    that they are on the line while this is said. `today` is the day of writing, None
    where nobody says it: then their letter counts as new. `underway` is what has
    happened with the role so far, `against` what the user noted of a call as a reason
    against it. `naming` is what they say where they are asked for a name. What
    `was_answered` before, by another word, isn't late now.
    """

    earlier: tuple[Message, ...] = ()
    again: bool = False
    follow_up_on: date | None = None
    roles: int = 1
    language: str = "en"
    write_in: str = ""
    reopening: Reopening | None = None
    spoken: frozenset[BeatKind] = frozenset()
    is_live: bool = False
    today: date | None = None
    underway: Underway = NOTHING_BEFORE
    against: Topic | None = None
    naming: Naming | None = None
    was_answered: bool = False


NO_EXCHANGE = Exchange()
