"""Seals on JSON documents (JAdES, ETSI TS 119 182-1): JWS in its JSON form, with a certificate.

What European Digital Credentials are sealed with: the document stands as a text in ``payload``, and
the signature covers that text as it stands (``b64: false``, RFC 7797). Nothing here decides whom to
trust; what lies beside the signature and is not covered by it (``etsiU``) is read for its
time-stamps and for certificates that may lead on from the seal's, both of which prove themselves or
nothing.
"""

from wallet.standards.jades.seal import JSON_SEAL_MEMBERS, JsonSeal, parse_json_seal
from wallet.standards.jades.stamps import read_stamps

__all__ = ["JSON_SEAL_MEMBERS", "JsonSeal", "parse_json_seal", "read_stamps"]
