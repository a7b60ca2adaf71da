"""Revisit: which past noes would be a yes today."""
