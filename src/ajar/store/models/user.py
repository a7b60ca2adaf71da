"""The person a desk belongs to."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An owner of rows."""
