"""Write tables as CSV that a spreadsheet opens without running anything in it."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from ajar.core.insights.approach import Cell, Insight

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""What a cell begins with that a spreadsheet takes for a formula or a command."""

TABLES = ("insight", "table", "row", "column", "value")


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV (RFC 4180), words that would run led by an apostrophe."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    is_words = isinstance(cell, str)
    return f"'{cell}" if is_words and str(cell).lstrip(" ").startswith(_RUNS) else cell


def tables_csv(insights: Iterable[Insight]) -> str:
    """Return the numbers of all insights, one a line, with the finding they make."""
    return write_csv(
        TABLES,
        (
            (one.title, one.table.caption, row[0], column, value)
            for one in insights
            for row in one.table.rows
            for column, value in zip(one.table.head[1:], row[1:], strict=True)
        ),
    )
