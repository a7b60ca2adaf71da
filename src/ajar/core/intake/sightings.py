"""Make sightings of who is in messages, in lists and on the telephone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b

from ajar.core.intake.caller import look_up_number
from ajar.core.intake.people import is_user
from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import identifiers, plain_address, plain_name
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.person import Sighting
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.tables import load_terms

Said = dict[Topic, FactValue]
"""What a message says of its sender: the best value of each topic."""

_PUBLIC = frozenset({"co", "com", "org", "ac", "gov", "net", "edu", "or", "ne"})


def sight_sender(message: Message, said: Said, home: str) -> Sighting | None:
    """Return who wrote `message`; None if nothing tells.

    `said` is what was read of recruiter, firm, mail and telephone, `home` the country
    of numbers that name none.
    """
    sender = message.sender
    email, phone, name, firm = (
        str(said.get(topic, ""))
        for topic in (Topic.EMAIL, Topic.PHONE, Topic.RECRUITER, Topic.FIRM)
    )
    # What a machine sends names its person's own address in the text.
    address = plain_address(sender.address) or email
    phones = (sender.phone or message.number, phone)
    party = replace(sender, address=address, name=name or sender.name)
    return _make(party, phones, firm, _day(message), home)


def sight_recipients(message: Message, owner: Owner, home: str) -> Iterator[Sighting]:
    """Yield whom the user wrote to in `message`."""
    called = (message.number,) if len(message.recipients) < 2 else ()
    for party in message.recipients or (Party(phone=message.number),):
        if not is_user(party, owner):
            found = _make(party, called, "", _day(message), home)
            if found is not None:
                yield found


def sight_contact(person: Connection, home: str) -> Sighting | None:
    """Return somebody of the user's own lists; no date, as lists have none."""
    party = Party(person.name, person.address, person.handle)
    found = _make(party, person.numbers, person.firm, None, home)
    more = tuple(
        f"address:{plain}" for a in person.addresses if (plain := plain_address(a))
    )
    if found is None or not more:
        return found
    return _keyed(replace(found, known_by=_distinct((*found.known_by, *more))))


def sight_caller(
    name: str, firm: str, number: str, day: date | None, home: str
) -> Sighting | None:
    """Return who called, as far as it was caught."""
    return _make(Party(name), (number,), firm, day, home)


def _make(
    party: Party, phones: Iterable[str], firm: str, day: date | None, home: str
) -> Sighting | None:
    numbers = (plain for phone in phones if (plain := whole_number(phone, home)))
    known_by = _distinct(
        (*identifiers(replace(party, phone="")), *(f"number:{n}" for n in numbers))
    )
    if not known_by:
        return None
    return _keyed(
        Sighting(
            "",
            party.name,
            known_by,
            firm,
            plain_employer(firm) if firm.strip() else "",
            firm_domain(party.address),
            day,
            day,
        )
    )


def _keyed(sighting: Sighting) -> Sighting:
    """Return `sighting` with a key that equal ones share, whenever they were made."""
    told = (
        plain_name(sighting.name),
        *sorted(sighting.known_by),
        f"firm:{sighting.firm_key}",
    )
    digest = blake2b("\x1f".join(told).encode("utf-8", "replace"), digest_size=16)
    return replace(sighting, key=digest.hexdigest())


def _distinct(known_by: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known_by))


def _day(message: Message) -> date | None:
    return message.sent_at.date() if message.sent_at else None


@lru_cache(maxsize=20_000)
def whole_number(phone: str, home: str) -> str:
    """Return the digits of a number with its country's, "" for what is none.

    >>> whole_number("(714) 555-0131", "US")
    '17145550131'
    """
    if not phone.strip():
        return ""
    caller = look_up_number(phone, home)
    return caller.number.removeprefix("+") if caller else ""


@lru_cache(maxsize=20_000)
def firm_domain(address: str) -> str:
    """Return the domain of a firm's mail address, "" for one where anybody has one.

    >>> firm_domain("rosa@mail.harbor.co.uk")
    'harbor.co.uk'
    """
    labels = plain_address(address).rpartition("@")[2].split(".")
    most = 3 if len(labels) > 2 and labels[-2] in _PUBLIC else 2
    domain = ".".join(labels[-most:])
    nobodys = load_terms("screen_freemail.tsv") | load_terms("screen_relays.tsv")
    word = domain.partition(".")[0].replace("-", "")
    if domain in nobodys or word in load_terms("mail_words.tsv") or len(labels) < 2:
        return ""
    return domain


def together(sightings: Iterable[Sighting]) -> Sighting:
    """Return equal sightings as one, from the first day to the last."""
    ordered = sorted(sightings, key=lambda one: (one.last_on or date.min, one.name))
    days = [day for one in ordered for day in (one.first_on, one.last_on) if day]
    return replace(
        ordered[-1],
        firm=max(one.firm for one in ordered),
        first_on=min(days, default=None),
        last_on=max(days, default=None),
    )
