"""A time-stamp token that stands on its own, whatever it is about (RFC 3161 section 2.4.2)."""

from __future__ import annotations

from asn1crypto import cms

from wallet.standards.pdf.cms import Stamp, digest_by_name, read_stamp
from wallet.standards.pdf.opening import library_errors


def read_stamp_token(token: bytes, about: bytes) -> Stamp:
    """The time-stamp in a token, and whether it is one on ``about``.

    Raises ``InputError("pdf.seal")`` for what is no time-stamp.
    """
    with library_errors("pdf.seal"):
        signed_data = cms.ContentInfo.load(token, strict=True)["content"]
        return read_stamp(signed_data, lambda name: digest_by_name(name, about))
