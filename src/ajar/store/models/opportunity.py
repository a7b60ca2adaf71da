"""Roles that were offered, each with every message that offers it."""

from django.conf import settings
from django.db import models


class Opportunity(models.Model):
    """One role from one side, however many messages speak of it.

    `same_role_as` lists [key, reasons] of opportunities that may be the same role
    from another side: two agencies with one client.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    same_role_as = models.JSONField(default=list)

    class Meta:
        """A key is unique to its owner."""

        verbose_name_plural = "opportunities"
        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="opportunity_key"),
        )

    def __str__(self) -> str:
        return self.key[:8]
