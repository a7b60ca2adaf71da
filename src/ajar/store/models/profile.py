"""Who the user is, and the secrets their desk needs."""

from django.conf import settings
from django.db import models


class Profile(models.Model):
    """What the user told about themselves; one an owner.

    `voice` holds what differs from the usual Voice, `confidential` words that no
    draft may hold. `hash_key` keys the digests of originals and of set-aside mail,
    so that nobody without the desk can test whether a known mail is among them.
    `asking` is how questions are chosen on a call: `stops_early`, and the days since
    which habits (`habits_since`) and past roles (`past_since`) count.
    `is_regroup_due` is set in the transaction that stores messages and cleared in
    the one that regroups them: an interrupted import is finished at the next open.
    """

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)
    name = models.CharField(max_length=200, blank=True)
    addresses = models.JSONField(default=list)
    handles = models.JSONField(default=list)
    phones = models.JSONField(default=list)
    employer = models.CharField(max_length=200, blank=True)
    titles = models.JSONField(default=list)
    place = models.CharField(max_length=200, blank=True)
    trusted_servers = models.JSONField(default=list)
    voice = models.JSONField(default=dict)
    confidential = models.JSONField(default=list)
    asking = models.JSONField(default=dict)
    hash_key = models.BinaryField(max_length=32)
    is_regroup_due = models.BooleanField(default=False)
    country: str | None = None
    """Where the user lives (ISO 3166-1 alpha-2), once it was worked out; not kept."""

    def __str__(self) -> str:
        return self.name or "(no name yet)"
