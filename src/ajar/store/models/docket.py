"""Past roles as numbers, so that a hundred thousand are judged again at once."""

from enum import StrEnum

from django.conf import settings
from django.db import models

from ajar.store.models.choices import longest, one_of
from ajar.store.models.entry import Entry


class Ruled(StrEnum):
    """How what is in force rules on a role at any time, and where it leans."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    OPEN_YES = "open_yes"
    OPEN_NO = "open_no"


class DocketRow(models.Model):
    """A past role that nothing but preferences decides.

    Computed with its entry and never exported. `codes` are the numbers of what is
    known, one a column of `core.decision.many`; `ruled` is by what is in force.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True)
    codes = models.BinaryField()
    ruled = models.CharField(max_length=longest(Ruled))

    class Meta:
        """Those that would be a yes are looked for."""

        constraints = (one_of("ruled", Ruled, "docket_row_ruled"),)
        indexes = (models.Index(fields=("owner", "ruled"), name="docket_of_ruling"),)

    def __str__(self) -> str:
        return f"{self.entry_id} {self.ruled}"


class DocketValue(models.Model):
    """What is known of some topics, in `wire`, and the number that stands for it.

    `topics` names the column. Many roles share one; nothing known has no row.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    topics = models.CharField(max_length=40)
    code = models.BigIntegerField()
    wire = models.TextField()

    class Meta:
        """A number stands for one thing."""

        constraints = (
            models.UniqueConstraint(fields=("owner", "code"), name="docket_value_code"),
        )
        indexes = (models.Index(fields=("owner", "topics"), name="docket_values"),)

    def __str__(self) -> str:
        return f"{self.topics} {self.wire}"
