"""`ajar insights`: what all that came adds up to."""

from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.core.insights.approach import Insight


@click.command("insights")
@click.option(
    "--csv",
    "as_csv",
    type=click.Choice(("numbers", "everything", "favors")),
    help="As CSV: the numbers of every finding, everything that came, or favors.",
)
def command(as_csv: str | None) -> None:
    """Say where recruiters come from, what they pay, what you said, what favors did.

    Nothing is claimed from fewer than five cases.
    """
    user = open_session()
    from ajar.cli.paper import console, say
    from ajar.queries.insights import (
        favours_csv,
        findings_csv,
        roles_csv,
        show_insights,
    )

    page = show_insights(user)
    writers = {"numbers": findings_csv, "everything": roles_csv, "favors": favours_csv}
    if as_csv is not None:
        click.echo(writers[as_csv](page), nl=False)
        return
    paper = console()
    say(paper, page.head, "bold")
    if page.below:
        say(paper, page.below)
    for one in page.claimed:
        _print_insight(one)
    for one in page.unclaimed:
        say(paper, f"{one.title}. {one.note}", "dim")


def _print_insight(insight: "Insight") -> None:
    from rich.table import Table

    from ajar.cli.paper import console, say, words

    paper = console()
    say(paper, "")
    say(paper, f"{insight.title}.", "bold")
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for at, name in enumerate(insight.table.head):
        table.add_column(name, justify="left" if at == 0 else "right")
    for row in insight.table.rows:
        table.add_row(
            *(words(c if isinstance(c, str) else f"{c:,.0f}") for c in row),
        )
    paper.print(table)
