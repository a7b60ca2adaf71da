"""Facts read from messages."""

from django.conf import settings
from django.db import models

from ajar.core.nouns.fact import Speaker
from ajar.core.nouns.role import Topic
from ajar.store.models.choices import longest, one_of
from ajar.store.models.message import Message


class Fact(models.Model):
    """One topic's value as one stretch of a message says it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE)
    topic = models.CharField(max_length=longest(Topic))
    value = models.JSONField()
    quote = models.TextField()
    source = models.CharField(max_length=400)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    confidence = models.FloatField()
    is_hedged = models.BooleanField()
    is_refused = models.BooleanField()
    speaker = models.CharField(max_length=longest(Speaker))
    said_at = models.DateTimeField(null=True)

    class Meta:
        """A fact's evidence is a stretch of text, its confidence a share."""

        constraints = (
            one_of("topic", Topic, "fact_topic"),
            one_of("speaker", Speaker, "fact_speaker"),
            models.CheckConstraint(
                condition=models.Q(end__gte=models.F("start")), name="fact_span"
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="fact_confidence",
            ),
        )
        indexes = (models.Index(fields=("owner", "topic"), name="fact_of_topic"),)

    def __str__(self) -> str:
        return f"{self.topic}: {self.quote}"
