"""Conversations."""

from django.conf import settings
from django.db import models


class Thread(models.Model):
    """Messages that belong together, and whose turn it is to write."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    turn = models.CharField(max_length=20)
    is_answered = models.BooleanField(default=False)

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="thread_key"),
            models.CheckConstraint(
                condition=models.Q(turn__in=("user", "them", "nobody")),
                name="thread_turn",
            ),
        )

    def __str__(self) -> str:
        return self.key[:8]
