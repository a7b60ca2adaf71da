"""Change what is known of people from the command line."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from ajar.core.errors import RequestError

if TYPE_CHECKING:
    from ajar.store.models import Change, User

OPTIONS = ("join", "part", "done", "later", "asked", "connected", "note")


def change_people(user: "User", said: Mapping[str, Any]) -> bool:
    """Do what the options `said`, and say what was done; False if there was nothing.

    RequestError for several at once.
    """
    given = [option for option in OPTIONS if said[option]]
    if len(given) > 1:
        problem = f"One at a time: --{', --'.join(OPTIONS)}."
        raise RequestError(problem)
    if not given:
        return False
    if given[0] == "note":
        _print_note(user, said["note"])
    else:
        click.echo(_change(user, given[0], said).words)
    return True


def _change(user: "User", option: str, said: Mapping[str, Any]) -> "Change":
    from ajar.queries.find_person import find_person
    from ajar.services.touches import connection_told, put_off, touch_done
    from ajar.services.who_is_who import join_people, part_people

    told = said[option]
    match option:
        case "join":
            one, other = (find_person(user, who).key for who in told)
            return join_people(user, one, other)
        case "part":
            return part_people(user, *told)
        case "later":
            return put_off(user, find_person(user, told[0]).key, told[1].date())
        case "done":
            return touch_done(user, find_person(user, told).key)
        case _:
            key = find_person(user, told).key
            on = said["on"].date() if said["on"] else None
            is_accepted = option == "connected"
            return connection_told(user, key, on, is_accepted=is_accepted)


def _print_note(user: "User", who: str) -> None:
    from ajar.cli.paper import console, say
    from ajar.queries.people import show_person
    from ajar.queries.touch_note import draft_note

    note = draft_note(user, show_person(user, who))
    paper = console()
    to = note.draft.recipients[0]
    say(paper, f"To {to.name or to.address} {to.address}".rstrip(), "dim")
    if note.draft.subject:
        say(paper, note.draft.subject, "bold")
    say(paper, note.draft.text)
    for objection in note.objections:
        say(paper, objection.words, "red")
    say(paper, "Nothing was sent.", "dim")
