"""Django's settings: one user's own computer, one SQLite file in the data folder."""

import secrets

from ajar.config.env import data_folder

HOME = data_folder()
DEBUG = False
# Sessions come with the pages; until then a key a run is long-lived enough.
SECRET_KEY = secrets.token_urlsafe(50)
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en-us"
# No page is served: there are no responses for these middlewares to guard.
SILENCED_SYSTEM_CHECKS = ["security.W001", "security.W002", "security.W003"]
AUTH_USER_MODEL = "store.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "ajar.store.apps.StoreConfig",
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "desk.sqlite3",
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL;"
                "PRAGMA synchronous=FULL;"
                "PRAGMA foreign_keys=ON;"
            ),
        },
    }
}
