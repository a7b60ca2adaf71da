"""Make up people and what a desk would see of them, with all that goes wrong.

Family names are to one half frequent ones, which strangers share. A quarter changes
firm; of those who write on LinkedIn, half do so soon after a mail. Of what is seen,
names are short forms, slips, initials, turned round or without their accents;
signatures bear switchboards; some write from a mailbox that all of a firm read.
Namesakes work at other firms in the same weeks.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.identifier import identifiers
from ajar.core.nouns.message import Party
from ajar.core.nouns.person import Sighting
from ajar.core.tables import load_rows

START = date(2019, 1, 7)
DAYS = 365 * 7
SYLLABLES = (
    *("ba", "bren", "cal", "cor", "dal", "del", "dor", "fal", "fen", "gar", "gil"),
    *("hal", "har", "kel", "kor", "lan", "lor", "mal", "mar", "mon", "nor", "ol"),
    *("pel", "quin", "ran", "ros", "sal", "sten", "tal", "tor", "ul", "ven", "wex"),
)
ENDINGS = (
    *("berg", "croft", "den", "der", "ford", "gado", "ham", "hart", "ini", "ker"),
    *("ley", "low", "man", "mont", "nell", "otti", "ov", "quist", "ridge", "sen"),
    *("son", "stad", "stein", "tano", "ton", "vale", "vic", "ward", "well", "worth"),
)
ACCENTED = (
    *(
        "Müller",
        "Schröder",
        "Köhler",
        "Núñez",
        "Peña",
        "Brønsted",
        "Lefèvre",
        "Grønvold",
    ),
    *("Tóth", "Małecki", "Şahin", "Bühring", "Castaño", "Düsterhöft", "Håkonsen"),
)
FIRM_WORDS = (
    *("Harbor", "Northgate", "Tidewell", "Quillon", "Wexham", "Meridian", "Castell"),
    *("Larkfield", "Oakmere", "Brightlane", "Summit", "Anvil", "Kestrel", "Fairhaven"),
    *("Redmoor", "Bluestone", "Copperline", "Highgate", "Sable", "Tern", "Alder"),
    *("Beacon", "Cobalt", "Drift", "Ember", "Falcon", "Garnet", "Hollow", "Ivory"),
)
FIRM_ENDS = ("Search", "Talent", "Recruiting", "Staffing", "Partners", "Instruments")


@dataclass
class Firm:
    """An agency or an employer, with its one number for all."""

    name: str
    domain: str
    switchboard: str


@dataclass
class Made:
    """A person who was made up, and where they were when."""

    first: str
    last: str
    stays: list[tuple[Firm, date, date]]
    mobile: str
    handle: str
    private: str
    middle: str
    seen: list[Sighting] = field(default_factory=list)


class World:
    """Makes people and what is seen of them, all from one seed."""

    def __init__(self, seed: int, people: int) -> None:
        self.random = random.Random(seed)
        self.taken: dict[str, str] = {}
        self.forms = {
            row.split()[0]: row.split()[1:] for (row,) in load_rows("nicknames.tsv")
        }
        given = [w for (row,) in load_rows("given_names.tsv") for w in row.split()]
        self.firsts = sorted({*self.forms, *given})
        common = [w for (row,) in load_rows("common_surnames.tsv") for w in row.split()]
        self.common = sorted(set(common))
        self.firms = [self._firm(n) for n in range(max(people // 6, 8))]
        self.people = [self._person(n) for n in range(people)]
        for person in self.people:
            self._see(person)
        for person in self._namesakes(max(people // 25, 1)):
            self.people.append(person)
            self._see(person)

    def truth(self) -> dict[str, int]:
        """Return sighting key → the number of its person."""
        return {s.key: n for n, p in enumerate(self.people) for s in p.seen}

    def sightings(self) -> list[Sighting]:
        """Return all that is seen, in no order."""
        found = [s for person in self.people for s in person.seen]
        self.random.shuffle(found)
        return found

    def _firm(self, number: int) -> Firm:
        r = self.random
        word = f"{r.choice(FIRM_WORDS)}{r.choice(SYLLABLES)}"
        name = f"{word} {r.choice(FIRM_ENDS)}"
        return Firm(name, f"{word.lower()}.example", f"1303555{number:04d}")

    def _person(self, number: int) -> Made:
        r = self.random
        kind = r.random()
        if kind < 0.5:
            last = r.choice(self.common).capitalize()
        elif kind < 0.58:
            last = r.choice(ACCENTED)
        else:
            last = f"{r.choice(SYLLABLES)}{r.choice(SYLLABLES)}{r.choice(ENDINGS)}"
        return self._employ(
            r.choice(self.firsts).capitalize(), last.capitalize(), number
        )

    def _employ(self, first: str, last: str, number: int) -> Made:
        r = self.random
        firms = r.sample(self.firms, 2)
        begin = START + timedelta(r.randrange(DAYS // 2))
        change = begin + timedelta(r.randrange(200, 900))
        end = change + timedelta(r.randrange(200, 900))
        moves = r.random() < 0.25
        stays = [(firms[0], begin, change)]
        if moves:
            stays.append((firms[1], change + timedelta(r.randrange(40, 200)), end))
        tag = f"{first}{last}{number}".lower()
        mobile = f"1720{number:07d}"
        middle = r.choice(self.firsts).capitalize()
        private = f"{tag}@mail.example"
        return Made(first, last, stays, mobile, f"in/{tag}", private, middle)

    def _namesakes(self, count: int) -> list[Made]:
        """Return people who share a name with another, elsewhere in the same weeks."""
        made = []
        for number, other in enumerate(self.random.sample(self.people, count)):
            days = [s.first_on for s in other.seen if s.first_on]
            firms = [f for f in self.firms if f not in [x[0] for x in other.stays]]
            twin = self._employ(other.first, other.last, 900_000 + number)
            begin, end = min(days), max(days) + timedelta(7)
            stay = self.random.choice(firms), begin, end
            made.append(replace(twin, stays=[stay]))
        return made

    def _see(self, person: Made) -> None:
        r = self.random
        for firm, begin, end in person.stays:
            for _ in range(r.randrange(1, 4)):
                self._mail(person, firm, begin, end)
            if r.random() < 0.4:
                self._call(person, firm, begin, end)
        if r.random() < 0.7:
            firm, begin, end = person.stays[-1]
            self._linkedin(person, firm, begin, end)
        if r.random() < 0.3:
            self._card(person)

    def _mail(self, person: Made, firm: Firm, begin: date, end: date) -> None:
        r = self.random
        address = self._address(person, firm)
        if r.random() < 0.06:
            address = f"jobs@{firm.domain}"
        kind = r.random()
        number = person.mobile if kind < 0.4 else firm.switchboard if kind < 0.7 else ""
        told = firm if r.random() < 0.8 else None
        self._add(person, address, "", number, told, begin, end)

    def _address(self, person: Made, firm: Firm) -> str:
        """Return an address at a firm: mostly the same, and nobody else's."""
        r = self.random
        forms = ("{f}.{l}", "{f}.{l}", "{f}.{l}", "{g}{l}", "{f}")
        first = plain_letters(person.first)
        local = r.choice(forms).format(
            f=first, g=first[0], l=plain_letters(person.last)
        )
        number = 1
        while self.taken.setdefault(f"{local}@{firm.domain}", person.handle) != (
            person.handle
        ):
            number += 1
            local = f"{local.rstrip('0123456789')}{number}"
        return f"{local}@{firm.domain}"

    def _linkedin(self, person: Made, firm: Firm, begin: date, end: date) -> None:
        handle = person.handle if self.random.random() < 0.85 else ""
        told = firm if self.random.random() < 0.8 or not handle else None
        days = [seen.first_on for seen in person.seen if seen.first_on]
        if self.random.random() < 0.5:
            begin = max(days)
            end = begin + timedelta(14)
        for _ in range(self.random.randrange(1, 3)):
            self._add(person, "", handle, "", told, begin, end)

    def _call(self, person: Made, firm: Firm, begin: date, end: date) -> None:
        number = person.mobile if self.random.random() < 0.8 else firm.switchboard
        self._add(person, "", "", number, firm, begin, end)

    def _card(self, person: Made) -> None:
        r = self.random
        number = person.mobile if r.random() < 0.8 else ""
        address = person.private if not number or r.random() < 0.5 else ""
        self._add(person, address, "", number, person.stays[-1][0], None, None)

    def _add(
        self,
        person: Made,
        address: str,
        handle: str,
        number: str,
        firm: Firm | None,
        begin: date | None,
        end: date | None,
    ) -> None:
        name = self._written(person)
        seen = None
        if begin and end:
            seen = begin + timedelta(self.random.randrange((end - begin).days))
        domain = address.partition("@")[2]
        person.seen.append(
            Sighting(
                f"{self.random.getrandbits(64):016x}",
                name,
                identifiers(Party(name, address, handle, number)),
                firm.name if firm else "",
                plain_employer(firm.name) if firm else "",
                domain if domain != "mail.example" else "",
                seen,
                seen,
            )
        )

    def _written(self, person: Made) -> str:
        r = self.random
        first, last = person.first, person.last
        forms = self.forms.get(first.lower(), [])
        kind = r.random()
        if kind < 0.15 and forms:
            return f"{r.choice(forms).capitalize()} {last}"
        if kind < 0.21:
            return f"{first} {self._slip(last)}"
        if kind < 0.26:
            return f"{first[0]}. {last}"
        if kind < 0.30:
            return f"{last} {first}"
        if kind < 0.34:
            return f"{first} {person.middle} {last}"
        if kind < 0.40:
            return f"{first} {plain_letters(last).capitalize()}"
        return f"{first} {last}"

    def _slip(self, word: str) -> str:
        r = self.random
        if len(word) < 5:
            return word
        at = r.randrange(1, len(word) - 1)
        match r.randrange(3):
            case 0:
                return word[:at] + word[at + 1 :]
            case 1:
                return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            case _:
                return (
                    word[:at] + r.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
                )


def plain_letters(word: str) -> str:
    """Return a word as an address bears it."""
    from ajar.core.text import searchable

    return searchable(word).translate(str.maketrans("øłı", "oli"))
