"""Telephone calls as they happen, step by step."""

from django.conf import settings
from django.db import models

from ajar.store.models.message import Message


class Call(models.Model):
    """A call: from which number, since when, and the message it became.

    `joined` is a message of the role that it is about, where the user said so.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    number = models.CharField(max_length=60, blank=True)
    shown_name = models.CharField(max_length=200, blank=True)
    began_at = models.DateTimeField()
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="+")
    joined = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="+")

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="call_key"),
        )
        indexes = (models.Index(fields=("owner", "-began_at"), name="call_newest"),)

    def __str__(self) -> str:
        return f"{self.number} {self.began_at:%Y-%m-%d %H:%M}"


class CallStep(models.Model):
    """One thing done in a call.

    `mark` is chosen by the page that sends it: what is sent twice counts once.
    `number` is its place, from 1 on.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    call = models.ForeignKey(Call, models.CASCADE)
    number = models.PositiveIntegerField()
    mark = models.CharField(max_length=40)
    deed = models.CharField(max_length=20)
    body = models.JSONField(default=dict)
    done_at = models.DateTimeField()

    class Meta:
        """A place and a mark are used once."""

        constraints = (
            models.UniqueConstraint(fields=("call", "number"), name="call_step_place"),
            models.UniqueConstraint(fields=("call", "mark"), name="call_step_once"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.deed}"
