"""What the user answered, as far as they said so."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message


class Answer(models.Model):
    """A draft that its user sent by their own hand, and when they said so.

    A not now may hold `until` a day.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    decision = models.CharField(max_length=longest(Decision))
    form = models.CharField(max_length=longest(Form))
    text = models.TextField()
    sent_at = models.DateTimeField()
    until = models.DateField(null=True)

    class Meta:
        """An answer is of a kind, to a message, once an instant."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "message", "sent_at"), name="answer_once"
            ),
            one_of("decision", Decision, "answer_decision"),
            one_of("form", Form, "answer_form"),
        )

    def __str__(self) -> str:
        return f"{self.decision} by {self.form}"
