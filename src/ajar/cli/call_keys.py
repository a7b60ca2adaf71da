"""Read one key where somebody sits at the terminal, one line where nobody does."""

import sys

import click

LEAVING = frozenset({"\x03", "\x04", "\x1b"})


class Left(Exception):  # noqa: N818 (not an error: the user left)
    """Nobody types any more."""


def read_key(allowed: str) -> str:
    """Return which key of `allowed` was pressed; Left if nobody is there any more.

    Where input is piped it is the first character of the next line.
    """
    while True:
        key = _next_key()
        if key in LEAVING:
            raise Left
        if key.lower() in allowed:
            return key.lower()
        click.echo(f"That key does nothing here. These do: {' '.join(allowed.upper())}")


def _next_key() -> str:
    if sys.stdin.isatty():
        return click.getchar()
    line = sys.stdin.readline()
    if not line:
        raise Left
    return line.strip()[:1] or "\n"


def read_words(asked: str) -> str:
    """Return a line that is typed after `asked`; "" for none."""
    click.echo(f"{asked}: ", nl=False)
    line = sys.stdin.readline()
    if not line:
        raise Left
    if not sys.stdin.isatty():
        click.echo()
    return " ".join(line.split())


def read_known(asked: str, known: str) -> tuple[str, bool]:
    """Return a line that is typed, and whether it is what was `known` already.

    Enter alone takes over what was known, a hyphen nothing.
    """
    offered = f"Enter for {known}, - for none" if known else "Enter for none"
    words = read_words(f"{asked} ({offered})")
    if words == "-":
        return "", False
    return words or known, bool(known) and words in {"", known}
