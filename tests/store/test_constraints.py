"""The tables themselves refuse what makes no sense."""

import pytest
from django.db import IntegrityError, transaction

from ajar.services.desk import open_desk
from ajar.services.take import Request, take
from ajar.store.archive import ORDER
from ajar.store.models import Fact, Message, Signal, Thread
from tests.samples.letters import pitch, write


@pytest.fixture
def message(db, tmp_path) -> Message:
    take(open_desk(), Request((write(tmp_path, pitch=pitch()),)))
    return Message.objects.get()


@pytest.mark.parametrize(
    ("column", "value"),
    [("kind", "love letter"), ("channel", "pigeon"), ("risk", "none at all")],
)
def test_a_message_has_a_known_kind_channel_and_risk(message, column, value):
    setattr(message, column, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        message.save()


@pytest.mark.parametrize(
    ("column", "value"), [("confidence", 1.5), ("topic", "shoe size"), ("end", 0)]
)
def test_a_fact_has_a_known_topic_a_span_and_a_share(message, column, value):
    fact = Fact.objects.filter(message=message, start__gt=0).first()
    setattr(fact, column, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        fact.save()


def test_a_signal_is_one_that_is_known(message):
    with pytest.raises(IntegrityError), transaction.atomic():
        Signal.objects.create(
            owner=message.owner,
            message=message,
            signal="x",
            tier="stop",
            start=0,
            end=1,
        )


def test_a_turn_is_somebodys_or_nobodys(message):
    with pytest.raises(IntegrityError), transaction.atomic():
        Thread.objects.create(owner=message.owner, key="x", turn="the cat's")


def test_a_key_is_unique_to_its_owner(message):
    message.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        message.save()


@pytest.mark.parametrize("model", ORDER, ids=lambda model: model.__name__)
def test_every_row_belongs_to_an_owner(model):
    assert not model._meta.get_field("owner").null
