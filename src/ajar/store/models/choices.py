"""Turn the core's enumerations into column choices and check constraints."""

from enum import StrEnum

from django.db.models import CheckConstraint, Q


def longest(kind: type[StrEnum]) -> int:
    """Return the length that a column for `kind` needs, with room to grow."""
    return max(len(member) for member in kind) + 12


def one_of(
    column: str, kind: type[StrEnum], name: str, *, or_empty: bool = False
) -> CheckConstraint:
    """Return a constraint that `column` holds a member of `kind`."""
    allowed = [member.value for member in kind] + ([""] if or_empty else [])
    return CheckConstraint(condition=Q(**{f"{column}__in": allowed}), name=name)
