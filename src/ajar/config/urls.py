"""Every address there is: the web app's."""

from ajar.web.urls import urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

handler400 = "ajar.web.errors.bad_request"
handler403 = "ajar.web.errors.forbidden"
handler404 = "ajar.web.errors.not_found"
handler500 = "ajar.web.errors.broken"
