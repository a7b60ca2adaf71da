"""Proposals that the user doesn't want to see again."""

from django.conf import settings
from django.db import models


class PutAway(models.Model):
    """A limit that was proposed and not wanted, by the setting that would make it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    setting = models.CharField(max_length=200)
    put_away_at = models.DateTimeField()

    class Meta:
        """A proposal is put away once."""

        verbose_name_plural = "put away"
        constraints = (
            models.UniqueConstraint(fields=("owner", "setting"), name="put_away_once"),
        )

    def __str__(self) -> str:
        return self.setting
