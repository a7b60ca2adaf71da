"""`ajar call`: who rings, what to ask, what to say, with single keys."""

import click

from ajar.cli.session import open_session


@click.command("call")
@click.argument("number", default="")
@click.option("--name", default="", help="The name that the telephone shows.")
@click.option("--resume", is_flag=True, help="Go on with a call that isn't ended.")
@click.option("--list", "only_list", is_flag=True, help="List the calls there were.")
def command(
    number: str,
    name: str,
    resume: bool,  # noqa: FBT001 (click)
    only_list: bool,  # noqa: FBT001 (click)
) -> None:
    """Go through a call: one question at a time, then a straight answer.

    NUMBER is what the telephone shows; leave it out if it is withheld. Ctrl-C leaves
    the call as it is: --resume goes on with it, or with the one from NUMBER.
    """
    user = open_session()
    from ajar.cli.call_resume import choose_call
    from ajar.cli.call_sheet import print_calls
    from ajar.cli.call_talk import Talking
    from ajar.core.errors import RequestError
    from ajar.queries.call_list import list_calls
    from ajar.services.calls import begin_call, find_call

    calls = list_calls(user)
    if only_list:
        print_calls(calls)
        return
    if number and not any(sign.isdigit() for sign in number):
        problem = f"{number} is no telephone number."
        raise RequestError(problem, "Leave it out if it is withheld, or say --name.")
    if resume:
        line = choose_call(calls, number)
        if line is not None:
            Talking(user, find_call(user, line.key)).go_on()
        return
    Talking(user, begin_call(user, number, name)).go_on()
