"""What the user wants to be reminded of."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.reminder import NextStep
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message


class Reminder(models.Model):
    """Something to do on a day, about a message.

    `step` says which step after an answer it is, "" where it is none; `at` is the
    instant where the hour is known.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    due_on = models.DateField()
    at = models.DateTimeField(null=True)
    step = models.CharField(max_length=longest(NextStep), blank=True)
    words = models.CharField(max_length=400)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        """Soonest first is how they are looked for."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "message", "made_at"), name="reminder_once"
            ),
            one_of("step", NextStep, "reminder_step", or_empty=True),
        )
        indexes = (models.Index(fields=("owner", "due_on"), name="reminder_soonest"),)

    def __str__(self) -> str:
        return f"{self.due_on}: {self.words}"
