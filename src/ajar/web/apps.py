"""Tell Django where the pages are."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, styles and the one script."""

    name = "ajar.web"
    label = "web"
