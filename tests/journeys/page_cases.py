"""What is put both to the check page and to the command, and what the command says of it.

The rows of ``docs/verification.md`` are asked as a reader of the page can ask: with lists, names
and a moment. Beside them stand the derived cases of RFC 9901, and files broken where two readers of
JSON, base64 or names may part.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from tests.fakes import answer, kept, sealed_pdf
from tests.fakes.answer import (
    ALVA,
    ALVA_STUDENT,
    DAY,
    DIPLOMA,
    SCHOOL,
    SERVICE,
    WORK,
    attested_extract,
    bound,
    diploma,
    frame,
    keyed,
    school,
    sealed,
    self_stated_extract,
    trusting,
)
from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key
from tests.unit.exchange.answer.cases import (
    CASES,
    NOT_JUDGED,
    asking,
    parts_of,
    presented,
    with_confirmation,
    without_proof,
)
from wallet.credentials.policy import Policy
from wallet.credentials.recognise import SD_JWT_VC, recognise
from wallet.credentials.report import Attachment, Report
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.exchange.extract import EXTRACT_TYP
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
)
from wallet.standards.identifiers import did_jwk, did_key
from wallet.standards.jose import PrivateKey, PublicKey, sign_jws
from wallet.workflows.verify import verify

DERIVED: Final = Path(__file__).parents[1] / "vectors" / "derived-cases.json"
HOSTILE: Final = (
    '</td></script><script>alert(1)</script>"&lt;b\u202e\x1b[31m`rm`' + "a" + "\u0334" * 9
)
NOBODY: Final = Trust()
"""No list in use."""


@dataclass(frozen=True)
class Asked:
    """A file, and what its reader goes by."""

    data: bytes
    trust: Trust = NOBODY
    names: tuple[str, ...] = (SERVICE,)
    at: Instant = NOON

    @property
    def page(self) -> tuple[Trust, tuple[str, ...]]:
        """The lists and names its page is made with."""
        return self.trust, self.names

    def judged(self) -> Report:
        """The command's report: ``wallet verify FILE`` where these lists and names are in use."""
        policy = Policy(audiences=self.names)
        return verify(self.data, trust=self.trust, policy=policy, at=self.at)

    @property
    def only_for_the_command(self) -> bool:
        """Whether it needs what the page does not have: another format, certificates, an address
        that is asked, as told from the file itself."""
        return not self.is_of_the_page or any(
            map(self._needs_more, _headers_and_issuers(self.data))
        )

    @property
    def is_of_the_page(self) -> bool:
        """Whether it says, or seems about to say, that it is an extract or an SD-JWT VC."""
        try:
            kind, _ = recognise(self.data)
        except InputError as error:
            return not error.code.startswith("verify.")
        return kind in (EXTRACT_TYP, SD_JWT_VC)

    def _needs_more(self, found: tuple[JsonObject, str]) -> bool:
        header, issuer = found
        if "x5c" in header and not issuer.startswith("did:"):
            return True
        by_address = self.trust.with_issuer(Role.ISSUER, issuer)
        return issuer.startswith("did:web:") or bool(by_address)


def _headers_and_issuers(data: bytes) -> Iterator[tuple[JsonObject, str]]:
    """Of each credential in a file that the page knows; one that is unknown counts as one."""
    try:
        text = data.decode("ascii").strip()
        head = parse_json_object(b64u_decode(text.split(".")[0]))
        payload = parse_json_object(b64u_decode(text.split(".")[1]))
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is no document of the page's
        return
    if head.get("typ") != EXTRACT_TYP:
        yield head, str(payload.get("iss", ""))
        return
    token = payload.get("vp_token")
    for texts in token.values() if isinstance(token, dict) else ():
        for inner in texts if isinstance(texts, list) else ():
            if isinstance(inner, str) and "~" in inner:
                yield from _headers_and_issuers(inner.split("~")[0].encode())


@cache
def every_case() -> dict[str, Asked]:
    """All of them by name; those for one page stand together, so that it is opened once."""
    cases = {**dict(_rows()), **dict(_derived()), **dict(_broken()), **dict(_further())}
    pages: list[tuple[Trust, tuple[str, ...]]] = []
    for asked in cases.values():
        if asked.page not in pages:
            pages.append(asked.page)
    return dict(sorted(cases.items(), key=lambda case: pages.index(case[1].page)))


def other_documents() -> dict[str, bytes]:
    """What the command can judge, or says what it is, and the page cannot."""
    return {
        "receipt": kept.receipt().encode(),
        "withdrawal": kept.withdrawal().encode(),
        "pdf": sealed_pdf.page(),
        "html": b"<html>",
        "badge": b'{"@context": ["https://www.w3.org/ns/credentials/v2"]}',
        "nothing": b"",
        "latin-1": "Intyg för Älva".encode("latin-1"),
        "another-kind": sign_jws({}, ALVA, typ="oauth-authz-req+jwt").encode(),
        "w3c-in-sd-jwt": f"{sign_jws({'@context': ['x']}, ALVA, typ='vc+sd-jwt')}~".encode(),
        "w3c-in-jwt": sign_jws({"vc": {}}, ALVA, typ="JWT").encode(),
        "another-kind-with-tilde": f"{sign_jws({}, ALVA, typ='JWT')}~".encode(),
        "old-name-without-tilde": sign_jws({}, ALVA, typ="vc+sd-jwt").encode(),
    }


def _rows() -> Iterator[tuple[str, Asked]]:
    """The rows of the table that are about texts."""
    for name, case in CASES.items():
        for number, asked in enumerate(_recorded(case.judge)):
            yield f"row {name} {number}", asked
    for name, (document, _) in NOT_JUDGED.items():
        if name not in ("not-a-document", "signed-but-of-another-kind"):
            yield f"row {name}", Asked(document().encode())


def _recorded(judge: Callable[[], Report]) -> list[Asked]:
    """What a row puts to ``verify_document``. A row is a function of no arguments, so the one
    place all rows go through is listened at."""
    heard: list[Asked] = []

    def listening(data: bytes, **options: Any) -> Report:
        policy = options["policy"]
        names = policy.audiences or ((SERVICE,) if policy.any_audience else ())
        heard.append(Asked(data, options["trust"], names, options["at"]))
        return verify_document(data, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answer, "verify_document", listening)
        judge()
    return heard


def _derived() -> Iterator[tuple[str, Asked]]:
    document = json.loads(DERIVED.read_text("utf-8"))
    key = PublicKey.from_jwk(document["issuer_jwk"])
    trust = trusting(TrustEntry("RFC 9901", Role.ISSUER, key))
    for case in document["cases"]:
        names = (case["expected_aud"],) if case["expected_aud"] else ()
        at = Instant(case["evaluate_at"])
        yield f"derived {case['id']}", Asked(case["compact"].encode(), trust, names, at)


BROKEN_JSON: Final = {
    "duplicate": b'{"a": 1, "a": 2}',
    "duplicate-inside": b'{"a": {"b": 1, "c": 2, "b": 1}}',
    "duplicate-by-escape": rb'{"a": 1, "\u0061": 2}',
    "deep": b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}",
    "as-deep-as-allowed": b'{"a": ' + b"[" * 31 + b"]" * 31 + b"}",
    "one-too-deep": b'{"a": ' + b"[" * 32 + b"]" * 32 + b"}",
    "brackets-in-text": b'{"a": "' + b"[" * 40 + rb"\"" + b"{" * 40 + b'"}',
    "many": b'{"a": [' + b"1," * 100_000 + b"1]}",
    "as-many-as-allowed": b'{"a": [' + b"1," * 99_997 + b"1]}",
    "one-too-many": b'{"a": [' + b"1," * 99_998 + b"1]}",
    "large-integer": b'{"a": 9007199254740992}',
    "largest-integer": b'{"a": -9007199254740991}',
    "long-integer": b'{"a": 123456789012345678901234567890}',
    "too-large-float": b'{"a": 1e400}',
    "nan": b'{"a": NaN}',
    "infinity": b'{"a": -Infinity}',
    "leading-zero": b'{"a": 01}',
    "bare-point": b'{"a": 1.}',
    "plus": b'{"a": +1}',
    "minus-alone": b'{"a": -}',
    "comma-last": b'{"a": 1,}',
    "comma-last-in-array": b'{"a": [1,]}',
    "two-values": b"{} {}",
    "no-object": b"[]",
    "text": b'"a"',
    "empty": b"",
    "cut": b'{"a": "b',
    "cut-in-escape": b'{"a": "b\\',
    "byte-order-mark": b'\xef\xbb\xbf{"a": 1}',
    "not-utf-8": b'{"a": "\xff"}',
    "half-pair": rb'{"a": "\ud83d"}',
    "half-pair-as-name": rb'{"\ude00": 1}',
    "turned-pair": rb'{"a": "\ude00\ud83d"}',
    "whole-pair": rb'{"a": "\ud83d\ude00"}',
    "control-character": b'{"a": "b\tc"}',
    "unknown-escape": rb'{"a": "\x41"}',
    "short-escape": rb'{"a": "\u12"}',
    "other-blanks": '{"a":\u00a01}'.encode(),
    "blanks": b' \t\r\n{ "a" : [ 1 , 2 ] , "b" : { } } \n',
    "names-of-objects": b'{"__proto__": 1, "constructor": {"toString": 2}, "10": 3, "9": 4}',
    "numbers": b'{"a": [0, -0, 0.0, -0.0, 1.0, 1e2, 1E-7, 1e16, 123456.789, 5e-324, 1e22, 0.1]}',
    "words": b'{"a": [true, false, null], "b": ""}',
    "word-cut": b'{"a": tru}',
    "comment": b'{"a": 1 /* b */}',
    "single-quotes": b"{'a': 1}",
}


_LONG: Final = 100_000
"""Bytes of claims of which nobody should have to read a report."""


def _broken() -> Iterator[tuple[str, Asked]]:
    """The same bytes as the claims of a credential, as a Disclosure, and as the extract itself."""
    for name, data in BROKEN_JSON.items():
        whole = sign_jws(data, SCHOOL, typ="dc+sd-jwt") + "~"
        yield f"json {name} as payload", Asked(whole.encode(), keyed())
        yield f"json {name} as extract", Asked(_envelope(data).encode())
        claims = data.strip()[1:-1]
        if len(data) > _LONG:
            continue
        if data.strip().startswith(b"{") and data.strip().endswith(b"}") and claims.strip():
            fair = b'{"iss":"https://skola.example","vct":"urn:example:a:1",' + claims + b"}"
            text = sign_jws(fair, SCHOOL, typ="dc+sd-jwt") + "~"
            yield f"json {name} among claims", Asked(text.encode(), keyed())


def _envelope(payload: bytes | JsonObject) -> str:
    return sign_jws(payload, ALVA, typ=EXTRACT_TYP, header={"jwk": ALVA.public.to_jwk()})


def _signed(claims: JsonObject, signer: PrivateKey = SCHOOL, **header: Any) -> bytes:
    fair: JsonObject = {"vct": DIPLOMA, "iss": "https://skola.example"}
    text = sign_jws({**fair, **claims}, signer, typ="dc+sd-jwt", header=header or None)
    return f"{text}~".encode()


def _queried(query: Any) -> Asked:
    """An extract with that query, whatever it is."""
    parts = [("diploma", bound(without_proof(presented(diploma())), ALVA_STUDENT, frame()))]
    edited = sealed(parts, edit=lambda members: {**members, "dcql_query": query})
    return Asked(edited.encode(), keyed())


def _further() -> Iterator[tuple[str, Asked]]:
    yield from ((f"names {name}", one) for name, one in _names())
    yield from ((f"query {name}", one) for name, one in _queries())
    yield from ((f"issuer {name}", one) for name, one in _issuers())
    yield from ((f"claims {name}", one) for name, one in _claims())
    yield from ((f"member {name}", one) for name, one in _members())
    yield from ((f"text {name}", one) for name, one in _texts())


def _names() -> Iterator[tuple[str, Asked]]:
    pairs = {
        "case": ("EXEMPEL ab", "exempel AB"),
        "sharp-s": ("Große Straße", "GROSSE STRASSE"),
        "final-sigma": ("ΟΔΟΣ", "οδος"),
        "dotless-i": ("KIRIK", "kırık"),
        "dotted-i": ("İstanbul", "i̇stanbul"),
        "ligature": ("ﬁrma", "FIRMA"),
        "composed": ("Fo\u0308retag", "FÖRETAG"),
        "blanks-around": ("Exempel", "\u00a0 Exempel\u2003"),
        "kelvin": ("K", "k"),
        "micro": ("\u00b5", "\u03bc"),
        "another": ("Exempel", "Exempe1"),
    }
    for name, (audience, mine) in pairs.items():
        text = self_stated_extract(audience=audience)
        yield name, Asked(text.encode(), names=("Någon annan", mine))
    yield "none", Asked(self_stated_extract().encode(), names=())


def _queries() -> Iterator[tuple[str, Asked]]:
    fair: dict[str, Any] = {
        "id": "diploma",
        "format": "dc+sd-jwt",
        "meta": {"vct_values": [DIPLOMA]},
        "claims": [{"id": "a", "path": ["name"]}, {"id": "b", "path": ["courses", None, "code"]}],
    }
    changed: dict[str, Any] = {
        "fair": {},
        "format-none": {"format": ""},
        "format-unknown": {"format": "x"},
        "format-mdoc": {"format": "mso_mdoc", "meta": {"doctype_value": DIPLOMA}},
        "format-w3c": {"format": "ldp_vc", "meta": {"type_values": [[DIPLOMA]]}},
        "format-w3c-wrong": {"format": "ldp_vc", "meta": {"type_values": []}},
        "meta-none": {"meta": None},
        "types-empty": {"meta": {"vct_values": []}},
        "types-numbers": {"meta": {"vct_values": [1]}},
        "id-wrong": {"id": "a b"},
        "multiple-wrong": {"multiple": 1},
        "binding-wrong": {"require_cryptographic_holder_binding": "no"},
        "path-none": {"claims": [{"path": []}]},
        "path-true": {"claims": [{"path": [True]}]},
        "path-float": {"claims": [{"path": [1.0]}]},
        "path-negative": {"claims": [{"path": [-1]}]},
        "values-float": {"claims": [{"path": ["a"], "values": [1.5]}]},
        "values-fair": {"claims": [{"path": ["a"], "values": [1, True, "x"]}]},
        "claims-empty": {"claims": []},
        "claims-same-id": {"claims": [{"id": "a", "path": ["a"]}, {"id": "a", "path": ["b"]}]},
        "sets-alone": {"claims": None, "claim_sets": [["a"]]},
        "sets-without-id": {"claims": [{"path": ["a"]}], "claim_sets": [["a"]]},
        "sets-unknown": {"claim_sets": [["c"]]},
        "sets-fair": {"claim_sets": [["a"], ["a", "b"]]},
        "authorities-wrong": {"trusted_authorities": [{"type": "aki"}]},
        "authorities-fair": {"trusted_authorities": [{"type": "aki", "values": ["x"]}]},
    }
    for name, members in changed.items():
        entry = {key: value for key, value in {**fair, **members}.items() if value is not None}
        yield name, _queried({"credentials": [entry]})
    yield "no-object", _queried([])
    yield "null", _queried(None)
    yield "twice", _queried({"credentials": [fair, fair]})
    yield "too-many", _queried({"credentials": [{**fair, "id": str(n)} for n in range(33)]})
    sets = {"credentials": [fair], "credential_sets": [{"options": [["diploma"]]}]}
    yield "options-fair", _queried(sets)
    yield "options-unknown", _queried({**sets, "credential_sets": [{"options": [["x"]]}]})
    required = [{"options": [["diploma"]], "required": 1}]
    yield "options-flag", _queried({**sets, "credential_sets": required})
    yield (
        "allowed-types",
        Asked(
            sealed(
                [("diploma", bound(without_proof(presented(diploma())), ALVA_STUDENT, asking()))],
                asking(meta={"vct_values": [WORK, DIPLOMA]}),
            ).encode(),
            keyed(),
        ),
    )


def _issuers() -> Iterator[tuple[str, Asked]]:
    ed = edwards_key(1)
    by_ed = diploma(issuer=did_key(ed.public), signer=ed, holder=None)
    yield "edwards", Asked(by_ed.encode())
    yield "edwards-listed", Asked(by_ed.encode(), keyed(ed))
    listed = keyed(ed, issuers=("https://skola.example",))
    yield "edwards-by-list", Asked(diploma(signer=ed, holder=None).encode(), listed)
    yield "did-key-fragment", Asked(_signed({"iss": f"{did_key(SCHOOL.public)}#x"}), keyed())
    own = did_key(SCHOOL.public)
    fragment = f"{own}#{own.removeprefix('did:key:')}"
    yield "did-key-own-fragment", Asked(_signed({"iss": fragment}), keyed())
    yield "did-jwk-fragment", Asked(_signed({"iss": f"{did_jwk(SCHOOL.public)}#0"}), keyed())
    turned = json.dumps(dict(reversed(SCHOOL.public.to_jwk().items()))).encode()
    yield "did-jwk-turned", Asked(_signed({"iss": f"did:jwk:{b64u_encode(turned)}"}), keyed())
    for name, did in {
        "did-key-alphabet": "did:key:z0OIl",
        "did-key-base64": "did:key:mabc",
        "did-key-secp256k1": "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
        "did-key-x25519": "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
        "did-key-off-curve": "did:key:zDnaeUKTWUXc1HDpGfKbEK31nKLN19yX5aunFd7VK1CUMeyJu",
        "did-key-edwards-zero": "did:key:z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP",
        "did-jwk-broken": "did:jwk:e30",
        "did-jwk-private": "did:jwk:" + b64u_encode(b'{"kty":"EC","crv":"P-256","d":"AA"}'),
        "did-other": "did:example:123",
        "did-long": "did:example:" + "1" * 3000,
        "did-web": "did:web:skola.example",
        "another-key": did_key(ALVA.public),
    }.items():
        yield name, Asked(_signed({"iss": did}), keyed(ALVA))
        yield f"{name}-listed", Asked(_signed({"iss": did}), keyed())
    yield "jwk-in-header", Asked(_signed({}, jwk=SCHOOL.public.to_jwk()))
    yield "by-subject-of-certificate", Asked(diploma(school(), issuer=None).encode())
    address = TrustEntry("Exempelskolan", Role.ISSUER, issuers=("https://skola.example",))
    yield "by-address", Asked(_signed({}), trusting(address))
    key = TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public)
    yield "by-address-and-key", Asked(_signed({}), trusting(address, key))
    recipient = TrustEntry("Exempelskolan", Role.RECIPIENT, SCHOOL.public)
    yield "listed-as-recipient", Asked(_signed({}), trusting(recipient))
    yield "two-lists", Asked(_signed({}), Trust((*keyed(ALVA).lists, _named("Andra", key))))
    for name, members in {
        "compromised": {"state": KeyState.COMPROMISED},
        "retired": {"state": KeyState.RETIRED},
        "ended": {"valid_until": NOON.plus(-DAY)},
        "for-other-types": {"types": (WORK,)},
    }.items():
        other = _named("Andra", replace(key, **members))  # type: ignore[arg-type]  # as in the table
        yield f"two-lists-{name}-last", Asked(_signed({}), Trust((*keyed().lists, other)))
        yield f"two-lists-{name}-first", Asked(_signed({}), Trust((other, *keyed().lists)))
    yield "also-known-as", Asked(_signed({"aka_vcts": ["urn:x"]}), keyed(types=(DIPLOMA,)))
    yield "also-known-as-vct", Asked(_signed({"aka_vcts": [DIPLOMA]}), keyed())
    yield "old-name", Asked(_old_name(), keyed())


def _named(name: str, *entries: TrustEntry) -> TrustList:
    return TrustList(name, 1, NOON.plus(-DAY), None, entries)


def _old_name() -> bytes:
    claims: JsonObject = {"vct": DIPLOMA, "iss": "https://skola.example"}
    return f"{sign_jws(claims, SCHOOL, typ='vc+sd-jwt')}~\r\n".encode()


def _claims() -> Iterator[tuple[str, Asked]]:
    values: dict[str, JsonObject] = {
        "exp-float": {"exp": NOON.seconds + 0.9},
        "exp-text": {"exp": "2030"},
        "exp-true": {"exp": True},
        "exp-negative": {"exp": -1},
        "exp-far": {"exp": 253_402_300_800},
        "exp-a-minute-ago": {"exp": NOON.seconds - 59},
        "exp-over-a-minute-ago": {"exp": NOON.seconds - 60},
        "nbf-in-a-minute": {"nbf": NOON.seconds + 60},
        "nbf-in-over-a-minute": {"nbf": NOON.seconds + 61, "iat": 0},
        "iss-empty": {"iss": ""},
        "vct-number": {"vct": 1},
        "sub-number": {"sub": 1},
        "cnf-text": {"cnf": "x"},
        "cnf-empty": {"cnf": {}},
        "status-empty": {"status": {}},
        "status-list": {"status": {"status_list": {"idx": 1, "uri": "https://skola.example/s"}}},
        "status-list-wrong": {"status": {"status_list": {"idx": -1, "uri": "https://a.example"}}},
        "status-other": {"status": {"other": 1}},
        "aka-empty": {"aka_vcts": []},
        "sd-no-array": {"_sd": "x"},
        "sd-numbers": {"_sd": [1]},
        "sd-twice": {"_sd": ["x", "x"]},
        "sd-alg-unknown": {"_sd_alg": "md5"},
        "sd-alg-inside": {"a": {"_sd_alg": "sha-256"}},
        "sd-alg-512": {"_sd_alg": "sha-512"},
        "dots-outside": {"a": {"...": "x"}},
        "dots-beside": {"a": [{"...": "x", "b": 1}]},
        "dots-number": {"a": [{"...": 1}]},
        "decoys": {"a": [{"...": "x"}, 1], "_sd": ["y"]},
        "containers": {"a": {"b": [], "c": {}, "d": [[1.5, None], {"e": ["å", "<b>"]}]}},
        "numbered-names": {"b": {"2": 1, "1": 2}, "a": {"__proto__": {"x": 1}}},
    }
    for name, value in values.items():
        yield name, Asked(_signed(value), keyed())
    for vct in ("work:1", "education:1", "language:1", "skill:2", "identity:1", "constructor:1"):
        yield f"kind-{vct}", Asked(_of_our_kind(f"urn:consent-wallet:vct:{vct}"), keyed())


def _of_our_kind(vct: str) -> bytes:
    """Claims with a word of ours, and some that have none where they stand."""
    return _signed(
        {
            "vct": vct,
            "title": "Snickare",
            "employer": {"name": "Exempelbygg AB", "org_id": 5},
            "duties": ["möbler", {"label": "kök"}, ["x"]],
            "from": "2019-08",
            "to": "ongoing",
            "extent": {"percent": 80},
            "occupation": {"scheme": "ssyk", "id": "7522", "label": "Snickare"},
            "place": {"areas": [{"code": "SE110", "name": "Stockholm"}]},
            "cefr": {"listening": "B2"},
            "level": {"eqf": 4},
            "protected": True,
            "extra": {"deep": [{"code": 1}]},
        }
    )


def _members() -> Iterator[tuple[str, Asked]]:
    fair = frame().payload(parts_of(self_stated_extract()))
    digest = b64u_encode(bytes(32))
    file = Attachment("a.pdf", "application/pdf", 5, digest).to_json()
    changes: dict[str, Any] = {
        "aud-empty": {"aud": ""},
        "aud-address": {"aud": "https://tjänst.example"},
        "nonce-number": {"nonce": 1},
        "iat-text": {"iat": "x"},
        "exp-none": {"exp": None},
        "jti-none": {"jti": None},
        "uses-text": {"uses": "match"},
        "uses-numbers": {"uses": [1]},
        "demo": {"demo": True},
        "demo-wrong": {"demo": "yes"},
        "digests": {"request_digest": digest, "terms_digest": digest},
        "digest-empty": {"request_digest": ""},
        "attachments-object": {"attachments": {}},
        "attachment": {"attachments": [file]},
        "attachment-size": {"attachments": [{**file, "size": 1.0}]},
        "attachment-digest": {"attachments": [{**file, "sha256": "AAAA"}]},
        "attachment-padded": {"attachments": [{**file, "sha256": digest + "="}]},
        "vp-token-array": {"vp_token": []},
        "vp-token-empty": {"vp_token": {}},
        "vp-token-none-of-one": {"vp_token": {"work": []}},
        "vp-token-many": {"vp_token": {"work": ["x~"] * 201}},
        "vp-token-numbered": {"vp_token": {"2": ["x~"], "1": ["y~"]}},
        "schema-none": {"schema": None},
        "schema-number": {"schema": 1},
        "unknown-member": {"more": 1},
    }
    for name, members in changes.items():
        yield name, Asked(_envelope({**fair, **members}).encode())


def _texts() -> Iterator[tuple[str, Asked]]:
    fair = self_stated_extract()
    yield "line-end", Asked(f"{fair}\n".encode())
    yield "line-end-of-windows", Asked(f"{fair}\r\n".encode())
    yield "two-line-ends", Asked(f"{fair}\n\n".encode())
    yield "blank-in-it", Asked(f"{fair[:99]} {fair[99:]}".encode())
    yield "padded", Asked(f"{fair}=".encode())
    yield "stray-bits", Asked(f"{fair[:-1]}{'B' if fair[-1] != 'B' else 'D'}".encode())
    yield "signature-as-der", Asked(f"{fair.rpartition('.')[0]}.{b64u_encode(bytes(70))}".encode())
    yield (
        "signature-of-zeros",
        Asked(f"{fair.rpartition('.')[0]}.{b64u_encode(bytes(64))}".encode()),
    )
    yield "no-signature", Asked(f"{fair.rpartition('.')[0]}.".encode())
    header: JsonObject = {"alg": "ES256", "typ": EXTRACT_TYP, "jwk": ALVA.public.to_jwk()}
    changes: dict[str, JsonObject] = {
        "alg-none": {"alg": "none"},
        "alg-mac": {"alg": "HS256"},
        "alg-missing": {"alg": None},
        "alg-of-another-key": {"alg": "ES384"},
        "crit": {"crit": ["b64"]},
        "b64": {"b64": True},
        "kid-number": {"kid": 1},
        "jwk-none": {"jwk": None},
        **{
            f"jwk-private-{name}": {"jwk": {**ALVA.public.to_jwk(), name: "AA"}}
            for name in ("d", "p", "q", "dp", "dq", "qi", "oth", "k")
        },
        "jwk-off-curve": {"jwk": {**ALVA.public.to_jwk(), "y": b64u_encode(bytes(32))}},
        "jwk-short": {"jwk": {**ALVA.public.to_jwk(), "x": "AAAA"}},
        "jwk-for-encryption": {"jwk": {**ALVA.public.to_jwk(), "use": "enc"}},
        "jwk-for-signing-only": {"jwk": {**ALVA.public.to_jwk(), "key_ops": ["sign"]}},
        "jwk-for-another-method": {"jwk": {**ALVA.public.to_jwk(), "alg": "ES384"}},
        "jwk-curve-in-array": {"jwk": {**ALVA.public.to_jwk(), "crv": ["P-256"]}},
        "jwk-of-anothers": {"jwk": SCHOOL.public.to_jwk()},
    }
    for name, members in changes.items():
        head = {key: one for key, one in {**header, **members}.items() if one is not None}
        rest = fair.partition(".")[2]
        yield f"header-{name}", Asked(f"{b64u_encode(compact_json(head))}.{rest}".encode())
    yield "no-sd-jwt", Asked(sign_jws({}, SCHOOL, typ="dc+sd-jwt").encode())
    whole = diploma()
    yield "empty-disclosure", Asked(whole.replace("~", "~~", 1).encode(), keyed())
    yield "last-part-no-jwt", Asked(f"{whole}x.y".encode(), keyed())
    yield "too-many-disclosures", Asked(f"{whole}{'WyJhIiwxXQ~' * 2001}".encode(), keyed())
    yield "too-large", Asked(fair.encode() + b"A" * (4 * 1024 * 1024))
    yield "other-means-of-proof", Asked(with_confirmation({"kid": "x"}).encode(), keyed())
    yield "hostile", Asked(_signed({HOSTILE: HOSTILE, "iss": HOSTILE, "vct": HOSTILE}))
    mine = TrustEntry(HOSTILE, Role.ISSUER, SCHOOL.public)
    yield "hostile-list", Asked(diploma(holder=None).encode(), trusting(mine, name=HOSTILE))
    yield "hostile-audience", Asked(self_stated_extract(audience=HOSTILE).encode())
    yield "attested", Asked(attested_extract(diploma()).encode(), keyed())
