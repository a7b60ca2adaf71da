"""Serve a desk for `benchmarks/tap.py`, in a process of its own.

Every answer says in its headers how long the application took for it. Beside the desk
stand an empty view, a door to importing, and the SQL of a step.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOM = "bench"


def serve(home: Path) -> None:
    """Serve the desk in `home`, with an empty view and a door to importing beside."""
    os.environ["AJAR_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "ajar.config.settings"
    from ajar.cli.up import free_port

    port = free_port(8600)
    os.environ["AJAR_PORT"] = str(port)
    from ajar.cli.session import open_session

    open_session()
    from django.conf import settings
    from waitress import create_server

    from ajar.services.door_key import issue_key

    settings.ROOT_URLCONF = _routes()
    server = create_server(_timed(), host="127.0.0.1", port=port, threads=6)
    print(json.dumps({"port": port, "key": issue_key()}), flush=True)
    server.run()


def _timed() -> Callable[..., Iterable[bytes]]:
    """Return the application that `ajar up` serves, telling how long it took."""
    from django.core.wsgi import get_wsgi_application

    inner: Any = get_wsgi_application()

    def answer(
        environ: dict[str, object], start: Callable[..., object]
    ) -> Iterable[bytes]:
        begun, cpu = time.perf_counter(), time.thread_time()
        held: list[Any] = []
        body = inner(environ, lambda *given: held.extend(given))
        content = b"".join(body)
        if hasattr(body, "close"):
            body.close()
        wall = (time.perf_counter() - begun) * 1000
        spent = (time.thread_time() - cpu) * 1000
        start(held[0], [*held[1], ("X-Spent", f"{wall:.3f} {spent:.3f}")])
        return [content]

    return answer


def _routes() -> str:
    from types import ModuleType

    from django.db import connection
    from django.http import HttpRequest, HttpResponse, JsonResponse
    from django.test.utils import CaptureQueriesContext
    from django.urls import include, path

    from ajar.services import importing

    def empty(_: HttpRequest) -> HttpResponse:
        return HttpResponse("")

    def take(request: HttpRequest) -> HttpResponse:
        importing.take_folder(Path(request.POST["path"]))
        return HttpResponse("")

    def busy(_: HttpRequest) -> HttpResponse:
        seen = [one.seen for one in importing.progress()]
        return JsonResponse({"is_busy": importing.is_busy(), "seen": seen})

    def queries(request: HttpRequest, key: str) -> HttpResponse:
        from ajar.web.views.calls import step

        with CaptureQueriesContext(connection) as asked:
            step(request, key)
        return JsonResponse([one["sql"] for one in asked.captured_queries], safe=False)

    routes: Any = ModuleType("benchmark_routes")
    routes.urlpatterns = [
        path(f"{ROOM}/empty", empty),
        path(f"{ROOM}/take", take),
        path(f"{ROOM}/busy", busy),
        path(f"{ROOM}/queries/<str:key>", queries),
        path("", include("ajar.config.urls")),
    ]
    sys.modules["benchmark_routes"] = routes
    return "benchmark_routes"


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
