"""Messages that were kept, and the raw bytes they were read from."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.message import Channel
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.store.models.choices import longest, one_of
from ajar.store.models.opportunity import Opportunity
from ajar.store.models.thread import Thread


class Message(models.Model):
    """A kept message. Its text is not here: it is read from its original."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    channel = models.CharField(max_length=longest(Channel))
    platform = models.CharField(max_length=40, blank=True)
    is_own = models.BooleanField()
    is_automatic = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True)
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=320, blank=True)
    sender_handle = models.CharField(max_length=320, blank=True)
    sender_phone = models.CharField(max_length=60, blank=True)
    recipients = models.JSONField(default=list)
    subject = models.CharField(max_length=1000, blank=True)
    message_id = models.CharField(max_length=1000, blank=True)
    references = models.JSONField(default=list)
    conversation = models.CharField(max_length=1000, blank=True)
    kind = models.CharField(max_length=longest(Kind))
    effort = models.CharField(max_length=longest(Effort), blank=True)
    risk = models.CharField(max_length=longest(Risk))
    reasons = models.JSONField(default=list)
    lead = models.FloatField(null=True)
    roles = models.PositiveSmallIntegerField(default=0)
    text_print = models.JSONField(default=list)
    unread = models.JSONField(default=list)
    rules_version = models.PositiveIntegerField()
    thread = models.ForeignKey(Thread, models.SET_NULL, null=True)
    opportunity = models.ForeignKey(Opportunity, models.SET_NULL, null=True)

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="message_key"),
            one_of("channel", Channel, "message_channel"),
            one_of("kind", Kind, "message_kind"),
            one_of("effort", Effort, "message_effort", or_empty=True),
            one_of("risk", Risk, "message_risk"),
        )
        indexes = (
            models.Index(fields=("owner", "-sent_at"), name="message_newest"),
            models.Index(fields=("owner", "kind"), name="message_of_kind"),
        )

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.subject}"


class Original(models.Model):
    """Bytes as they came, stored before anything was read from them.

    `digest` is BLAKE2b-128 of `raw` keyed with the profile's `hash_key`.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    digest = models.CharField(max_length=32)
    form = models.CharField(max_length=40)
    source = models.CharField(max_length=4096, blank=True)
    is_from_sent = models.BooleanField(default=False)
    raw = models.BinaryField()
    message = models.ForeignKey(Message, models.CASCADE)

    class Meta:
        """The same bytes are stored once."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "digest"), name="original_digest"),
        )

    def __str__(self) -> str:
        return f"{self.digest[:8]} {self.form}"
