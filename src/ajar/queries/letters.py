"""Letters that come back to past roles, many of them prepared at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from ajar.adapters import clock
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.verdict import Verdict
from ajar.core.revisit.learnt import Proposal
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.draft import Asked
from ajar.queries.gathered import Came, Gathered, gather_roles, look_up_came
from ajar.queries.judging import Judge
from ajar.queries.learning import proposals_from
from ajar.queries.material import Beside, Material, Writer, beside_many, writer_of
from ajar.queries.reopening import Then, Wished, look_up_wished, reopening, then_of
from ajar.queries.reply import Reply, prepare_reply, reply_from
from ajar.queries.roles import history_in, is_past_role
from ajar.store.models import Entry, User


@dataclass(frozen=True, slots=True)
class Again:
    """A past role to come back to: how it was judged, and what to write from."""

    then: Then
    was: Verdict
    material: Material


@dataclass(frozen=True)
class Letters:
    """What letters on past roles are written from; `came` are all past roles."""

    user: User
    wished: Wished
    came: Sequence[Came]
    told: Gathered
    now: datetime

    @property
    def preferences(self) -> Preferences:
        """What the user would consider today."""
        return self.wished.versions[-1].preferences

    @cached_property
    def today(self) -> date:
        """The day, where the user is."""
        return self.now.astimezone().date()

    @cached_property
    def judge(self) -> Judge:
        """Who judges by what is in force today."""
        return Judge(self.preferences, self.today)

    @cached_property
    def past(self) -> list[Entry]:
        """The past roles, by key."""
        return [one.entry for one in self.came if is_past_role(one.entry)]

    @cached_property
    def writer(self) -> Writer:
        """Who writes."""
        history = history_in(self.past)
        return writer_of(self.wished.profile, self.preferences, history)

    def lines(self, entries: Sequence[Entry]) -> tuple[DeskLine, ...]:
        """Return `entries` as lines of the desk, their ids whole."""
        known = {entry.pk: self.told.findings(entry) for entry in entries}
        return describe(self.user, entries, self.judge, short=False, known=known)

    def proposals(self) -> tuple[Proposal, ...]:
        """Return the limits that the user's answers show."""
        said = [entry for entry in self.past if entry.answered or entry.stated]
        return proposals_from(self.user, said, self.preferences) if said else ()

    def again(self, shown: Sequence[Came]) -> list[Again]:
        """Return what letters are written from that come back to the roles `shown`."""
        thens = [then_of(one.entry, self.wished.versions) for one in shown]
        was = [self._judged_then(then) for then in thens]
        why = {
            one.entry.key: reopening(then, one.at, before, self._judged_now(one.entry))
            for one, then, before in zip(shown, thens, was, strict=True)
        }
        role_of: dict[str, str] = {}
        for one in shown:
            role_of |= self.told.messages(one.entry)
        until = {one.entry.key: one.entry.until for one in shown}
        beside = beside_many(self.user, role_of, why, until) if shown else {}
        return [
            Again(then, before, self._material(then.entry, beside[then.entry.key]))
            for then, before in zip(thens, was, strict=True)
        ]

    def _judged_then(self, then: Then) -> Verdict:
        """Return what was thought of a role, by what was known of it then."""
        known = self.told.findings_at(then.entry, then.at)
        return Judge(then.preferences, self.today).decide(known)

    def _judged_now(self, entry: Entry) -> Verdict:
        return self.judge.decide(self.told.findings(entry))

    def _material(self, entry: Entry, beside: Beside) -> Material:
        return self.told.material(entry, self.writer, beside)


def reopen_many(user: User, keys: Iterable[str]) -> list[Reply]:
    """Return the letters that come back to the roles `keys`, in their order.

    RequestError if one is no role to come back to.
    """
    asked = Asked(is_reopening=True)
    wanted, came = list(keys), look_up_came(user)
    known = {one.entry.key: one for one in came if is_past_role(one.entry)}
    shown = {key: known[key] for key in wanted if key in known}
    told = gather_roles(user, (), [one.entry for one in shown.values()])
    desk = Letters(user, look_up_wished(user), came, told, clock.now())
    again = desk.again(list(shown.values()))
    letters = dict(zip(shown, again, strict=True))
    return [
        reply_from(letters[key].material, asked)
        if key in letters
        else prepare_reply(user, key, asked)
        for key in wanted
    ]
