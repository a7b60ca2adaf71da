"""The one place that turns errors into words and exit codes."""

import sys

import click

from ajar.core.errors import (
    AjarError,
    ArchiveError,
    DeskError,
    RequestError,
    SourceError,
)

DONE, PARTLY, USAGE, NO_DESK, BAD_ARCHIVE, INTERRUPTED = 0, 1, 2, 3, 4, 130
EXIT_CODES = {
    DONE: "done",
    PARTLY: "done, but something could not be read (it is listed)",
    USAGE: "what was asked for makes no sense or does not exist",
    NO_DESK: "the desk cannot be opened or written",
    BAD_ARCHIVE: "an export cannot be put back",
    INTERRUPTED: "interrupted; what was taken so far is kept",
}
_CODE_OF: dict[type[AjarError], int] = {
    SourceError: PARTLY,
    RequestError: USAGE,
    DeskError: NO_DESK,
    ArchiveError: BAD_ARCHIVE,
}


def run_and_exit(command: click.Command) -> int:
    """Run `command` and return its exit code, errors told on standard error."""
    try:
        result = command.main(standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except AjarError as error:
        return tell(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. What was taken so far is kept.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has enough; nothing is wrong. Python would complain
        # once more when it closes standard output.
        sys.stderr.close()
        return DONE
    return result if isinstance(result, int) else DONE


def tell(error: AjarError) -> int:
    """Say `error` and its hint on standard error; return its exit code."""
    click.echo(f"ajar: {error.message}", err=True)
    if error.hint:
        click.echo(f"      {error.hint}", err=True)
    return _CODE_OF.get(type(error), USAGE)
