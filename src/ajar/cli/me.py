"""`ajar me`: who the user is."""

from typing import IO

import click

from ajar.cli.session import open_session

MANY = "May be given more than once; replaces what was said before."
CALLS = ("first_name", "full_name", "honorific", "none")
CALL_HELP = "How you address people."


@click.command("me")
@click.option("--import", "resume", type=click.File("rb"), help="A JSON Resume.")
@click.option("--name", help="Your name, as recruiters write it.")
@click.option("--address", "addresses", multiple=True, help=f"Your mail. {MANY}")
@click.option("--handle", "handles", multiple=True, help=f"Your profile. {MANY}")
@click.option("--phone", "phones", multiple=True, help=f"Your number. {MANY}")
@click.option("--employer", help="Where you work. Never named in a draft.")
@click.option("--title", "titles", multiple=True, help=f"Your title. {MANY}")
@click.option("--place", help="Where you live, as you'd write it.")
@click.option(
    "--authserv",
    "servers",
    multiple=True,
    help="Your provider's mail server, whose Authentication-Results count. " + MANY,
)
@click.option("--call-them", "voice_address", type=click.Choice(CALLS), help=CALL_HELP)
@click.option("--warmth", "voice_warmth", type=click.Choice(("plain", "warm")))
@click.option("--length", "voice_length", type=click.Choice(("short", "full")))
@click.option("--sign-off", "voice_sign_off", help="As in: Best,")
@click.option("--signed", "voice_signed", help="The name under your letters.")
@click.option(
    "--quiet", "confidential", multiple=True, help=f"Never write this. {MANY}"
)
def command(
    resume: IO[bytes] | None,
    name: str | None,
    employer: str | None,
    place: str | None,
    **more: str | tuple[str, ...] | None,
) -> None:
    """Say who you are, so that your own words are told apart; or show it.

    Changes what is given and leaves the rest. Your voice (how you call people, how
    warm and long you write, how you sign) is taken over by every draft.
    """
    user = open_session()
    from ajar.core.intake.resume import parse_resume
    from ajar.queries.profile import show_profile
    from ajar.services.profile import change_profile

    changes = {"name": name, "employer": employer, "place": place, **more}
    read = parse_resume(resume.read()) if resume else None
    if read or any(changes.values()):
        change_profile(user, read, {k: v for k, v in changes.items() if v})
    for label, said in show_profile(user):
        click.echo(f"{label:<10} {said or 'not said'}")
