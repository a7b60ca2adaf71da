"""Print who may submit you for a role, and the letter that ends it."""

from pathlib import Path
from typing import TYPE_CHECKING

from ajar.cli.letter_sheet import print_draft
from ajar.cli.paper import console, say
from ajar.core.errors import RequestError
from ajar.core.keep.represent import say_representation, say_until
from ajar.core.nouns.representation import Clash
from ajar.queries.representation import (
    RepresentationPage,
    WithdrawalLetter,
    file_of_withdrawal,
)

if TYPE_CHECKING:
    from rich.console import Console


def print_representation(page: RepresentationPage) -> None:
    """Print who may submit the user for a role, and who else for the same."""
    paper = console()
    say(paper, say_representation(page.standing.open), "bold")
    say(paper, page.role.title or "A role without a title", "dim")
    print_clashes(paper, page.standing.clashes)
    for one in page.standing.held:
        client = one.client or "client not named"
        say(paper, f"  {one.key[:8]}  {one.agency}, {client}: {one.role}")
        say(paper, f"            Since {one.given_on:%-d %B %Y}. {say_until(one)}")
        if one.words:
            say(paper, f"            “{one.words}”", "dim")
    if page.proposed:
        said_on = f"{page.proposed.on:%-d %B %Y}"
        say(paper, f"You wrote on {said_on}: “{page.proposed.grant.words}”")
        say(paper, f"`ajar represent {page.role.key[:8]} --keep` holds {_whom(page)}.")


def _whom(page: RepresentationPage) -> str:
    """Return whom the user let submit them: "that Marlow may, to Quill"."""
    client = (page.proposed.grant.client if page.proposed else "") or page.client
    return f"that {page.agency} may{f', to {client}' if client else ''}"


def print_clashes(paper: "Console", clashes: tuple[Clash, ...]) -> None:
    """Print who else may submit the user for what may be the same role."""
    for clash in clashes:
        say(paper, f"{clash.held.agency} may submit you already. {clash.why}", "yellow")


def print_withdrawal(letter: WithdrawalLetter) -> None:
    """Print the letter as it would be sent, and what is wrong with it."""
    paper = console()
    print_draft(paper, letter.draft, letter.objections)
    say(paper, "Ajar sends nothing: you do. Then --take-back notes it.", "dim")


def save_withdrawal(letter: WithdrawalLetter, path: Path) -> None:
    """Write the letter to `path`; RequestError if it mustn't go out, or can't."""
    _, body = file_of_withdrawal(letter)
    try:
        path.write_bytes(body)
    except OSError as error:
        problem = f"{path} can't be written: {error.strerror}."
        raise RequestError(problem) from error
