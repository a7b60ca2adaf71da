"""Name the one Django app that holds every table."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The store."""

    name = "ajar.store"
    label = "store"
