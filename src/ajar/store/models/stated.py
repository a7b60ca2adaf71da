"""The user's own word on a role: it beats whatever was read."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message


class StatedFact(models.Model):
    """What the user says of one topic of the role that `message` speaks of.

    A `value` of null strikes what was read of the topic up to `stated_at`: wrong,
    and what is right is not known.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    topic = models.CharField(max_length=longest(Topic))
    value = models.JSONField(null=True)
    stated_at = models.DateTimeField()

    class Meta:
        """One word a topic."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "message", "topic"), name="stated_fact_once"
            ),
            one_of("topic", Topic, "stated_fact_topic"),
        )

    def __str__(self) -> str:
        return f"{self.topic}: {self.value}"


class StatedVerdict(models.Model):
    """What the user would answer, whatever their preferences say."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    decision = models.CharField(max_length=longest(Decision))
    stated_at = models.DateTimeField()

    class Meta:
        """One word a message."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "message"), name="stated_verdict_once"
            ),
            one_of("decision", Decision, "stated_verdict_decision"),
        )

    def __str__(self) -> str:
        return self.decision


class Nod(models.Model):
    """The user saw it and leaves it at that."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    nodded_at = models.DateTimeField()

    class Meta:
        """One nod a message, the last."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "message"), name="nod_once"),
        )

    def __str__(self) -> str:
        return f"nodded {self.nodded_at:%Y-%m-%d}"
