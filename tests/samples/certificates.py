"""A certificate for the tests: a name, its key, and who says that it is right."""

import ssl
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


@dataclass(frozen=True)
class Certificate:
    """PEM files of a certificate and its key; `pin` tells a browser to accept it."""

    chain: Path
    key: Path
    pin: str
    context: ssl.SSLContext


def make_certificate(folder: Path, *names: str) -> Certificate:
    authority = trustme.CA()
    made = authority.issue_cert(*names)
    chain, key = folder / "chain.pem", folder / "key.pem"
    for number, blob in enumerate(made.cert_chain_pems):
        blob.write_to_path(chain, append=number > 0)
    made.private_key_pem.write_to_path(key)
    context = ssl.create_default_context()
    authority.configure_trust(context)
    leaf = x509.load_pem_x509_certificate(made.cert_chain_pems[0].bytes())
    public = leaf.public_key()
    spki = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    pin = b64encode(sha256(spki).digest()).decode("ascii")
    return Certificate(chain, key, pin, context)
