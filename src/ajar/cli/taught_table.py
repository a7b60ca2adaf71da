"""Print what the user's words on senders teach."""

import click

from ajar.queries.taught import WhatWasTaught

HONESTY = {True: ", a fraud", False: ", honest", None: ""}


def print_taught(taught: WhatWasTaught) -> None:
    """Print who was put right, how it counts now, and which messages it tipped."""
    if not taught.teachers:
        click.echo("Nothing yet: what you put right teaches, and nobody was.")
        return
    for one in taught.teachers:
        said = f"{one.kind.value}{HONESTY[one.is_fraud]}"
        click.echo(f"{one.sender}: {said}; the rules say {one.rules_say.value}")
    click.echo(f"\nNo message is moved by more than {taught.limit:.1f} points.")
    if taught.caution:
        sooner = "sooner" if taught.caution > 0 else "later"
        click.echo(f"Asks are heard {taught.cautious:.2f} points {sooner}.")
    for lean in taught.leans:
        click.echo(f"  {lean.points:+.2f} for {lean.kind.value}: {lean.seen}")
    click.echo(f"\nOtherwise than by the rules alone: {taught.tipped_in_all}")
    for tipped in taught.tipped:
        who = f"{tipped.sender}, {tipped.subject}".strip(", ")
        click.echo(f"  {tipped.key[:8]} {tipped.kind.value}: {who}")
