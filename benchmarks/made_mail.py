"""Write a mailbox of made-up pitches, every one another role of another firm."""

import random
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST = _words("Ada Ben Cleo Dev Elif Finn Gita Hugo Ines Jon Kaya Leo Mina Nils Pia")
LAST = _words("Abbot Birch Cole Dorn Ekman Frost Gale Holt Ivers Joyce Kemp Lund Marsh")
STEMS = _words("Tide Cor Ost Bright Stone Fern Quil Brann Ash Tess Gran Har Mer Blue")
ENDS = _words("well vane ler wright bridge dale lon ock lar era ite bor idian wing")
TRADES = _words("Medical Foods Instruments Logistics Analytics Robotics Energy Optics")
TITLES = (
    *("Sales Manager", "Account Executive", "Regional Sales Manager"),
    *("Director of Sales", "Territory Manager", "Sales Engineer", "Head of Sales"),
)
CITIES = _words("Irvine Tustin Anaheim Denver Boise Austin Phoenix Portland Reno")
MODES = ("on site", "hybrid, three days in the office", "fully remote")


def write_mbox(path: Path, count: int, seed: int = 1, first: int = 0) -> None:
    """Write `count` pitches to `path`, the same ones for the same `seed`.

    They are numbered from `first` on: another number is another firm.
    """
    dice = random.Random(seed)
    with path.open("wb") as out:
        for number in range(first, first + count):
            out.write(b"From - Mon Jan  1 00:00:00 2024\n")
            out.write(_pitch(dice, number).as_bytes() + b"\n")


def _pitch(dice: random.Random, number: int) -> EmailMessage:
    who = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    firm = f"{dice.choice(STEMS)}{dice.choice(ENDS)} {dice.choice(TRADES)} {number}"
    title, city = dice.choice(TITLES), dice.choice(CITIES)
    base = dice.randrange(80, 200)
    mail = EmailMessage()
    first = who.split(maxsplit=1)[0].lower()
    mail["From"] = f"{who} <{first}{number}@firm{number}.example>"
    mail["To"] = "Sam Rivera <sam@rivera.example>"
    mail["Subject"] = f"{title} at {firm}"
    sent = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=8 * number)
    mail["Date"] = format_datetime(sent)
    mail["Message-ID"] = f"<{number}@firm{number}.example>"
    said = [
        "Hi Sam,",
        f"I'm a recruiter at {firm}. We are looking for a {title} in {city}.",
        f"The base salary is ${base},000 to ${base + 20},000, {dice.choice(MODES)}.",
    ]
    if dice.random() < 0.4:
        said.append(
            f"The job is permanent, with about {dice.randrange(0, 60, 5)}% travel."
        )
    if dice.random() < 0.3:
        said.append(f"You would lead a team of {dice.randrange(3, 20)}.")
    said.append(f"Would you be open to a call this week?\n\n{who}\n{firm}")
    mail.set_content("\n\n".join(said))
    return mail
