"""A letter on paper: to whom, about what, its words, and what is wrong with it."""

from collections.abc import Iterable

from rich.console import Console

from ajar.cli.paper import say
from ajar.core.nouns.draft import Draft, Form, Objection


def print_draft(paper: Console, draft: Draft, objections: Iterable[Objection]) -> None:
    """Print `draft` as it would be sent, and below it why it mustn't be."""
    if draft.form is Form.MAIL:
        to = ", ".join(party.address or party.name for party in draft.recipients)
        say(paper, f"To: {to or 'nobody known: they gave no address'}", "dim")
        say(paper, f"Subject: {draft.subject}", "dim")
    say(paper, "")
    say(paper, draft.text)
    say(paper, "")
    for objection in objections:
        say(paper, f"Not like this: {objection.words} ({objection.where})", "red")
