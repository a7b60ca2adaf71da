"""Decide for each message that comes in: here already, kept, or set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

from ajar.adapters.originals import read_original
from ajar.adapters.sources.items import Form
from ajar.adapters.sources.reading import STDIN
from ajar.core.method import KEPT, RULES_VERSION, Considered, consider
from ajar.core.nouns.message import Message
from ajar.core.nouns.owner import Owner
from ajar.services.archive import digest_of
from ajar.services.arrivals import Arrival, Came, messages_of
from ajar.services.keep_message import Original, keep_message
from ajar.services.learn_profile import learn_profile
from ajar.services.set_aside import NEVER_AGAIN, Refused, set_aside
from ajar.services.tally import Tally, Trouble
from ajar.services.writing import last_change
from ajar.store import models
from ajar.store.mapping import to_owner
from ajar.store.words import Words


@dataclass(frozen=True, slots=True)
class Judged:
    """Messages, and what was read of each; nothing, where they are settled already."""

    arrivals: tuple[Arrival, ...] = ()
    considered: tuple[Considered, ...] = ()


class Sorter:
    """Sorts messages onto the desk of one user, counting what it does.

    `meet` looks up a chunk's digests at once. `judge` then reads one message, or the
    messages of one conversation, which are kept or set aside together; `settle`
    writes what comes of it.
    """

    def __init__(
        self,
        user: models.User,
        profile: models.Profile,
        tally: Tally,
        now: datetime,
        *,
        again: bool = False,
    ) -> None:
        self.user = user
        self.tally = tally
        self.now = now
        self.again = again
        self.key = bytes(profile.hash_key)
        self.owner = to_owner(profile)
        self.trusted = tuple(profile.trusted_servers)
        self.words = Words(user, read_original)
        self.passed_by: dict[str, Arrival] = {}
        """What came on standard input and was set aside: it can't be read again."""
        self._here: set[str] = set()
        self._aside: dict[str, models.SetAside] = {}
        self._met_at = 0

    def learn(self, said: Owner) -> None:
        """Fill in what the user has not said of themselves, from their own export."""
        before = self.owner
        self.owner = learn_profile(self.user, said)
        if self.owner != before:
            self.tally.learnt_name = self.owner.name or ", ".join(self.owner.addresses)

    def meet(self, chunk: Iterable[Came]) -> None:
        """Look up which of these are here already, and which were set aside."""
        self._met_at = last_change()
        digests = [
            digest_of(arrival.raw, self.key)
            for came in chunk
            for arrival in messages_of(came)
        ]
        originals = models.Original.objects.filter(owner=self.user, digest__in=digests)
        self._here = set(originals.values_list("digest", flat=True))
        asides = models.SetAside.objects.filter(owner=self.user, digest__in=digests)
        self._aside = {row.digest: row for row in asides}

    def meet_again(self, chunk: Iterable[Came]) -> None:
        """Look up anew what `meet` did, if somebody wrote to the desk since."""
        if self._met_at != last_change():
            self.meet(chunk)

    def judge(self, arrivals: Sequence[Arrival]) -> Judged:
        """Read what `settle` needs to know of one message or one conversation."""
        wanted = [one for one in arrivals if not self._is_forgotten(one)]
        if all(self._is_here(one) or self._is_settled(one) for one in wanted):
            return Judged(tuple(arrivals))
        return Judged(tuple(arrivals), tuple(map(self._consider, arrivals)))

    def settle(self, judged: Judged) -> None:
        """Keep or set aside what was judged."""
        arrivals: Sequence[Arrival] = judged.arrivals
        self.tally.seen += len(arrivals)
        arrivals = self._without_forgotten(arrivals)
        away = [one for one in arrivals if not self._is_here(one)]
        self.tally.already_here += len(arrivals) - len(away)
        if all(self._is_settled(arrival) for arrival in away):
            self.tally.aside_before += len(away)
            return
        told = [(arrival, self._told(judged, arrival)) for arrival in arrivals]
        keep = any(self._is_wanted(arrival) for arrival in away) or any(
            not arrival.is_own and considered.screening.kind in KEPT
            for arrival, considered in told
        )
        for arrival, considered in told:
            if self._is_here(arrival):
                continue
            if keep or _is_unreadable(arrival.message) or _is_pasted(arrival):
                self.keep(arrival, considered)
            else:
                self._set_aside(arrival, considered)

    def _told(self, judged: Judged, arrival: Arrival) -> Considered:
        """Return what was read, or read it now: it was here when it was judged."""
        for one, considered in zip(judged.arrivals, judged.considered, strict=False):
            if one is arrival:
                return considered
        return self._consider(arrival)

    def _without_forgotten(self, arrivals: Sequence[Arrival]) -> Sequence[Arrival]:
        """Return what the user did not ask to forget; the rest counts as set aside."""
        wanted = [one for one in arrivals if not self._is_forgotten(one)]
        self.tally.aside_before += len(arrivals) - len(wanted)
        return wanted

    def _is_forgotten(self, arrival: Arrival) -> bool:
        row = self._aside.get(digest_of(arrival.raw, self.key))
        return row is not None and row.rules_version == NEVER_AGAIN

    def _is_here(self, arrival: Arrival) -> bool:
        return digest_of(arrival.raw, self.key) in self._here

    def _is_settled(self, arrival: Arrival) -> bool:
        """Tell whether it was set aside before, and nothing asks to look anew."""
        row = self._aside.get(digest_of(arrival.raw, self.key))
        if row is None or self.again or row.is_wanted:
            return False
        is_older = row.rules_version < RULES_VERSION
        return not is_older and self.words.kind_of(arrival.message) is None

    def _is_wanted(self, arrival: Arrival) -> bool:
        row = self._aside.get(digest_of(arrival.raw, self.key))
        return row is not None and row.is_wanted

    def _consider(self, arrival: Arrival) -> Considered:
        started = perf_counter()
        considered = consider(
            arrival.message,
            self.owner,
            self.trusted,
            self.words.on(arrival.message),
            is_own=arrival.is_own,
        )
        self.tally.spend("screening and reading", started)
        return considered

    def keep(
        self, arrival: Arrival, considered: Considered, *, is_companion: bool = False
    ) -> models.Message:
        """Store `arrival`, no longer remember it as set aside, and return its row.

        What is here already stays as it is.
        """
        started = perf_counter()
        digest = digest_of(arrival.raw, self.key)
        known = models.Original.objects.filter(owner=self.user, digest=digest).first()
        if known is not None:
            return known.message
        item = arrival.item
        where = f"{item.path} {item.member}".strip()
        row = keep_message(
            self.user,
            Original(digest, arrival.raw, item.form.value, where[:4096]),
            considered,
            is_own=arrival.is_own,
        )
        models.SetAside.objects.filter(owner=self.user, digest=digest).delete()
        self._here.add(digest)
        self._count_kept(arrival, considered, is_companion=is_companion)
        self.tally.spend("storing", started)
        return row

    def _count_kept(
        self, arrival: Arrival, considered: Considered, *, is_companion: bool
    ) -> None:
        if is_companion:
            self.tally.companions += 1
        elif arrival.is_own:
            self.tally.own_kept += 1
        else:
            self.tally.kept[considered.screening.kind] += 1
        self._note_troubles(arrival, is_kept=True)

    def _note_troubles(self, arrival: Arrival, *, is_kept: bool) -> None:
        where = f"{arrival.item.path} {arrival.item.member}".strip()
        if arrival.item.index:
            where += f", message {arrival.item.index + 1}"
        self.tally.troubles.extend(
            Trouble(where, unread.what, unread.why, is_kept, is_minor=not is_kept)
            for unread in arrival.message.unread
        )

    def _set_aside(self, arrival: Arrival, considered: Considered) -> None:
        started = perf_counter()
        item = arrival.item
        digest = digest_of(arrival.raw, self.key)
        refused = Refused(
            digest,
            arrival.message,
            None if arrival.is_own else considered.screening,
            item.form.value,
            item.path,
            item.member,
            item.offset,
            item.length,
        )
        set_aside(self.user, refused, self.key, self.now)
        self._here.discard(digest)
        if item.path == STDIN:
            self.passed_by[digest] = arrival
        self._note_troubles(arrival, is_kept=False)
        if arrival.is_own:
            self.tally.own_set_aside += 1
        else:
            self.tally.set_aside[considered.screening.kind] += 1
        self.tally.spend("storing", started)


def _is_pasted(arrival: Arrival) -> bool:
    """Tell whether the user pasted it: they know that it is about work."""
    return arrival.item.path == STDIN and arrival.item.form is Form.TEXT


def _is_unreadable(message: Message) -> bool:
    """Tell whether so little could be read that nobody can say what it is."""
    nothing = not message.body and not message.subject and not message.sender.address
    as_a_whole = any(unread.part == "message" for unread in message.unread)
    return as_a_whole or (nothing and bool(message.unread))
