"""From the member ``terms`` to a value: the form of every promise, none of its sense."""

from __future__ import annotations

import re

from wallet.errors import InputError
from wallet.exchange.terms.members import CONTACT, WEB, read_address, read_country
from wallet.exchange.terms.model import (
    Authority,
    Controller,
    JointController,
    Rights,
    Terms,
    Withdrawal,
)
from wallet.exchange.terms.reader import Reader
from wallet.exchange.terms.use_form import read_uses
from wallet.standards.encoding import Instant, JsonObject, digest_of
from wallet.standards.openid.reasons import Findings

_TERMS = (
    "intended_use_id",
    "controller",
    "uses",
    "withdrawal",
    "rights",
    "supervisory_authority",
    "privacy_policy",
)
_CONTROLLER = (
    "name",
    "identifier",
    "country",
    "address",
    "contact",
    "dpo_contact",
    "public_body",
    "joint",
)


def read_terms(
    raw: JsonObject, findings: Findings, *, token: str = "", expires: Instant | None = None
) -> Terms | None:
    """The terms that ``raw`` states; what has the wrong form is noted.

    None where not even a controller and a use can be told. The value is to be relied on only
    when nothing was noted.
    """
    reader = Reader(raw, findings, known=_TERMS)
    controller = _controller(reader)
    uses = read_uses(reader)
    try:
        digest = digest_of(raw)
    except InputError:
        findings.add("terms.token", "terms")
        return None
    if controller is None or not uses:
        return None
    return Terms(
        controller=controller,
        uses=uses,
        intended_use_id=reader.text("intended_use_id"),
        withdrawal=_withdrawal(reader),
        rights=_rights(reader),
        supervisory_authority=_authority(reader),
        privacy_policy=read_address(reader, "privacy_policy", WEB),
        digest=digest,
        raw=raw,
        token=token,
        expires=expires,
    )


def _controller(terms: Reader) -> Controller | None:
    reader = terms.object("controller", _CONTROLLER)
    if reader is None:
        if "controller" not in terms:
            terms.findings.add("terms.missing.controller", "controller")
        return None
    joint = reader.objects("joint", ("name", "identifier", "contact")) or []
    return Controller(
        name=reader.required_text("name"),
        identifier=reader.text("identifier"),
        country=read_country(reader, "country"),
        address=reader.text("address"),
        contact=read_address(reader, "contact", CONTACT),
        dpo_contact=read_address(reader, "dpo_contact", CONTACT),
        public_body=reader.flag("public_body"),
        joint=tuple(
            JointController(
                one.required_text("name"),
                one.text("identifier"),
                read_address(one, "contact", CONTACT),
            )
            for one in joint
        ),
    )


def _withdrawal(terms: Reader) -> Withdrawal | None:
    reader = terms.object("withdrawal", ("uri", "email"))
    if reader is None:
        return None
    uri, email = read_address(reader, "uri", WEB), reader.text("email")
    if email is not None and not re.fullmatch(r"[^@\s]{1,64}@[^@\s]{1,255}", email):
        reader.refuse("email")
    if uri is None and email is None:
        terms.refuse("withdrawal")
        return None
    return Withdrawal(uri, email)


def _rights(terms: Reader) -> Rights | None:
    reader = terms.object("rights", ("access", "erase", "portability"))
    if reader is None:
        return None
    return Rights(
        *(read_address(reader, name, CONTACT) for name in ("access", "erase", "portability"))
    )


def _authority(terms: Reader) -> Authority | None:
    reader = terms.object("supervisory_authority", ("name", "uri"))
    if reader is None:
        return None
    return Authority(reader.required_text("name"), read_address(reader, "uri", WEB))
