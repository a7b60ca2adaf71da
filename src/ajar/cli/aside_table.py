"""Print what was set aside as a table."""

from rich.table import Table

from ajar.cli.paper import console, one_line, words
from ajar.queries.set_aside import AsideList

EMPTY = "Nothing that can be told of was set aside in the last 30 days."


def print_set_aside(found: AsideList) -> None:
    """Print the lines of `found`, and how many more there are."""
    paper = console()
    if found.lines:
        table = Table(box=None, pad_edge=False, header_style="dim")
        for name in ("id", "kind", "sender", "subject", "why"):
            table.add_column(name, no_wrap=name == "id")
        for line in found.lines:
            table.add_row(
                words(line.id, "dim"),
                words(line.kind),
                words(one_line(line.sender, 40)),
                words(one_line(line.subject, 44)),
                words(one_line(line.reason, 80), "dim"),
            )
        paper.print(table)
    else:
        paper.print(words(EMPTY))
    paper.print(words(_rest(found), "dim"))


def _rest(found: AsideList) -> str:
    said = [f"{len(found.lines)} set aside"]
    if found.forgotten:
        said.append(f"{found.forgotten} older, of which only a hash is kept")
    if found.own:
        said.append(f"{found.own} of your own letters, in no recruiter's thread")
    return "; ".join(said) + ". `ajar aside --take-back ID` keeps one."
