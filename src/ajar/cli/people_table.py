"""Print people as a table, and before it whom to write to today."""

from rich.table import Table

from ajar.cli.paper import WIDE, console, one_line, say, words
from ajar.core.nouns.touch import NextTouch, Occasion
from ajar.queries.people import PeopleList, PersonLine

EMPTY = "Nobody wrote or called yet. `ajar people --all` lists whom you know."
COLUMNS = ("id", "who", "firm", "door", "last", "by", "roles", "why")
LEFT_OUT_WHEN_NARROW = frozenset({"by", "roles"})
NEVER_BROKEN = frozenset({"id", "door", "last", "roles"})


def print_people(people: PeopleList) -> None:
    """Print who is due, then every line of `people`, and a count below."""
    paper = console()
    if not people.lines:
        say(paper, EMPTY)
        return
    if people.due:
        say(paper, "To write to today:", "bold")
        for line in people.due:
            say(paper, f"  {line.id}  {line.name}: {say_next(line.next)}")
        say(paper, "")
    shown = [c for c in COLUMNS if paper.width >= WIDE or c not in LEFT_OUT_WHEN_NARROW]
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 1, 0, 0))
    for name in shown:
        table.add_column(name, no_wrap=name in NEVER_BROKEN)
    for line in people.lines:
        cells = dict(zip(COLUMNS, _cells(line), strict=True))
        table.add_row(*(words(cells[name]) for name in shown))
    paper.print(table)
    count = len(people.lines)
    more = people.known - count
    told = f"{count} people" + (f", {more} more whom you know" if more > 0 else "")
    say(paper, f"{told}. `ajar people NAME` opens one.", "dim")


def say_next(touch: NextTouch | None) -> str:
    """Return why to be in touch, and how to answer what waits for an answer."""
    match touch:
        case None:
            return ""
        case NextTouch(occasion=Occasion.ANSWER | Occasion.LETTER):
            return f"{touch.why} `ajar answer {touch.about.role[:8]}` drafts it."
        case _:
            return touch.why


def _cells(line: PersonLine) -> tuple[str, ...]:
    maybe = " (twice?)" if line.proposals else ""
    return (
        line.id,
        one_line(line.name, 30) + maybe,
        one_line(line.firm, 26),
        line.door.words.lower(),
        f"{line.last_at.astimezone():%d %b %y}" if line.last_at else "",
        ", ".join(line.channels),
        str(line.roles or ""),
        one_line(line.door.line.partition(". ")[2], 70),
    )
