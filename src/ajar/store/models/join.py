"""Messages that the user put together."""

from django.conf import settings
from django.db import models

from ajar.store.models.message import Message


class Join(models.Model):
    """The user's word that two messages speak of the same role."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    one = models.ForeignKey(Message, models.CASCADE, related_name="+")
    other = models.ForeignKey(Message, models.CASCADE, related_name="+")
    joined_at = models.DateTimeField()

    class Meta:
        """Two messages are joined once."""

        constraints = (
            models.UniqueConstraint(fields=("one", "other"), name="join_once"),
        )

    def __str__(self) -> str:
        return f"{self.one} and {self.other}"
