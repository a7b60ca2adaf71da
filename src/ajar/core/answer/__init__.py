"""Say yes, no, not now or yes if, in a letter that its user would have written."""
