"""What may reach the desk from beyond this computer: paired devices, and tokens."""

from django.conf import settings
from django.db import models


class Device(models.Model):
    """A browser on another device that was paired at the computer.

    `digest` is SHA-256 of the token in its cookie: the desk can tell who comes, and
    nobody who reads the desk can come. `key` names it in addresses; `host` is the
    name by which it called the desk.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    host = models.CharField(max_length=300)
    paired_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class CallToken(models.Model):
    """A personal token: a program that has it may note that a call comes in.

    It opens nothing else. `digest` is as a Device's.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    key = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
