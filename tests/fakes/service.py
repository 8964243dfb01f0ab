"""A matching service in memory: it asks, and can be told to lie.

Keys and nonces follow from the host name and are the same in every run; signatures, and so
certificates, differ, as ECDSA's do.

>>> service = FakeService()
>>> honest = service.ask(at=NOON)
>>> forged = service.ask(at=NOON, lie=Lie(terms_signed_by=PrivateKey.generate()))
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.promises import complete_terms
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList, parse_anchor
from wallet.exchange.compose import RequestIds, asker_with_certificate, sign_terms
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.registration import REGISTRATION_FORMAT, REGISTRATION_TYP
from wallet.exchange.terms import TERMS_FORMAT
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import PrivateKey, encode_x5c, parse_certificate, sign_jws
from wallet.standards.jose.authority import make_ca, make_leaf
from wallet.standards.openid.client_id import Prefix
from wallet.standards.openid.request_object import REQUEST_TYP

DAY = 86_400
SINCE = NOON.plus(-30 * DAY)
"""When the certificates and lists of the fakes begin."""

Edit = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Lie:
    """How one request departs from an honest one. Every edit is made before signing."""

    payload: Edit | None = None
    """Changes the request's parameters."""
    terms: Edit | None = None
    """Changes the member ``terms``."""
    terms_envelope: Edit | None = None
    """Changes the claims around ``terms``."""
    header: Edit | None = None
    """Changes the request's header."""
    typ: str = REQUEST_TYP
    signed_by: PrivateKey | None = None
    """Another key than the certificate's."""
    terms_signed_by: PrivateKey | None = None
    nonce_of_terms: str | None = None


HONEST = Lie()


class FakeService:
    """A service with its own authority and, where wanted, a registrar."""

    def __init__(
        self,
        *,
        organisation: str = "Exempelmatchning AB",
        identifier: str = "NTRSE-5560000001",
        dns: str = "match.example",
        prefix: Prefix = Prefix.X509_HASH,
    ) -> None:
        self.organisation = organisation
        self.identifier = identifier
        self.dns = dns
        self.key = _key(f"service {dns}")
        self.ca_key, self.ca_pem = self._authority("Exempelintyg CA")
        self.leaf_pem = self._leaf(
            self.ca_key, self.ca_pem, self.key, dns, organisation, identifier
        )
        registry_key, self.registrar_ca_pem = self._authority("Exempelregistret CA")
        self.registrar_key = _key(f"registrar {dns}")
        self.registrar_pem = self._leaf(
            registry_key,
            self.registrar_ca_pem,
            self.registrar_key,
            "register.example",
            "Exempelregistret",
        )
        self.asker = asker_with_certificate(self.key, self.leaf_pem.encode(), prefix=prefix)

    def trust(self) -> Trust:
        """A list that names the service's authority and its registrar."""
        return Trust((self.trust_list(),))

    def trust_list(self) -> TrustList:
        """As :meth:`trust`, the list itself."""
        entries = (
            TrustEntry(
                "Exempelintyg CA", Role.RECIPIENT, anchor=parse_anchor(self.ca_pem.encode())
            ),
            TrustEntry(
                "Exempelregistret CA",
                Role.REGISTRAR,
                anchor=parse_anchor(self.registrar_ca_pem.encode()),
            ),
        )
        return TrustList("Exempellistan", 1, SINCE, None, entries, source="local")

    def terms(self, *uses: JsonObject) -> JsonObject:
        """Complete terms on consent; without ``uses`` one for the preset ``match``."""
        return complete_terms(self.organisation, self.identifier, self.dns, *uses)

    def ask(
        self,
        *,
        at: Instant = NOON,
        query: JsonObject | None = None,
        presets: Sequence[str] = ("match",),
        terms: JsonObject | None = None,
        no_terms: bool = False,
        registration: str | None = None,
        number: int = 1,
        lasts: int = 7 * DAY,
        lie: Lie = HONEST,
    ) -> str:
        """A request object, made with nothing checked. ``number`` tells two requests apart."""
        ids = self.ids(number)
        asked = query or build_query([find_preset(name) for name in presets])
        payload: dict[str, Any] = {
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "client_id": self.asker.client_id,
            "response_uri": f"https://{self.dns}/wallet-response",
            "nonce": ids.nonce,
            "state": ids.state,
            "aud": "https://self-issued.me/v2",
            "iat": at.seconds,
            "exp": at.seconds + lasts,
            "dcql_query": asked,
        }
        infos: list[JsonValue] = []
        if registration is not None:
            infos.append({"format": REGISTRATION_FORMAT, "data": registration})
        if not no_terms:
            token = self._terms_token(terms or self.terms(), ids, at, at.plus(lasts), lie)
            infos.append({"format": TERMS_FORMAT, "data": token})
        if infos:
            payload["verifier_info"] = infos
        header: dict[str, Any] = dict(self.asker.header)
        _edit(lie.payload, payload)
        _edit(lie.header, header)
        return sign_jws(payload, lie.signed_by or self.key, typ=lie.typ, header=header)

    def ids(self, number: int) -> RequestIds:
        """Nonce, state and jti of the request of that number."""
        seed = sha256(f"{self.dns} {number}".encode()).hexdigest()
        uuid = f"{seed[:8]}-{seed[8:12]}-4{seed[13:16]}-8{seed[17:20]}-{seed[20:32]}"
        return RequestIds(f"nonce-{seed[:32]}", f"state-{seed[32:]}", f"urn:uuid:{uuid}")

    def registration(
        self, query: JsonObject, *, at: Instant = NOON, edit: Edit | None = None
    ) -> str:
        """A registration certificate that registers exactly what ``query`` asks."""
        payload: dict[str, Any] = {
            "name": self.organisation,
            "sub_ln": self.organisation,
            "sub": self.identifier,
            "country": "SE",
            "registry_uri": "https://register.example/api",
            "srv_description": [[{"lang": "sv", "value": "Matchning mot lediga jobb"}]],
            "entitlements": ["https://uri.etsi.org/19475/Entitlement/Service_Provider"],
            "privacy_policy": f"https://{self.dns}/privacy",
            "support_uri": f"https://{self.dns}/erase",
            "supervisory_authority": {"email": "dpa@dpa.example", "uri": "https://dpa.example"},
            "iat": at.seconds - DAY,
            "exp": at.seconds + 300 * DAY,
            "status": {"status_list": {"idx": 7, "uri": "https://register.example/status/1"}},
            "intended_use_id": "iu-1",
            "purpose": [{"lang": "sv", "value": "Matcha dina meriter mot lediga jobb"}],
            "credentials": _registered(query),
        }
        _edit(edit, payload)
        chain = [parse_certificate(self.registrar_pem.encode())]
        header: JsonObject = {"x5c": list[JsonValue](encode_x5c(chain))}
        return sign_jws(payload, self.registrar_key, typ=REGISTRATION_TYP, header=header)

    def _terms_token(
        self, terms: JsonObject, ids: RequestIds, at: Instant, expires: Instant, lie: Lie
    ) -> str:
        told: dict[str, Any] = copy.deepcopy(terms)
        _edit(lie.terms, told)
        if lie.terms_envelope is None and lie.nonce_of_terms is None and not lie.terms_signed_by:
            return sign_terms(self.asker, told, ids=ids, at=at, expires=expires)
        claims: dict[str, Any] = {
            "iss": self.asker.iss,
            "sub": self.asker.client_id,
            "nonce": lie.nonce_of_terms or ids.nonce,
            "iat": at.seconds,
            "exp": expires.seconds,
            "jti": ids.jti,
            "terms": told,
        }
        _edit(lie.terms_envelope, claims)
        signer = lie.terms_signed_by or self.key
        return sign_jws(claims, signer, typ="data-use-terms+jwt", header=self.asker.header)

    def _authority(self, name: str) -> tuple[PrivateKey, str]:
        return make_ca(name, at=SINCE, days=3650, key=_key(f"{name} {self.dns}"))

    def _leaf(
        self,
        ca_key: PrivateKey,
        ca_pem: str,
        key: PrivateKey,
        dns: str,
        organisation: str,
        identifier: str | None = None,
    ) -> str:
        return make_leaf(
            ca_key,
            ca_pem,
            dns=dns,
            organisation=organisation,
            organisation_identifier=identifier,
            country="SE",
            at=SINCE,
            days=365,
            key=key.public,
        )


def _key(name: str) -> PrivateKey:
    """The test key that goes with a name."""
    return test_key(int.from_bytes(sha256(name.encode()).digest()[:6]))


def _registered(query: JsonObject) -> list[JsonValue]:
    """The ``credentials`` of a registration that covers ``query``."""
    asked: Any = query["credentials"]
    return [
        {
            "format": one["format"],
            "meta": one["meta"],
            "claim": [{"path": claim["path"]} for claim in one.get("claims", [])],
        }
        for one in asked
    ]


def _edit(edit: Edit | None, value: dict[str, Any]) -> None:
    if edit is not None:
        edit(value)
