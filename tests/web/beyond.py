"""A desk that is called desk.example, and a phone that comes to it from beyond."""

from django.test import Client

from ajar.services.devices import pair_device
from ajar.services.door_key import Opens, issue_key
from ajar.web.gate import COOKIE

HOST = "desk.example"
ORIGIN = f"https://{HOST}"
PAGES = ("/", "/consider", "/settings", "/settings/devices", "/more", "/nowhere")
PHONE_SAYS = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
)


class Phone(Client):
    """A browser whose requests come by `scheme`, and from `peer`."""

    def __init__(self, scheme: str = "https", peer: str = "127.0.0.1", **said):
        headers = {"host": HOST, "user-agent": PHONE_SAYS}
        super().__init__(headers=headers, **said)
        self.came = {"wsgi.url_scheme": scheme, "REMOTE_ADDR": peer}

    def request(self, **request):
        return super().request(**{**request, **self.came})


def pair_it(client: Client, name: str = "Sam’s phone"):
    """Pair `client` and return what pairing gave."""
    paired = pair_device(issue_key(Opens.PAIRING), name, HOST)
    client.cookies[COOKIE] = paired.token
    return paired
