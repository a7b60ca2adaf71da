"""Turn rows into plain records and back, by natural keys instead of row numbers.

The field lists are the models' own: a new column is in the next export.
"""

from base64 import b64decode, b64encode
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from ajar.core.errors import ArchiveError
from ajar.core.nouns.wire import Wire
from ajar.store.models import (
    Answer,
    Call,
    CallStep,
    Change,
    Contact,
    ContactWord,
    Correction,
    Fact,
    Favour,
    Join,
    Message,
    Nod,
    Offer,
    Opportunity,
    Original,
    PersonWord,
    PreferencesVersion,
    Profile,
    PutAway,
    Referral,
    ReferralStep,
    Reminder,
    Representation,
    SetAside,
    SetAsideLink,
    Signal,
    StatedFact,
    StatedVerdict,
    Thread,
    TouchWord,
    User,
)

if TYPE_CHECKING:
    Column = models.Field[object, object]
else:
    # Django's classes take no type arguments at run time.
    Column = models.Field

ORDER: dict[type[models.Model], tuple[str, ...]] = {
    Profile: ("pk",),
    PreferencesVersion: ("made_at",),
    Contact: ("key",),
    ContactWord: ("side",),
    Correction: ("sender",),
    PersonWord: ("one", "other"),
    TouchWord: ("side", "made_at"),
    Thread: ("key",),
    Opportunity: ("key",),
    Message: ("key",),
    Original: ("digest",),
    Fact: ("message__key", "topic", "source", "start", "end", "quote", "value"),
    Signal: ("message__key", "signal", "source", "start", "end", "tier", "quote"),
    Answer: ("message__key", "sent_at"),
    StatedFact: ("message__key", "topic"),
    StatedVerdict: ("message__key",),
    Nod: ("message__key",),
    Join: ("one__key", "other__key"),
    Reminder: ("message__key", "made_at"),
    Offer: ("message__key",),
    Representation: ("key",),
    PutAway: ("setting",),
    Referral: ("key",),
    ReferralStep: ("referral__key", "number"),
    Favour: ("key",),
    Call: ("key",),
    CallStep: ("call__key", "number"),
    Change: ("made_at", "of", "words"),
    SetAside: ("digest",),
    SetAsideLink: ("aside__digest", "link"),
}
"""Every table of a desk, parents first, and the order of its rows in an export.

Devices, tokens and feeds are none of them: what opens this desk opens no copy of it.
"""

KEYED_BY: dict[type[models.Model], str] = {
    Thread: "key",
    Opportunity: "key",
    Message: "key",
    Call: "key",
    Referral: "key",
    SetAside: "digest",
}
"""The column by which other rows name a row of this table."""

TABLES = {model._meta.model_name or "": model for model in ORDER}  # noqa: SLF001 (Django's documented introspection)


def _columns(model: type[models.Model]) -> tuple[Column, ...]:
    return tuple(
        field
        for field in model._meta.concrete_fields  # noqa: SLF001
        if field.name not in {"id", "owner"}
    )


def to_record(row: models.Model) -> dict[str, Wire]:
    """Return `row` as a record: its table, its columns, its parents by their keys."""
    record: dict[str, Wire] = {"table": row._meta.model_name}  # noqa: SLF001
    for field in _columns(type(row)):
        value = getattr(row, field.name)
        parent = field.related_model
        if isinstance(value, models.Model) and isinstance(parent, type):
            value = getattr(value, KEYED_BY[parent])
        record[field.name] = _plain(value)
    return record


def _plain(value: object) -> Wire:
    match value:
        case bytes() | memoryview():
            return b64encode(bytes(value)).decode("ascii")
        case datetime() | date():
            return value.isoformat()
        case None | bool() | int() | float() | str() | list() | dict():
            return value
        case _:
            message = f"No plain form for {type(value).__name__}"
            raise TypeError(message)


Parents = dict[tuple[type[models.Model], str], models.Model]


def from_record(owner: User, record: dict[str, Wire], parents: Parents) -> models.Model:
    """Return the unsaved row of `record`; ArchiveError if it is none of ours."""
    model = TABLES.get(str(record.get("table")))
    if model is None:
        message = f"It holds a table that Ajar does not know: {record.get('table')!r}."
        raise ArchiveError(message, "It may come from a newer Ajar: update first.")
    row = model(owner=owner)
    for field in _columns(model):
        if field.name not in record:
            message = f"A {record['table']} lacks its {field.name!r}."
            raise ArchiveError(message, "The file is damaged: export it again.")
        setattr(row, field.name, _value(field, record[field.name], parents))
    return row


def _value(field: Column, wire: Wire, parents: Parents) -> object:
    parent = field.related_model
    if isinstance(parent, type) and wire is not None:
        row = parents.get((parent, str(wire)))
        if row is None:
            message = f"It names a {parent.__name__.lower()} {wire!r} it does not hold."
            raise ArchiveError(message, "The file is damaged: export it again.")
        return row
    if isinstance(field, models.BinaryField):
        return b64decode(str(wire), validate=True)
    if isinstance(field, models.DateTimeField) and wire is not None:
        return datetime.fromisoformat(str(wire))
    if isinstance(field, models.DateField) and wire is not None:
        return date.fromisoformat(str(wire))
    return wire
