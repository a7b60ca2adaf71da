"""Take contacts in from a file, and write them to one."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ajar.core.errors import RequestError, SourceError

if TYPE_CHECKING:
    from ajar.core.intake.contact_table import ContactTable
    from ajar.store.models import User

MOST_BYTES = 30 * 1024 * 1024
CARDS = ".vcf"


def import_from(user: "User", file: str, told: Iterable[str]) -> None:
    """Take in the contacts of `file`; say what came of it.

    `told` says what columns hold: "name=Contact". SourceError if it can't be read,
    RequestError if the columns need the user's word.
    """
    from ajar.core.intake.contact_list import read_list
    from ajar.core.intake.contact_table import ContactTable
    from ajar.services.contacts import import_contacts

    found = read_list(_read(file), _told(told))
    if isinstance(found, ContactTable):
        raise _columns_unknown(found)
    click.echo(import_contacts(user, found).words)


def _read(file: str) -> bytes:
    path = Path(file)
    try:
        if path.stat().st_size > MOST_BYTES:
            problem = f"{file} is larger than 30 MB."
            raise SourceError(problem, "A list of contacts isn't: is it the right one?")
        return path.read_bytes()
    except OSError as error:
        problem = f"{file} can't be read: {error.strerror}."
        raise SourceError(problem) from error


def _told(told: Iterable[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in told]
    for what, sign, _ in pairs:
        if not sign:
            problem = f"{what!r} doesn't say what a column holds."
            raise RequestError(problem, "Say it like this: --map name=Contact")
    return {what.strip().casefold(): name.strip() for what, _, name in pairs}


def _columns_unknown(table: "ContactTable") -> RequestError:
    names = ", ".join(name for name in table.columns if name)
    guess = " ".join(
        f"--map {column}={name!r}" for name, column in table.meaning.items()
    )
    problem = f"This table's columns need your word: {names}."
    hint = f"Say what they hold: {guess or '--map name=COLUMN'}"
    return RequestError(problem, hint)


def export_to(user: "User", file: str) -> None:
    """Write everyone to `file`, which must not be there yet."""
    from ajar.core.keep.contact_files import write_table, write_vcards
    from ajar.queries.people_export import list_contacts

    people = list_contacts(user)
    is_cards = file.casefold().endswith(CARDS)
    text = write_vcards(people) if is_cards else write_table(people)
    try:
        with Path(file).open("xb") as out:
            out.write(text.encode("utf-8", "replace"))
    except FileExistsError as error:
        problem = f"{file} is there already."
        raise RequestError(problem, "Name another file.") from error
    except OSError as error:
        problem = f"{file} can't be written: {error.strerror}."
        raise RequestError(problem) from error
    who = "1 person" if len(people) == 1 else f"{len(people):,} people"
    click.echo(f"{who} written to {file}.")
