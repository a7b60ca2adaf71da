"""Load the packaged term tables, the one place in the core that reads a file.

A table is a UTF-8 file in `ajar/core/terms/`: one row a line, columns parted by
tabs, `#` starts a comment line. Its first comment lines say where the terms come
from. A missing table is a broken installation and raises FileNotFoundError.
"""

from functools import cache
from importlib.resources import files


@cache
def load_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of table `name` (`"currencies.tsv"`), in the file's order."""
    return tuple(map(cells_of, load_lines(name)))


def load_lines(name: str) -> tuple[str, ...]:
    """Return the rows of table `name` unparted: of a long one few are looked at."""
    text = files("ajar.core").joinpath("terms", name).read_text(encoding="utf-8")
    return tuple(
        [line for line in text.splitlines() if line.strip() and line[0] != "#"]
    )


def cells_of(line: str) -> tuple[str, ...]:
    """Return the cells of a row."""
    return tuple(map(str.strip, line.split("\t")))


@cache
def load_terms(name: str) -> frozenset[str]:
    """Return the first column of table `name`, case-folded."""
    return frozenset(row[0].casefold() for row in load_rows(name))


@cache
def load_map(name: str) -> dict[str, str]:
    """Return table `name` as first column (case-folded) → second column."""
    return {row[0].casefold(): row[1] for row in load_rows(name)}
