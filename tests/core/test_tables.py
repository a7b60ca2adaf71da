"""Packaged tables load as they stand, comments left out."""

import pytest

from ajar.core.tables import load_map, load_rows, load_terms

TABLE = "languages.tsv"


def test_comments_and_blank_lines_are_no_rows():
    rows = load_rows(TABLE)
    assert rows
    assert not any(row[0].startswith("#") or not row[0] for row in rows)


def test_terms_are_the_first_column_in_lower_case():
    assert load_terms(TABLE) == {row[0].casefold() for row in load_rows(TABLE)}


def test_a_map_goes_from_the_first_column_to_the_second():
    first = load_rows(TABLE)[0]
    assert first[0].casefold() in load_map(TABLE)


def test_a_missing_table_is_a_broken_installation():
    with pytest.raises(FileNotFoundError):
        load_rows("no_such_table.tsv")
