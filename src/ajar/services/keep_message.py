"""Store one message: its original first, then what was read from it."""

from dataclasses import dataclass

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Form
from ajar.core.intake.identity import message_key, text_print
from ajar.core.intake.layout import lay_out
from ajar.core.method import Considered
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Message
from ajar.core.text import searchable
from ajar.store import models
from ajar.store.mapping import (
    fact_rows,
    fill_message,
    fill_screening,
    signal_rows,
    to_owner,
)
from ajar.store.originals import best_bytes, has_better

MOST_WORDS = 50_000
"""Characters of a message that a search looks at."""


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes to be stored: their keyed digest, what they are, where they lay."""

    digest: str
    raw: bytes
    form: str
    source: str
    is_from_sent: bool = False


def keep_message(
    user: models.User, original: Original, considered: Considered, *, is_own: bool
) -> models.Message:
    """Store `considered` and its `original`, and return the message's row.

    A message that is here already, from other bytes, gets the original too. Its
    columns are those of its best original, so that the order of imports leaves no
    trace.
    """
    message = considered.message
    key = message_key(message)
    row = models.Message.objects.filter(owner=user, key=key).first()
    if row is not None and has_better(row, original.raw):
        row.is_own = row.is_own or is_own
        row.save(update_fields=["is_own"])
    else:
        row = row or models.Message(owner=user, key=key, is_own=False)
        _fill(row, message, considered, is_own=is_own)
    models.Original.objects.create(
        owner=user,
        digest=original.digest,
        form=original.form,
        source=original.source,
        is_from_sent=original.is_from_sent,
        raw=original.raw,
        message=row,
    )
    _mark_regroup(user)
    return row


def _fill(
    row: models.Message, message: Message, considered: Considered, *, is_own: bool
) -> None:
    is_new = row.pk is None
    # Out of its thread until the desk is grouped, which finds by it what is new.
    row.thread = None
    fill_message(row, message)
    fill_screening(row, considered)
    row.is_own = row.is_own or is_own
    row.text_print = list(text_print(message))
    row.save()
    if is_new:
        _store_facts(row, considered)
        words = _words_of(considered.letter)
        models.Words.objects.create(owner=row.owner, message=row, text=words)
    else:
        store_reading(row, considered)


def store_reading(row: models.Message, considered: Considered) -> None:
    """Replace the facts and signals of `row` by those of `considered`."""
    row.fact_set.all().delete()
    row.signal_set.all().delete()
    _store_facts(row, considered)
    store_words(row, considered.letter)


def _store_facts(row: models.Message, considered: Considered) -> None:
    models.Fact.objects.bulk_create(fact_rows(row, considered.findings))
    models.Signal.objects.bulk_create(signal_rows(row, considered.assessment))


def store_words(row: models.Message, letter: Letter) -> None:
    """Keep the words of `letter`, folded, so that they can be searched."""
    models.Words.objects.update_or_create(
        message=row, defaults={"owner": row.owner, "text": _words_of(letter)}
    )


def _words_of(letter: Letter) -> str:
    said = " ".join(passage.text for passage in letter.passages)
    return searchable(said)[:MOST_WORDS]


def _mark_regroup(user: models.User) -> None:
    models.Profile.objects.filter(owner=user, is_regroup_due=False).update(
        is_regroup_due=True
    )


def restore_words(user: models.User) -> None:
    """Read the words of all messages again: an export does without them."""
    owner = to_owner(models.Profile.objects.get(owner=user))
    for row in models.Message.objects.filter(owner=user).iterator(chunk_size=200):
        form, raw = best_bytes(row)
        message = parse_original(Form(form), raw)
        if isinstance(message, Message):
            store_words(row, lay_out(message, owner))
