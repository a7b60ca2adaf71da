"""`ajar taught`: what Ajar learned from what the user put right."""

import click

from ajar.cli.session import open_session


@click.command("taught")
@click.option("--forget", is_flag=True, help="Teach nothing more of others.")
@click.option("--withdraw", metavar="SENDER", help="Take back your word on one sender.")
def command(forget: bool, withdraw: str | None) -> None:  # noqa: FBT001 (click)
    """Show what your words on senders teach of others, and what it changed.

    Each word holds for its sender; together they tip what was a close call. All of
    it can be undone.
    """
    user = open_session()
    if withdraw:
        from ajar.services.withdraw import withdraw_correction

        click.echo(withdraw_correction(user, withdraw).words)
    if forget:
        from ajar.services.stop_teaching import stop_teaching

        click.echo(stop_teaching(user).words)
    if withdraw or forget:
        return
    from ajar.cli.taught_table import print_taught
    from ajar.queries.taught import show_taught

    print_taught(show_taught(user))
