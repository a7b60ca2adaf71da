"""People the user knows, from their own lists of connections."""

from django.conf import settings
from django.db import models


class Contact(models.Model):
    """A person by name, with where they work as far as a list says."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32)
    name = models.CharField(max_length=200)
    address = models.CharField(max_length=320, blank=True)
    handle = models.CharField(max_length=320, blank=True)
    firm = models.CharField(max_length=200, blank=True)
    position = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=200, blank=True)
    numbers = models.JSONField(default=list)
    addresses = models.JSONField(default=list)
    connected_on = models.DateField(null=True)

    class Meta:
        """A key is unique to its owner."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="contact_key"),
        )

    def __str__(self) -> str:
        return self.name


class TitlePlace(models.Model):
    """Where a contact's title is among titles, so that ranking needn't find out.

    Computed, and so never exported. `mark` says by what model, `place` is packed.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    contact = models.OneToOneField(Contact, models.CASCADE)
    mark = models.CharField(max_length=16)
    title = models.CharField(max_length=300)
    place = models.BinaryField()

    def __str__(self) -> str:
        return self.title
