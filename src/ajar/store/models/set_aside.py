"""Mail that was not taken: a keyed hash, and for 30 days what it was."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.screening import Kind
from ajar.store.models.choices import longest, one_of


class SetAside(models.Model):
    """A message that was looked at and not kept.

    `digest` is made as an Original's. Sender, subject, reason and where it lay are
    emptied 30 days after `set_aside_at`; the digest and the version of the rules
    stay, so that better rules look anew. `is_wanted` marks one that a kept thread
    turned out to need while its file was away: it is kept when met again.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    digest = models.CharField(max_length=32)
    rules_version = models.PositiveIntegerField()
    set_aside_at = models.DateTimeField()
    kind = models.CharField(max_length=longest(Kind), blank=True)
    is_own = models.BooleanField(default=False)
    is_wanted = models.BooleanField(default=False)
    sender = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=1000, blank=True)
    reason = models.CharField(max_length=400, blank=True)
    form = models.CharField(max_length=40, blank=True)
    path = models.CharField(max_length=4096, blank=True)
    member = models.CharField(max_length=1000, blank=True)
    offset = models.PositiveBigIntegerField(default=0)
    length = models.PositiveBigIntegerField(default=0)

    class Meta:
        """The same bytes are set aside once."""

        verbose_name_plural = "set aside"
        constraints = (
            models.UniqueConstraint(fields=("owner", "digest"), name="aside_digest"),
            one_of("kind", Kind, "aside_kind", or_empty=True),
        )
        indexes = (models.Index(fields=("owner", "set_aside_at"), name="aside_newest"),)

    def __str__(self) -> str:
        return f"{self.digest[:8]} {self.subject}"


class SetAsideLink(models.Model):
    """A keyed hash of a thread that a set-aside message belongs to.

    `link` is BLAKE2b-64 of a Message-ID or conversation id keyed as the digests
    are: the user's own letter in a recruiter's thread is found by it, whichever of
    the two comes in first.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    aside = models.ForeignKey(SetAside, models.CASCADE)
    link = models.CharField(max_length=16)

    class Meta:
        """Found by link."""

        indexes = (models.Index(fields=("owner", "link"), name="aside_link"),)

    def __str__(self) -> str:
        return self.link
