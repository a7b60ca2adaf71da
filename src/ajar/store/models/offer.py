"""Offers that were made to the user."""

from django.conf import settings
from django.db import models

from ajar.store.models.message import Message


class Offer(models.Model):
    """An offer for the role that `message` speaks of; its figures are stated facts."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    on = models.DateField()
    bonus = models.CharField(max_length=200, blank=True)
    equity = models.CharField(max_length=200, blank=True)
    noted_at = models.DateTimeField()

    class Meta:
        """One offer a role: a better one replaces it."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "message"), name="offer_once"),
        )

    def __str__(self) -> str:
        return f"offered on {self.on}"
