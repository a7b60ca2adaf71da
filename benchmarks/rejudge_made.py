"""Fill a desk with made-up past roles: as many rows as a hundred thousand letters make.

`fill_desk(user, count, seed)` writes messages, opportunities, lines and docket in bulk,
by the same functions that an import uses; only the letters themselves are left out.
Values repeat as they do in real mail: few seats, hundreds of places, thousands of
titles, firms and bases.
"""

import random
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from ajar.core.decision.gist import Gist, Gists, Trust
from ajar.core.decision.gist_wire import gists_to_wire
from ajar.core.method import RULES_VERSION
from ajar.core.nouns.role import FactValue, Pay, PayKind, Period, Topic
from ajar.core.nouns.wire import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ajar.store.models import Entry, Message, User

START = datetime(2016, 1, 1, tzinfo=UTC)
BATCH = 500
GIVEN = ("Sales", "Area", "Field", "Key Account", "Plant", "Product", "Support", "Data")
KINDS = ("Manager", "Director", "Lead", "Engineer", "Analyst", "Specialist", "Partner")
OF = ("", ", East", ", West", ", Nights", ", Tools", ", Rail", ", Glass", ", Wind")
PLACES = ("Irvine, CA", "Denver, CO", "Leeds", "Berlin", "Austin, TX", "Lyon", "Salem")
SAID = {
    Topic.TITLE: 0.9,
    Topic.SEAT: 0.6,
    Topic.LEVEL: 0.4,
    Topic.EMPLOYER: 0.5,
    Topic.FIRM: 0.7,
    Topic.SIDE: 0.5,
    Topic.PAY: 0.45,
    Topic.MODE: 0.6,
    Topic.PLACES: 0.7,
    Topic.EMPLOYMENT: 0.6,
    Topic.TRAVEL_PERCENT: 0.3,
    Topic.DAYS_IN: 0.15,
    Topic.REPORTS: 0.1,
    Topic.EQUITY: 0.1,
}
"""How often each topic is said."""

DOUBTED, CLASHING, REFUSED = 0.08, 0.02, 0.01
DOUBTS = (0.4, 0.5, 0.6, 0.7)
"""How sure readers are of a guess."""


def make_roles(count: int, seed: int) -> "Iterator[Gists]":
    """Yield what is known of `count` roles, the same for the same seed."""
    r = random.Random(f"rejudge/{seed}")
    for _ in range(count):
        yield {t: _gist(r, t) for t, share in SAID.items() if r.random() < share}


def _gist(r: random.Random, topic: Topic) -> Gist:
    value, chance = _value(r, topic), r.random()
    if chance < REFUSED:
        return Gist(Trust.REFUSED, ())
    if chance < REFUSED + CLASHING:
        return Gist(Trust.CLASH, tuple(dict.fromkeys((value, _value(r, topic)))))
    if chance < REFUSED + CLASHING + DOUBTED:
        return Gist(Trust.PERHAPS, (value,), r.choice(DOUBTS))
    return Gist(Trust.SAID, (value,))


def _value(r: random.Random, topic: Topic) -> FactValue:
    match topic:
        case Topic.TITLE:
            return f"{r.choice(GIVEN)} {r.choice(KINDS)}{r.choice(OF)}"
        case Topic.EMPLOYER | Topic.FIRM:
            return f"Firm {int(r.triangular(0, 4000, 0))} Ltd"
        case Topic.PAY:
            return _pay(r)
        case Topic.PLACES:
            where = r.choice(PLACES)
            return (where,) if r.random() < 0.8 else (where, r.choice(PLACES))
        case Topic.TRAVEL_PERCENT:
            return r.choice((0, 5, 10, 20, 25, 30, 40, 50, 75))
        case Topic.DAYS_IN | Topic.REPORTS:
            return r.randint(0, 5)
        case Topic.EQUITY:
            return r.random() < 0.8
        case _:
            return r.choice(tuple(CHOICES[topic]))


def _pay(r: random.Random) -> Pay:
    base = float(r.randrange(60, 220) * 1000)
    top = base if r.random() < 0.4 else base + r.choice((10, 20, 30, 40)) * 1000.0
    kind = r.choice((None, None, PayKind.BASE, PayKind.TOTAL))
    return Pay(base, top, "USD", Period.YEAR, kind)


def fill_desk(user: "User", count: int, seed: int) -> None:
    """Write `count` past roles to the desk of `user`."""
    from django.db import transaction

    roles = enumerate(make_roles(count, seed))
    while batch := list(islice(roles, BATCH)):
        with transaction.atomic():
            _write(user, batch)


def _write(user: "User", batch: list[tuple[int, Gists]]) -> None:
    from ajar.services.docket import docket_changes
    from ajar.store.models import Entry, Message, Opportunity

    keys = [f"{at:032x}" for at, _ in batch]
    roles = Opportunity.objects.bulk_create(
        Opportunity(owner=user, key=key) for key in keys
    )
    messages = Message.objects.bulk_create(
        Message(
            owner=user,
            key=role.key,
            channel="mail",
            is_own=False,
            sent_at=START + timedelta(minutes=50 * at),
            kind="outreach",
            effort="template",
            risk="none",
            rules_version=RULES_VERSION,
            opportunity=role,
        )
        for role, (at, _) in zip(roles, batch, strict=True)
    )
    entries = Entry.objects.bulk_create(
        _entry(user, message, gists)
        for message, (_, gists) in zip(messages, batch, strict=True)
    )
    docket_changes(user, entries).write()


def _entry(user: "User", message: "Message", gists: Gists) -> "Entry":
    from ajar.store.models import Entry

    return Entry(
        owner=user,
        key=message.key,
        opportunity=message.opportunity,
        first_message=message,
        kind="outreach",
        effort="template",
        risk="none",
        latest_at=message.sent_at,
        turn="user",
        messages=1,
        gist=gists_to_wire(gists),
    )
