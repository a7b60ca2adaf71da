"""People, computed from what is known of them, and the user's word on who is who."""

from enum import StrEnum

from django.conf import settings
from django.db import models

from ajar.store.models.call import Call
from ajar.store.models.choices import longest, one_of
from ajar.store.models.contact import Contact
from ajar.store.models.message import Message

LONGEST_SIDE = 1000


class Told(StrEnum):
    """What the user says of being in touch with somebody."""

    DONE = "done"
    LATER = "later"
    INVITED = "invited"
    CONNECTED = "connected"


class Person(models.Model):
    """One person across mail, LinkedIn, telephone and firms.

    Computed anew whenever messages, lists or the user's word change, and so never
    exported. `known_by` is all that a word may point at them by; `firms` are
    [name, first day, last day], the latest first; `proposals` are
    [key of another person, reasons] who may be the same.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    name = models.CharField(max_length=200, blank=True)
    other_names = models.JSONField(default=list)
    firms = models.JSONField(default=list)
    addresses = models.JSONField(default=list)
    handles = models.JSONField(default=list)
    numbers = models.JSONField(default=list)
    known_by = models.JSONField(default=list)
    proposals = models.JSONField(default=list)
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    messages = models.ManyToManyField(Message, related_name="people")
    contacts = models.ManyToManyField(Contact, related_name="people")
    calls = models.ManyToManyField(Call, related_name="people")

    class Meta:
        """A key is unique to its owner."""

        verbose_name_plural = "people"
        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="person_key"),
        )
        indexes = (models.Index(fields=("owner", "-last_on"), name="person_newest"),)

    def __str__(self) -> str:
        return self.name or self.key[:8]

    def is_at(self, side: str) -> bool:
        """Say whether a side of the user's word points at them."""
        return set(side.split("|")) <= set(self.known_by)


class PersonWord(models.Model):
    """The user's word that two are one person, or are not.

    A side is an identifier, or several parted by "|", that point at one of them.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    one = models.CharField(max_length=LONGEST_SIDE)
    other = models.CharField(max_length=LONGEST_SIDE)
    is_joined = models.BooleanField()
    said_at = models.DateTimeField()

    class Meta:
        """One word a pair, the last."""

        constraints = (
            models.UniqueConstraint(
                fields=("owner", "one", "other"), name="person_word_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.one} {'is' if self.is_joined else 'is not'} {self.other}"


class TouchWord(models.Model):
    """The user's word on touches: done, not before a day, asked to connect, connected.

    `side` points at the person as a PersonWord's does. `day` is the one before which
    nothing is due, or on which it happened.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    side = models.CharField(max_length=LONGEST_SIDE)
    made_at = models.DateTimeField()
    told = models.CharField(max_length=longest(Told))
    day = models.DateField()
    words = models.CharField(max_length=400, blank=True)

    class Meta:
        """One word an instant."""

        constraints = (
            one_of("told", Told, "touch_told"),
            models.UniqueConstraint(
                fields=("owner", "side", "made_at"), name="touch_word_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.side}: {self.told} {self.day}"
