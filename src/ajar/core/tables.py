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
    text = files("ajar.core").joinpath("terms", name).read_text(encoding="utf-8")
    lines = (line.rstrip("\r\n") for line in text.splitlines())
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in lines
        if line.strip() and not line.startswith("#")
    )


@cache
def load_terms(name: str) -> frozenset[str]:
    """Return the first column of table `name`, case-folded."""
    return frozenset(row[0].casefold() for row in load_rows(name))


@cache
def load_map(name: str) -> dict[str, str]:
    """Return table `name` as first column (case-folded) → second column."""
    return {row[0].casefold(): row[1] for row in load_rows(name)}
