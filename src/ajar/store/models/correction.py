"""What the user corrected; it wins over every rule for that sender."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.screening import Kind
from ajar.store.models.choices import longest, one_of


class Correction(models.Model):
    """The user's word on what a sender's messages are.

    `is_fraud` is None where they said nothing of it; what no longer `teaches` holds
    for the sender alone.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    sender = models.CharField(max_length=320)
    kind = models.CharField(max_length=longest(Kind))
    is_fraud = models.BooleanField(null=True)
    teaches = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    class Meta:
        """One word a sender."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "sender"), name="correction_sender"
            ),
            one_of("kind", Kind, "correction_kind"),
        )

    def __str__(self) -> str:
        return f"{self.sender}: {self.kind}"
