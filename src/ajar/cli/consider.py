"""`ajar consider`: what would get the user out of a job they may like."""

import click

from ajar.cli.session import open_session


@click.command("consider")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE[:FIRMNESS]",
    help="Change one thing, as pay=120k:must. May be given more than once.",
)
@click.option("--put-away", metavar="NAME=VALUE:must", help="Don't propose it again.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def command(settings: tuple[str, ...], put_away: str | None, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Say what you'd consider, or change it and see which past answers turn.

    Names: seat, level, pay (a base a year), travel (percent, at most), place, mode,
    days_in, contract, reports, equity, relocation, title, industry, employer,
    situation (happy, open, looking), confidential, not_now. Firmness: must, rather,
    open. An empty value takes it back.
    """
    user = open_session()
    from ajar.cli.consider_sheet import (
        print_comparison,
        print_preferences,
        print_proposals,
        say_currency,
        to_json,
    )
    from ajar.queries.consider import compare_now, show_preferences
    from ajar.queries.learning import proposals_of
    from ajar.services.preferences import change_preferences
    from ajar.services.put_away import put_proposal_away

    if put_away is not None:
        click.echo(put_proposal_away(user, put_away).words)
        return
    before = show_preferences(user)
    after = change_preferences(user, settings) if settings else before
    comparison = compare_now(user, before, after)
    if as_json:
        click.echo(to_json(after, comparison))
        return
    print_preferences(after)
    if taken := say_currency(settings, after):
        click.echo(taken)
    if settings:
        print_comparison(comparison)
    print_proposals(proposals_of(user))
