"""Signals that screening saw in messages."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.screening import Risk, SignalId
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message


class Signal(models.Model):
    """One thing worth knowing before answering, with its words."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    signal = models.CharField(max_length=longest(SignalId))
    tier = models.CharField(max_length=longest(Risk))
    warning = models.TextField()
    quote = models.TextField()
    source = models.CharField(max_length=400)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        """A signal is one that Ajar knows, of a tier."""

        constraints = (
            one_of("signal", SignalId, "signal_id"),
            one_of("tier", Risk, "signal_tier"),
        )
        indexes = (models.Index(fields=("owner", "message"), name="signal_of"),)

    def __str__(self) -> str:
        return f"{self.signal} ({self.tier})"
