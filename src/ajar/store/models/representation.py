"""Whom the user lets submit them, by their own word."""

from django.conf import settings
from django.db import models

from ajar.store.models.message import Message


class Representation(models.Model):
    """An agency that may submit the user for the role that `message` speaks of.

    `client` is empty where it is withheld. It holds until `until`, or until the user
    took it back on `ended_on`; null is no end.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    message = models.ForeignKey(Message, models.CASCADE)
    agency = models.CharField(max_length=200)
    client = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=400, blank=True)
    words = models.CharField(max_length=400, blank=True)
    given_on = models.DateField()
    until = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="representation_key"),
        )

    def __str__(self) -> str:
        return f"{self.agency}: {self.role}"
