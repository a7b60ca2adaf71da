"""What the user says of people they know, whom they asked about a role, and favours."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.favour import Direction, Outcome
from ajar.core.nouns.referral import Bond, Search, Step
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message

LONGEST_SIDE = 1000


class ContactWord(models.Model):
    """The user's word on somebody they know; it leaves this computer in no draft.

    `side` points at them: an identifier, or several parted by "|". `wants` is the
    kind of role they would want, in the user's words.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    side = models.CharField(max_length=LONGEST_SIDE)
    bond = models.CharField(max_length=longest(Bond), blank=True)
    search = models.CharField(max_length=longest(Search), blank=True)
    wants = models.CharField(max_length=400, blank=True)
    place = models.CharField(max_length=200, blank=True)
    said_at = models.DateTimeField()

    class Meta:
        """One word a person, the last."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "side"), name="contact_word_once"),
            one_of("bond", Bond, "contact_word_bond", or_empty=True),
            one_of("search", Search, "contact_word_search", or_empty=True),
        )

    def __str__(self) -> str:
        return f"{self.side}: {self.bond} {self.search}"


class Referral(models.Model):
    """Somebody the user thought of for the role that `message` speaks of.

    `side` points at them as a ContactWord's does, `name` is what they were called.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    message = models.ForeignKey(Message, models.CASCADE)
    side = models.CharField(max_length=LONGEST_SIDE)
    name = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        """A key is unique to its owner; each is asked once about a role."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="referral_key"),
            models.UniqueConstraint(
                fields=("owner", "message", "side"), name="referral_once"
            ),
        )

    def __str__(self) -> str:
        return self.name


class ReferralStep(models.Model):
    """What happened to a referral, by the user's word; a consent is one of these."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    referral = models.ForeignKey(Referral, models.CASCADE)
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=longest(Step))
    on = models.DateField()
    words = models.CharField(max_length=400, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        """A place is used once."""

        constraints = (
            models.UniqueConstraint(
                fields=("referral", "number"), name="referral_step_place"
            ),
            one_of("step", Step, "referral_step"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.step}"


class Favour(models.Model):
    """What one did for another, where the user said that it counts, or that it doesn't.

    `side` points at whom it was for or by. What came of one that goes back to a
    `referral` is told by its steps, else by `outcome`.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    side = models.CharField(max_length=LONGEST_SIDE, blank=True)
    name = models.CharField(max_length=200)
    direction = models.CharField(max_length=longest(Direction))
    words = models.CharField(max_length=400)
    on = models.DateField()
    outcome = models.CharField(max_length=longest(Outcome))
    referral = models.ForeignKey(Referral, models.SET_NULL, null=True)
    is_counted = models.BooleanField()
    said_at = models.DateTimeField()

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="favour_key"),
            one_of("direction", Direction, "favour_direction"),
            one_of("outcome", Outcome, "favour_outcome"),
        )
        indexes = (models.Index(fields=("owner", "-on"), name="favour_newest"),)

    def __str__(self) -> str:
        return f"{self.direction}: {self.words}"
