"""What the user would consider, each version dated."""

from django.conf import settings
from django.db import models


class PreferencesVersion(models.Model):
    """Preferences as they were from `made_at` on; the newest are those in force."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    made_at = models.DateTimeField()
    body = models.JSONField()

    class Meta:
        """One version an instant."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "made_at"), name="preferences_version"
            ),
        )

    def __str__(self) -> str:
        return f"since {self.made_at:%Y-%m-%d %H:%M}"
