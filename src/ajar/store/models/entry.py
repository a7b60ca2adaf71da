"""Lines of the desk, computed from messages so that a page is one look-up."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message
from ajar.store.models.opportunity import Opportunity


class Entry(models.Model):
    """A role, an application, a digest or something unread, with what it says.

    Computed anew whenever its messages, their facts or the user's word on them
    change, and so never exported. `gist` is what a decision rests on: topic →
    [trust, values, confidence]. `until` is the day to which it was put off.
    `is_settled` says that nothing waits for the user:
    they answered, nodded, or it is the other side's turn.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    opportunity = models.ForeignKey(Opportunity, models.SET_NULL, null=True)
    first_message = models.ForeignKey(Message, models.CASCADE)
    kind = models.CharField(max_length=longest(Kind))
    effort = models.CharField(max_length=longest(Effort), blank=True)
    risk = models.CharField(max_length=longest(Risk))
    latest_at = models.DateTimeField(null=True)
    turn = models.CharField(max_length=20)
    who = models.CharField(max_length=400, blank=True)
    firm = models.CharField(max_length=400, blank=True)
    title = models.CharField(max_length=400, blank=True)
    pay = models.CharField(max_length=400, blank=True)
    place = models.CharField(max_length=400, blank=True)
    subject = models.CharField(max_length=1000, blank=True)
    unread = models.TextField(blank=True)
    warning = models.TextField(blank=True)
    gaps = models.JSONField(default=list)
    clashes = models.JSONField(default=list)
    channels = models.JSONField(default=list)
    messages = models.PositiveIntegerField()
    roles = models.PositiveSmallIntegerField(default=0)
    gist = models.TextField(default="{}")
    deadline = models.DateField(null=True)
    stated = models.CharField(max_length=20, blank=True)
    answered = models.CharField(max_length=20, blank=True)
    answered_at = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    is_settled = models.BooleanField(default=False)

    class Meta:
        """A key is unique to its owner."""

        verbose_name_plural = "entries"
        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="entry_key"),
            one_of("kind", Kind, "entry_kind"),
            one_of("effort", Effort, "entry_effort", or_empty=True),
            one_of("risk", Risk, "entry_risk"),
        )
        indexes = (
            models.Index(fields=("owner", "-latest_at"), name="entry_newest"),
            models.Index(fields=("owner", "kind"), name="entry_of_kind"),
        )

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.who}"


class Words(models.Model):
    """The words of a message, folded for searching; read from its original."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.OneToOneField(Message, models.CASCADE)
    text = models.TextField()

    class Meta:
        """Many words, one row a message."""

        verbose_name_plural = "words"

    def __str__(self) -> str:
        return self.text[:40]
