"""What the user changed, so that it can be undone."""

from enum import StrEnum

from django.conf import settings
from django.db import models

from ajar.store.models.choices import longest, one_of


class ChangeOf(StrEnum):
    """What was changed."""

    FACT = "fact"
    VERDICT = "verdict"
    NOD = "nod"
    KIND = "kind"
    PREFERENCES = "preferences"
    ANSWER = "answer"
    PROFILE = "profile"
    NOTE = "note"
    JOIN = "join"
    REMINDER = "reminder"
    PEOPLE = "people"
    TOUCH = "touch"
    CONTACTS = "contacts"
    DEVICE = "device"
    TOKEN = "token"  # noqa: S105 (no secret: what was changed)
    TAUGHT = "taught"
    CONTACT = "contact"
    REFERRAL = "referral"
    FAVOUR = "favour"
    PROPOSAL = "proposal"
    FEED = "feed"
    REPRESENTATION = "representation"
    OFFER = "offer"


class Change(models.Model):
    """One change, in words, with what was there before it.

    `before` is what undoing puts back, in a form that the kind of change knows.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    made_at = models.DateTimeField()
    of = models.CharField(max_length=longest(ChangeOf))
    words = models.CharField(max_length=400)
    before = models.JSONField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first is how they are looked for."""

        constraints = (one_of("of", ChangeOf, "change_of"),)
        indexes = (models.Index(fields=("owner", "-made_at"), name="change_newest"),)

    def __str__(self) -> str:
        return self.words
