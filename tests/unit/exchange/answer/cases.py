"""Documents and what becomes of them: the rows of the table in ``docs/verification.md``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.fakes import kept
from tests.fakes.answer import (
    ALVA,
    ALVA_STUDENT,
    BO,
    DAY,
    DIPLOMA,
    LATER,
    NONCE,
    QUERY,
    SCHOOL,
    STATUS_URI,
    STRANGER,
    WORK,
    anchored,
    attested_extract,
    bound,
    diploma,
    frame,
    judged,
    keyed,
    prepared,
    published,
    school,
    sealed,
    self_stated_extract,
    signed,
    status_list,
    trusting,
    with_status,
)
from tests.fakes.clock import NOON
from tests.fakes.keys import fixed_salts
from tests.fakes.publishing import ISSUER, METADATA, at_hand, metadata
from wallet.credentials.policy import Policy, Requirement, Withdrawn
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Report
from wallet.credentials.snapshot import Answer, Missing
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.exchange.extract import EXTRACT_TYP, Frame, parse_extract
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
    sha256_b64u,
)
from wallet.standards.identifiers import did_jwk, did_key
from wallet.standards.jose import PrivateKey, parse_certificate, sign_jws
from wallet.standards.jose.authority import make_ca, make_leaf
from wallet.standards.sd_jwt import parse_issued_sd_jwt, parse_sd_jwt, present

ALONE = Policy(any_audience=True)


@dataclass(frozen=True)
class Case:
    """One row: a document, judged, and how it must end."""

    judge: Callable[[], Report]
    decisive: Reason | None = None
    """The reason that decides; None: valid."""


CASES: dict[str, Case] = {}


def case(name: str, decisive: Reason | None = None) -> Callable[[Callable[[], Report]], None]:
    """Puts a row into the table."""

    def put(judge: Callable[[], Report]) -> None:
        CASES[name] = Case(judge, decisive)

    return put


def put(name: str, judge: Callable[[], Report], decisive: Reason | None = None) -> None:
    """Puts a row that is one expression into the table."""
    CASES[name] = Case(judge, decisive)


def alone(text: str, *, trust: Trust | None = None, **requirements: object) -> Report:
    """A credential that comes without an extract, to somebody with no request."""
    return judged(text, trust=trust, policy=replace(ALONE, **requirements))  # type: ignore[arg-type]  # the test's own names


def presented(credential: str, *, at: Instant = NOON, holder: PrivateKey = ALVA_STUDENT) -> str:
    """An SD-JWT+KB, made for the service."""
    shown = present(parse_issued_sd_jwt(credential), [("name",)])
    return bound(shown, holder, frame(), nonce=NONCE, iat=at)


def by_did(issuer: str, signer: PrivateKey) -> str:
    return diploma(issuer=issuer, signer=signer)


def by_address(documents: Mapping[str, bytes | Answer], **members: Any) -> Report:
    """The school's diploma, where the school is listed by its address, and what that publishes."""
    entry = TrustEntry("Exempelskolan", Role.ISSUER, issuers=(ISSUER,), **members)
    trust = trusting(entry)
    return judged(attested_extract(diploma()), trust=trust, snapshot=at_hand(documents))


# Who vouches.

put("self-stated", lambda: judged(self_stated_extract()))
put(
    "attested-by-certificate",
    lambda: judged(attested_extract(diploma(school())), trust=anchored(school())),
)
put("attested-by-key", lambda: judged(attested_extract(diploma()), trust=keyed()))
put(
    "attested-by-did",
    lambda: judged(attested_extract(by_did(did_key(SCHOOL.public), SCHOOL)), trust=keyed()),
)
put(
    "issuer-key-given",
    lambda: judged(attested_extract(diploma()), issuer_key=SCHOOL.public),
)
put(
    "attested-by-key-for-its-issuer",
    lambda: judged(attested_extract(diploma()), trust=keyed(issuers=("https://skola.example",))),
)
put(
    "attested-by-subject-of-certificate",
    lambda: judged(attested_extract(diploma(school(), issuer=None)), trust=anchored(school())),
)
put(
    "issuer-key-given-is-compromised",
    lambda: judged(
        attested_extract(diploma()),
        issuer_key=SCHOOL.public,
        trust=keyed(state=KeyState.COMPROMISED),
    ),
    Reason.TRUST_COMPROMISED,
)
put(
    "issuer-key-given-outweighs-an-ended-entry",
    lambda: judged(
        attested_extract(diploma()),
        issuer_key=SCHOOL.public,
        trust=keyed(valid_until=NOON.plus(-DAY)),
    ),
)
put(
    "issuer-key-given-is-another",
    lambda: judged(attested_extract(diploma()), issuer_key=STRANGER.public),
    Reason.SIGNATURE_WRONG,
)
put(
    "issuer-key-listed-is-another",
    lambda: judged(
        attested_extract(diploma()), trust=keyed(STRANGER, issuers=("https://skola.example",))
    ),
    Reason.SIGNATURE_WRONG,
)
put(
    "issuer-unnamed",
    lambda: judged(attested_extract(diploma(issuer=None)), trust=keyed(STRANGER)),
    Reason.SIGNATURE_NO_KEY,
)
put(
    "issuer-unlisted",
    lambda: judged(attested_extract(diploma(school()))),
    Reason.KEY_NO_CHAIN,
)
put(
    "issuer-vouched-for-by-own-key",
    lambda: judged(attested_extract(by_did(did_jwk(SCHOOL.public), SCHOOL))),
    Reason.TRUST_OWN_KEY_ONLY,
)
put(
    "issuer-key-published",
    lambda: by_address({METADATA: metadata(SCHOOL.public)}),
)
put(
    "issuer-key-published-no-more",
    lambda: by_address({METADATA: metadata(STRANGER.public)}),
    Reason.KEY_NOT_PUBLISHED,
)
put(
    "issuer-key-published-and-compromised",
    lambda: by_address({METADATA: metadata(SCHOOL.public)}, state=KeyState.COMPROMISED),
    Reason.TRUST_COMPROMISED,
)
put(
    "issuer-key-published-for-another-issuer",
    lambda: by_address({METADATA: metadata(SCHOOL.public, issuer="https://annan.example")}),
    Reason.KEY_MOVED,
)
put(
    "issuer-address-silent",
    lambda: by_address({METADATA: Missing("network.time", NOON)}),
    Reason.KEY_NO_ANSWER,
)
put(
    "issuer-address-not-asked",
    lambda: by_address({}),
    Reason.SIGNATURE_NO_KEY,
)
put(
    "issuer-key-published-by-a-stranger",
    lambda: judged(
        attested_extract(diploma()), snapshot=at_hand({METADATA: metadata(SCHOOL.public)})
    ),
    Reason.TRUST_NOT_LISTED,
)
put(
    "issuer-without-key",
    lambda: judged(attested_extract(diploma())),
    Reason.SIGNATURE_NO_KEY,
)


@case("self-made-certificate", Reason.KEY_NO_CHAIN)
def _() -> Report:
    key, ca = make_ca("Exempelrot", at=NOON.plus(-DAY), days=30, key=STRANGER)
    leaf = make_leaf(
        key,
        ca,
        dns="skola.example",
        organisation="Exempelskolan",
        organisation_identifier=None,
        country="SE",
        at=NOON.plus(-DAY),
        days=30,
        key=STRANGER.public,
    )
    chain = (parse_certificate(leaf.encode()), parse_certificate(ca.encode()))
    forged = diploma(signer=STRANGER, chain=chain)
    return judged(attested_extract(forged), trust=anchored(school()))


put(
    "certificate-of-another",
    lambda: judged(
        attested_extract(diploma(school(), issuer="https://universitet.example")),
        trust=anchored(school()),
    ),
    Reason.KEY_NOT_IN_CERTIFICATE,
)
put(
    "certificate-expired",
    lambda: judged(attested_extract(diploma(school(days=340))), trust=anchored(school())),
    Reason.KEY_CERTIFICATE_EXPIRED,
)
put(
    "issuer-key-retired",
    lambda: judged(attested_extract(diploma()), trust=keyed(state=KeyState.RETIRED)),
    Reason.TRUST_RETIRED,
)
put(
    "issuer-key-retired-later",
    lambda: judged(
        attested_extract(diploma()),
        trust=keyed(state=KeyState.RETIRED, valid_until=NOON.plus(DAY)),
    ),
)
put(
    "issuer-key-compromised",
    lambda: judged(attested_extract(diploma()), trust=keyed(state=KeyState.COMPROMISED)),
    Reason.TRUST_COMPROMISED,
)
put(
    "issuer-entry-ended",
    lambda: judged(attested_extract(diploma()), trust=keyed(valid_until=NOON.plus(-DAY))),
    Reason.TRUST_ENDED,
)
put(
    "issuer-entry-not-yet",
    lambda: judged(attested_extract(diploma()), trust=keyed(valid_from=NOON.plus(DAY))),
    Reason.TRUST_NOT_YET,
)
put(
    "issuer-for-other-documents",
    lambda: judged(attested_extract(diploma()), trust=keyed(types=("urn:example:licence:1",))),
    Reason.TRUST_OTHER_TYPE,
)
put(
    "issuer-under-another-name",
    lambda: judged(
        attested_extract(diploma(school(), issuer="https://skola.example")),
        trust=anchored(school(), issuers=("https://annan.example",)),
    ),
    Reason.TRUST_OTHER_ISSUER,
)
put(
    "issuer-unnamed-where-a-name-is-listed",
    lambda: judged(
        attested_extract(diploma(school(), issuer=None)),
        trust=anchored(school(), issuers=("https://skola.example",)),
    ),
    Reason.TRUST_OTHER_ISSUER,
)
put(
    "list-out-of-date",
    lambda: judged(
        attested_extract(diploma()),
        trust=trusting(
            TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public), exp=NOON.plus(-DAY)
        ),
    ),
    Reason.TRUST_LIST_EXPIRED,
)
put(
    "diploma-signed-by-its-holder",
    lambda: judged(attested_extract(by_did(did_jwk(ALVA_STUDENT.public), ALVA_STUDENT))),
    Reason.TRUST_OWN_KEY_ONLY,
)
put(
    "record-signed-by-an-employer",
    lambda: alone(diploma(vct=WORK, issuer=did_jwk(SCHOOL.public)), unbound=True),
    Reason.TRUST_OWN_KEY_ONLY,
)
put(
    "record-signed-by-a-listed-employer",
    lambda: alone(diploma(vct=WORK, issuer=did_jwk(SCHOOL.public)), trust=keyed(), unbound=True),
)
put(
    "attested-required",
    lambda: judged(self_stated_extract(), require=frozenset({Requirement.ATTESTED})),
    Reason.TRUST_REQUIRED,
)

# Time and status.

put(
    "extract-expired",
    lambda: judged(self_stated_extract(), at=LATER.plus(DAY)),
    Reason.TIME_EXPIRED,
)
put(
    "extract-not-yet",
    lambda: judged(self_stated_extract(), at=NOON.plus(-DAY)),
    Reason.TIME_NOT_YET,
)
put(
    "credential-expired",
    lambda: judged(attested_extract(diploma(expires=NOON.plus(-DAY))), trust=keyed()),
    Reason.TIME_EXPIRED,
)
put(
    "credential-not-yet",
    lambda: judged(attested_extract(diploma(at=NOON.plus(DAY))), trust=keyed()),
    Reason.TIME_NOT_YET,
)
put(
    "presentation-old",
    lambda: alone(presented(diploma(), at=NOON.plus(-20 * DAY)), trust=keyed()),
    Reason.TIME_PRESENTATION,
)
put(
    "status-holds",
    lambda: judged(
        attested_extract(with_status(0)), trust=keyed(), snapshot=published(status_list())
    ),
)
put(
    "revoked",
    lambda: judged(
        attested_extract(with_status(1)), trust=keyed(), snapshot=published(status_list())
    ),
    Reason.STATUS_REVOKED,
)
put(
    "suspended",
    lambda: judged(
        attested_extract(with_status(2)), trust=keyed(), snapshot=published(status_list())
    ),
    Reason.STATUS_SUSPENDED,
)
put(
    "status-of-the-issuers-own",
    lambda: judged(
        attested_extract(with_status(3)), trust=keyed(), snapshot=published(status_list())
    ),
    Reason.STATUS_OTHER,
)
put(
    "revoked-and-expired",
    lambda: judged(
        attested_extract(with_status(1, expires=NOON.plus(-DAY))),
        trust=keyed(),
        snapshot=published(status_list()),
    ),
    Reason.STATUS_REVOKED,
)
put(
    "status-stale",
    lambda: judged(
        attested_extract(with_status(0)),
        trust=keyed(),
        snapshot=published(status_list(at=NOON.plus(-8 * DAY))),
    ),
    Reason.STATUS_STALE,
)
put(
    "status-list-forged",
    lambda: judged(
        attested_extract(with_status(1)), trust=keyed(), snapshot=published(status_list(STRANGER))
    ),
    Reason.STATUS_LIST_WRONG,
)
put(
    "status-list-too-short",
    lambda: judged(
        attested_extract(with_status(4)), trust=keyed(), snapshot=published(status_list())
    ),
    Reason.STATUS_LIST_WRONG,
)
put(
    "status-address-silent",
    lambda: judged(
        attested_extract(with_status()),
        trust=keyed(),
        snapshot=at_hand({STATUS_URI: Missing("network.status", NOON)}),
    ),
    Reason.STATUS_NO_ANSWER,
)
put(
    "status-not-read",
    lambda: judged(
        attested_extract(
            diploma(status={"status_list": {"idx": 7, "uri": "https://skola.example/status/1"}})
        ),
        trust=keyed(),
    ),
    Reason.STATUS_NOT_READ,
)
put(
    "status-required",
    lambda: judged(
        attested_extract(diploma()), trust=keyed(), require=frozenset({Requirement.STATUS})
    ),
    Reason.STATUS_REQUIRED,
)


def notice(key: PrivateKey, jti: str) -> Withdrawn:
    return Withdrawn(key.public.thumbprint(), jti, NOON)


put(
    "status-required-of-the-sender",
    lambda: judged(self_stated_extract(), require=frozenset({Requirement.STATUS})),
)
put(
    "withdrawn",
    lambda: judged(self_stated_extract(), withdrawn=notice(ALVA, frame().jti)),
    Reason.STATUS_WITHDRAWN,
)
put(
    "withdrawn-for-one-purpose",
    lambda: judged(
        sealed(parts_of(self_stated_extract()), frame(uses=("match", "advice"))),
        withdrawn=replace(notice(ALVA, frame().jti), use_id="advice"),
    ),
    Reason.STATUS_PARTLY_WITHDRAWN,
)
put(
    "withdrawn-for-its-only-purpose",
    lambda: judged(
        self_stated_extract(), withdrawn=replace(notice(ALVA, frame().jti), use_id="match")
    ),
    Reason.STATUS_WITHDRAWN,
)


@case("withdrawn-with-its-grant", Reason.STATUS_WITHDRAWN)
def _withdrawn_with_its_grant() -> Report:
    return _with_notice_of_a_grant(ALVA)


@case("withdrawn-with-a-grant-of-another")
def _withdrawn_with_a_grant_of_another() -> Report:
    return _with_notice_of_a_grant(BO)


def _with_notice_of_a_grant(signer: PrivateKey) -> Report:
    extract = self_stated_extract()
    earlier = frozenset({sha256_b64u(extract.encode())})
    later = replace(notice(signer, "urn:uuid:later"), earlier=earlier)
    return judged(extract, withdrawn=later)


put(
    "withdrawn-from-another-extract",
    lambda: judged(self_stated_extract(), withdrawn=notice(ALVA, "urn:uuid:another")),
)
put(
    "withdrawn-by-another",
    lambda: judged(self_stated_extract(), withdrawn=notice(BO, frame().jti)),
)

# For whom, and in answer to what.

put(
    "wrong-audience",
    lambda: judged(self_stated_extract(), audiences=("Exempelbygg AB",)),
    Reason.AUDIENCE_WRONG,
)
put(
    "no-audience-given",
    lambda: judged(self_stated_extract(), audiences=()),
    Reason.AUDIENCE_NOT_GIVEN,
)
put("any-audience", lambda: judged(self_stated_extract(), audiences=(), any_audience=True))
put(
    "audience-spelt-otherwise",
    lambda: judged(
        self_stated_extract(audience="Fo\u0308retag AB"), audiences=("X AB", "F\u00d6RETAG ab")
    ),
)
put("wrong-nonce", lambda: judged(self_stated_extract(), nonce="another"), Reason.NONCE_WRONG)
put("no-nonce", lambda: judged(self_stated_extract(nonce=None)), Reason.NONCE_MISSING)
put(
    "nonce-required",
    lambda: judged(self_stated_extract(), nonce=None, require=frozenset({Requirement.NONCE})),
    Reason.NONCE_REQUIRED,
)
put("unsolicited", lambda: judged(self_stated_extract(nonce=None), nonce=None))

# Changed on the way.


@case("one-byte-changed", Reason.SIGNATURE_WRONG)
def _() -> Report:
    text = self_stated_extract()
    place = len(text) // 2
    return judged(text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :])


@case("credential-changed", Reason.SIGNATURE_WRONG)
def _() -> Report:
    head, payload, rest = diploma(school()).split(".", 2)
    changed = {**parse_json_object(b64u_decode(payload)), "vct": "urn:example:degree:1"}
    return alone(".".join((head, b64u_encode(compact_json(changed)), rest)))


@case("self-stated-forged", Reason.SIGNATURE_WRONG)
def _() -> Report:
    """A stranger signs a record in Alva's name, with a proof of possession that is hers."""
    record = parse_sd_jwt(parts_of(self_stated_extract())[0][1])
    forged = sign_jws(record.payload, STRANGER, typ="dc+sd-jwt") + "~"
    return judged(sealed([("work", bound(forged, ALVA, frame()))]))


def without_last_disclosure(sd_jwt_kb: str) -> str:
    *kept, _, proof = sd_jwt_kb.split("~")
    return "~".join((*kept, proof))


def with_disclosure(sd_jwt_kb: str, whole: str) -> str:
    """With one more Disclosure of the same credential, which its holder did not choose."""
    *kept, proof = sd_jwt_kb.split("~")
    extra = next(text for text in whole.split("~")[1:-1] if text not in kept)
    return "~".join((*kept, extra, proof))


def without_proof(sd_jwt_kb: str) -> str:
    return sd_jwt_kb[: sd_jwt_kb.rindex("~") + 1]


def parts_of(text: str) -> list[tuple[str, str]]:
    """The presentations of an extract."""
    return list(parse_extract(text).presentations)


def resealed(change: Callable[[str], str]) -> str:
    """Alva's extract with her diploma changed inside, and sealed anew with her own key."""
    parts = parts_of(attested_extract(diploma()))
    return sealed([(query, change(one) if query == "diploma" else one) for query, one in parts])


put(
    "disclosure-added",
    lambda: judged(resealed(lambda one: with_disclosure(one, diploma())), trust=keyed()),
    Reason.HOLDER_OTHER_TEXT,
)
put(
    "disclosure-dropped",
    lambda: judged(resealed(without_last_disclosure), trust=keyed()),
    Reason.HOLDER_OTHER_TEXT,
)
put(
    "disclosure-added-alone",
    lambda: alone(with_disclosure(presented(diploma()), diploma()), trust=keyed()),
    Reason.HOLDER_OTHER_TEXT,
)
put(
    "disclosure-of-another-credential",
    lambda: alone(
        with_disclosure(presented(diploma()), diploma(salts=fixed_salts("other"))), trust=keyed()
    ),
    Reason.MALFORMED,
)
put(
    "part-unreadable",
    lambda: judged(sealed([("diploma", "not a credential")])),
    Reason.MALFORMED,
)
put(
    "part-unreadable-unasked",
    lambda: judged(sealed([("diploma", "not a credential")], frame(dcql_query=None))),
    Reason.MALFORMED,
)
put(
    "envelope-incomplete",
    lambda: judged(sealed(parts_of(self_stated_extract()), edit=lambda all_: {**all_, "uses": 1})),
    Reason.MALFORMED,
)

# Whose it is, and whether all of it is from one wallet.

put(
    "key-binding-cut-off",
    lambda: judged(resealed(without_proof), trust=keyed()),
    Reason.HOLDER_CUT_OFF,
)
put(
    "key-binding-cut-off-unbound",
    lambda: judged(resealed(without_proof), trust=keyed(), unbound=True),
    Reason.HOLDER_CUT_OFF,
)
put(
    "key-binding-cut-off-alone",
    lambda: alone(without_proof(presented(diploma())), trust=keyed()),
    Reason.HOLDER_MISSING,
)
put(
    "unbound-accepted",
    lambda: alone(without_proof(presented(diploma())), trust=keyed(), unbound=True),
)
put(
    "key-binding-by-another",
    lambda: judged(resealed(lambda one: bound(without_proof(one), BO, frame())), trust=keyed()),
    Reason.HOLDER_WRONG,
)
put(
    "key-binding-at-another-time",
    lambda: judged(
        resealed(lambda one: bound(without_proof(one), ALVA_STUDENT, frame(), iat=NOON.plus(-DAY))),
        trust=keyed(),
    ),
    Reason.HOLDER_TIME,
)
put(
    "holder-by-other-means",
    lambda: alone(with_confirmation({"kid": "urn:example:key:1"}), trust=keyed()),
    Reason.HOLDER_UNSUPPORTED,
)


def with_confirmation(confirmation: JsonObject) -> str:
    claims: JsonObject = {
        "iss": "https://skola.example",
        "vct": DIPLOMA,
        "iat": NOON.seconds,
        "cnf": confirmation,
        "name": "Möbelsnickare",
    }
    return f"{sign_jws(claims, SCHOOL, typ='dc+sd-jwt')}~"


@case("lifted-from-another-extract", Reason.ONE_WALLET_OTHER_EXTRACT)
def _() -> Report:
    """Bo puts Alva's diploma into his own extract, made for the same service and nonce."""
    lifted = [one for one in parts_of(attested_extract(diploma())) if one[0] == "diploma"]
    own = parts_of(signed(prepared(key=BO), key=BO).text)
    return judged(sealed([*own, *lifted], frame(BO), key=BO), trust=keyed())


@case("self-stated-by-another", Reason.ONE_WALLET_OTHER_KEY)
def _() -> Report:
    """Alva signs her own record for Bo's extract: no record of his, though her proof fits it."""
    around = frame(BO)
    record = without_proof(parts_of(self_stated_extract())[0][1])
    return judged(sealed([("work", bound(record, ALVA, around))], around, key=BO))


put("alone", lambda: alone(presented(diploma()), trust=keyed()))
put(
    "alone-wrong-audience",
    lambda: judged(presented(diploma()), trust=keyed(), audiences=("Exempelbygg AB",)),
    Reason.AUDIENCE_WRONG,
)
put("bound-to-nobody-alone", lambda: alone(diploma(holder=None), trust=keyed()))
put(
    "bound-to-nobody-with-nonce",
    lambda: judged(diploma(holder=None), trust=keyed()),
    Reason.NONCE_MISSING,
)

# What the extract itself says was asked.


def asking(**members: JsonValue) -> Frame:
    """A frame whose query for the diploma has these members."""
    wanted: JsonObject = {
        "id": "diploma",
        "format": "dc+sd-jwt",
        "meta": {"vct_values": [DIPLOMA]},
        **members,
    }
    return frame(dcql_query={"credentials": [wanted]})


def answering(around: Frame, *presentations: str, query: str = "diploma") -> Report:
    bound_ = [bound(without_proof(one), ALVA_STUDENT, around) for one in presentations]
    return judged(sealed([(query, one) for one in bound_], around), trust=keyed())


put(
    "bound-to-nobody-allowed",
    lambda: judged(
        sealed(
            [("diploma", diploma(holder=None))],
            asking(require_cryptographic_holder_binding=False),
        ),
        trust=keyed(),
    ),
)
put(
    "bound-to-nobody",
    lambda: judged(sealed([("diploma", diploma(holder=None))], asking()), trust=keyed()),
    Reason.NOT_THE_QUERY,
)
put(
    "bound-to-nobody-unasked",
    lambda: judged(
        sealed([("diploma", diploma(holder=None))], frame(dcql_query=None)), trust=keyed()
    ),
    Reason.NOT_THE_QUERY,
)
put(
    "query-unknown",
    lambda: answering(asking(), presented(diploma()), query="licence"),
    Reason.NOT_THE_QUERY,
)
put(
    "query-for-another-type",
    lambda: answering(asking(meta={"vct_values": [WORK]}), presented(diploma())),
    Reason.NOT_THE_QUERY,
)
put(
    "query-for-one",
    lambda: answering(asking(), presented(diploma()), presented(diploma())),
    Reason.NOT_THE_QUERY,
)
put(
    "query-for-several",
    lambda: answering(asking(multiple=True), presented(diploma()), presented(diploma())),
)
put("query-as-asked", lambda: judged(self_stated_extract(), query=QUERY))
put(
    "query-not-as-asked",
    lambda: judged(self_stated_extract(), query={**QUERY, "credential_sets": []}),
    Reason.NOT_THE_QUERY,
)
put(
    "query-unreadable",
    lambda: answering(frame(dcql_query={"credentials": []}), presented(diploma())),
    Reason.MALFORMED,
)

# The gravest decides.

put(
    "expired-and-for-another",
    lambda: judged(self_stated_extract(), at=LATER.plus(DAY), audiences=("Exempelbygg AB",)),
    Reason.AUDIENCE_WRONG,
)
put(
    "expired-and-unlisted",
    lambda: judged(attested_extract(diploma(school())), at=LATER.plus(DAY)),
    Reason.TIME_EXPIRED,
)

# Not judged at all.

# Receipts and withdrawal notices: each has two signers.

put("receipt", lambda: kept.judged(kept.receipt()))
put("receipt-unasked", lambda: kept.judged(kept.unasked_receipt()))
put(
    "receipt-of-the-unlisted",
    lambda: kept.judged(kept.receipt(), trust=Trust()),
    Reason.TRUST_NOT_LISTED,
)
put("receipt-changed", lambda: kept.judged(kept.flipped(kept.receipt())), Reason.SIGNATURE_WRONG)
put("receipt-unsigned-promise", lambda: kept.judged(kept.overstated_receipt()), Reason.MALFORMED)
put("receipt-covers", lambda: kept.judged(kept.receipt(), covers=kept.FILE))
put(
    "receipt-covers-another",
    lambda: kept.judged(kept.receipt(), covers=b"another file"),
    Reason.COVERS_OTHER,
)
put(
    "receipt-withdrawn",
    lambda: kept.judged(kept.receipt(), withdrawn=kept.withdrawn()),
    Reason.STATUS_WITHDRAWN,
)
put("withdrawal", lambda: kept.judged(kept.withdrawal()))
put("withdrawal-covers", lambda: kept.judged(kept.withdrawal(), covers=kept.FILE))
put(
    "withdrawal-changed",
    lambda: kept.judged(kept.flipped(kept.withdrawal())),
    Reason.SIGNATURE_WRONG,
)
put(
    "withdrawal-by-another",
    lambda: kept.judged(kept.withdrawal_by_another()),
    Reason.MALFORMED,
)
put("claim-proof", lambda: kept.judged(kept.claim_proof()))
put(
    "claim-proof-of-the-unlisted",
    lambda: kept.judged(kept.claim_proof(), trust=Trust()),
    Reason.TRUST_NOT_LISTED,
)
put(
    "claim-proof-with-another-value",
    lambda: kept.judged(kept.claim_proof(value="Sjuksköterska")),
    Reason.CLAIM_OTHER,
)
put(
    "claim-proof-with-another-key",
    lambda: kept.judged(kept.claim_proof(key=kept.recorded().claim_keys[1])),
    Reason.CLAIM_OTHER,
)
put(
    "claim-proof-with-another-receipt",
    lambda: kept.judged(
        kept.claim_proof(receipt=kept.receipt(kept.recorded(seed="another release").record))
    ),
    Reason.CLAIM_OTHER,
)
put(
    "claim-proof-with-a-changed-receipt",
    lambda: kept.judged(kept.claim_proof(receipt=kept.flipped(kept.receipt()))),
    Reason.SIGNATURE_WRONG,
)
put(
    "claim-proof-of-another-form",
    lambda: kept.judged(kept.claim_proof(more=True)),
    Reason.MALFORMED,
)
put(
    "claim-proof-withdrawn",
    lambda: kept.judged(kept.claim_proof(), withdrawn=kept.withdrawn()),
    Reason.STATUS_WITHDRAWN,
)
put("claim-proof-covers", lambda: kept.judged(kept.claim_proof(), covers=kept.FILE))
put(
    "claim-proof-covers-another",
    lambda: kept.judged(kept.claim_proof(), covers=b"another file"),
    Reason.COVERS_OTHER,
)


NOT_JUDGED: dict[str, tuple[Callable[[], str], str]] = {
    "not-a-document": (lambda: "<html>", "verify.not_recognised"),
    "cut-before-the-second-dot": (
        lambda: self_stated_extract().rpartition(".")[0],
        "verify.not_recognised",
    ),
    "unknown-version": (
        lambda: sealed(
            parts_of(self_stated_extract()), edit=lambda all_: {**all_, "schema": "extract/2"}
        ),
        "extract.version",
    ),
    "unknown-algorithm": (
        lambda: f"{json_text({'alg': 'HS256', 'typ': EXTRACT_TYP})}.e30.AAAA",
        "jose.algorithm",
    ),
    "signed-but-of-another-kind": (
        lambda: sign_jws({}, ALVA, typ="oauth-authz-req+jwt"),
        "verify.unknown_type",
    ),
}
"""Files that end with exit code 3, and the code of the error."""


def json_text(value: JsonValue) -> str:
    return b64u_encode(compact_json(value))


# Formats of their own, whose rows use what stands above.
from tests.unit.exchange.answer import (  # noqa: E402 - their rows
    badge_cases,  # noqa: F401
    family_cases,  # noqa: F401
    pdf_cases,  # noqa: F401
)
