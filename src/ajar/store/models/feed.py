"""The private address at which calendars read what is due."""

from django.conf import settings
from django.db import models


class Feed(models.Model):
    """An address that a calendar reads reminders at, on until `ended_at`.

    `digest` is as a Device's: the address holds the secret, the desk its hash. A feed
    that was switched off stays, so that switching it off can be undone. `in_words`
    says that titles tell whom and what. `told` is the mark of what was last read
    there, new since `told_at`.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    in_words = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    told = models.CharField(max_length=32, blank=True)
    told_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One is on, or none."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner",),
                condition=models.Q(ended_at=None),
                name="feed_one_on",
            ),
        )

    def __str__(self) -> str:
        return self.key
