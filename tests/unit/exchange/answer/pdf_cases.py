"""PDF files, sealed and not, and what becomes of them: rows of the table in the docs."""

from __future__ import annotations

from functools import cache
from typing import Any

from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from tests.fakes.answer import DAY, trusting
from tests.fakes.clock import NOON
from tests.fakes.sealed_pdf import (
    IDENTIFIER,
    LAST_SPRING,
    Certified,
    authority,
    filled_in,
    page,
    rewritten,
    root,
    sealed,
    stamp_of,
    stamped_whole,
    stamper,
    university,
    with_stamp,
    with_text_field,
)
from tests.unit.exchange.answer.cases import ALONE, put
from wallet.credentials.policy import Policy, Requirement
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import SEALED_PDF
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.exchange.check import verify_document
from wallet.standards.jose import PublicKey

ENDED_LAST_SUMMER: dict[str, Any] = {"since": NOON.plus(-400 * DAY), "days": 300}
STRANGER = authority("Egen CA", 50)


def judged_pdf(data: bytes, *, trust: Trust | None = None, policy: Policy = ALONE) -> Report:
    """The report to somebody who relies on the tests' authority."""
    return verify_document(data, trust=trust or trusted(), policy=policy, at=NOON)


def trusted(**members: Any) -> Trust:
    """Trust in the authority that certified the university."""
    return trusting(root().listed(**members))


def key_of(by: Certified) -> PublicKey:
    return PublicKey.from_certificate(by.certificate)


def by_key(by: Certified, **members: Any) -> Trust:
    """Trust in a university by its key."""
    return trusting(
        TrustEntry(name="Exempeluniversitetet", role=Role.ISSUER, key=key_of(by), **members)
    )


@cache
def fair() -> bytes:
    """A diploma that the university sealed last spring."""
    return sealed(page(), university())


def altered() -> bytes:
    return fair().replace(b"Examensbevis", b"Hedersdoktor")


def with_room_in_its_gap() -> bytes:
    """The seal as it was, written as another kind of string, half as long. Where a reader works
    out its length in the kind it expects, the rest of the gap is anybody's."""
    start = fair().index(b"/Contents <") + len(b"/Contents ")
    end = fair().index(b">", start) + 1
    seal = bytes.fromhex(fair()[start + 1 : end - 1].decode())
    octal = {one: b"\\%03o" % one for one in b"()\\\r\n"}
    literal = b"(" + b"".join(octal.get(one, bytes([one])) for one in seal) + b")"
    smuggled = b"/Reason (Hedersdoktor)"
    return fair()[:start] + (literal + smuggled).ljust(end - start) + fair()[end:]


def with_the_stamp_of_another(seal: bytes) -> bytes:
    """The seal with an honest time-stamp, of something else."""
    return with_stamp(seal, stamp_of(b"something else", stamper(), LAST_SPRING))


def ended(**members: Any) -> bytes:
    """Sealed with a certificate that has ended since."""
    return sealed(page(), university(**ENDED_LAST_SUMMER), **members)


put("pdf-sealed", lambda: judged_pdf(fair()))
put(
    "pdf-sealed-in-the-older-form",
    lambda: judged_pdf(sealed(page(), university(), form=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)),
)
put("pdf-sealed-by-a-listed-key", lambda: judged_pdf(fair(), trust=by_key(university())))
put(
    "pdf-sealed-by-a-listed-organisation",
    lambda: judged_pdf(fair(), trust=trusted(issuers=(IDENTIFIER,))),
)
put(
    "pdf-sealed-by-another-organisation",
    lambda: judged_pdf(fair(), trust=trusted(issuers=("NTRSE-5560000000",))),
    Reason.TRUST_OTHER_ISSUER,
)
put(
    "pdf-on-a-list-for-pdf",
    lambda: judged_pdf(fair(), trust=trusted(types=(SEALED_PDF,))),
)
put(
    "pdf-on-a-list-for-other-documents",
    lambda: judged_pdf(fair(), trust=trusted(types=("urn:example:diploma:1",))),
    Reason.TRUST_OTHER_TYPE,
)
put(
    "pdf-key-given",
    lambda: judged_pdf(fair(), trust=Trust(), policy=Policy(issuer_key=key_of(university()))),
)
put(
    "pdf-key-given-is-compromised",
    lambda: judged_pdf(
        fair(),
        trust=by_key(university(), state=KeyState.COMPROMISED),
        policy=Policy(issuer_key=key_of(university())),
    ),
    Reason.TRUST_COMPROMISED,
)
put("pdf-sealer-unlisted", lambda: judged_pdf(fair(), trust=Trust()), Reason.KEY_NO_CHAIN)
put(
    "pdf-self-made-certificate",
    lambda: judged_pdf(
        sealed(page(), university(organisation="Uppsala universitet", self_made=True))
    ),
    Reason.KEY_NO_CHAIN,
)
put(
    "pdf-certificate-of-a-strangers-authority",
    lambda: judged_pdf(sealed(page(), university(STRANGER, organisation="Uppsala universitet"))),
    Reason.KEY_NO_CHAIN,
)
put("pdf-certificate-ended", lambda: judged_pdf(ended()), Reason.KEY_CERTIFICATE_EXPIRED)
put(
    "pdf-certificate-ended-and-stamped-before",
    lambda: judged_pdf(ended(stamped=(stamper(), LAST_SPRING))),
)
put(
    "pdf-certificate-ended-and-whole-file-stamped-before",
    lambda: judged_pdf(stamped_whole(ended(), stamper(), LAST_SPRING)),
)
put(
    "pdf-certificate-ended-and-stamped-after",
    lambda: judged_pdf(ended(stamped=(stamper(), NOON.plus(-DAY)))),
    Reason.KEY_CERTIFICATE_EXPIRED,
)
put(
    "pdf-certificate-ended-and-stamped-by-a-stranger",
    lambda: judged_pdf(ended(stamped=(stamper(STRANGER), LAST_SPRING))),
    Reason.KEY_CERTIFICATE_EXPIRED,
)
put(
    "pdf-stamped-by-a-stranger",
    lambda: judged_pdf(sealed(page(), university(), stamped=(stamper(STRANGER), LAST_SPRING))),
)
put(
    "pdf-key-retired",
    lambda: judged_pdf(
        fair(),
        trust=by_key(university(), state=KeyState.RETIRED, valid_until=NOON.plus(-30 * DAY)),
    ),
    Reason.TRUST_RETIRED,
)
put(
    "pdf-key-retired-and-stamped-before",
    lambda: judged_pdf(
        sealed(page(), university(), stamped=(stamper(), LAST_SPRING)),
        trust=trusting(
            root().listed(),
            *by_key(university(), state=KeyState.RETIRED, valid_until=NOON.plus(-30 * DAY))
            .lists[0]
            .entries,
        ),
    ),
)
put("pdf-altered", lambda: judged_pdf(altered()), Reason.SIGNATURE_WRONG)
put(
    "pdf-seal-with-room-for-more",
    lambda: judged_pdf(with_room_in_its_gap()),
    Reason.CHANGES_NOT_COVERED,
)
put(
    "pdf-changed-after-it-was-sealed",
    lambda: judged_pdf(rewritten(fair())),
    Reason.CHANGES_CONTENTS,
)
put(
    "pdf-changed-and-sealed-by-another",
    lambda: judged_pdf(sealed(rewritten(fair()), university(number=43), field="Seal2")),
    Reason.CHANGES_CONTENTS,
)
put(
    "pdf-filled-in",
    lambda: judged_pdf(filled_in(sealed(with_text_field(page()), university()))),
    Reason.CHANGES_FILLED_IN,
)
put(
    "pdf-filled-in-where-forbidden",
    lambda: judged_pdf(
        filled_in(sealed(with_text_field(page()), university(), allows=MDPPerm.NO_CHANGES))
    ),
    Reason.CHANGES_CONTENTS,
)
put(
    "pdf-sealed-by-two",
    lambda: judged_pdf(
        sealed(fair(), university(number=43, organisation="Exempelhögskolan"), field="Seal2")
    ),
)
put(
    "pdf-sealed-by-a-stranger-too",
    lambda: judged_pdf(sealed(fair(), university(STRANGER, number=43), field="Seal2")),
    Reason.KEY_NO_CHAIN,
)
put("pdf-without-a-seal", lambda: judged_pdf(page()), Reason.SIGNATURE_NONE)
put(
    "pdf-only-time-stamped",
    lambda: judged_pdf(stamped_whole(page(), stamper(), LAST_SPRING)),
    Reason.SIGNATURE_NONE,
)
put(
    "pdf-stamp-of-another-file",
    lambda: judged_pdf(sealed(page(), university(), change=with_the_stamp_of_another)),
    Reason.TIME_STAMP_WRONG,
)
put(
    "pdf-sealed-with-sha-1",
    lambda: judged_pdf(sealed(page(), university(), digest="sha1")),
    Reason.SIGNATURE_UNSUPPORTED,
)
put(
    "pdf-sealed-tomorrow",
    lambda: judged_pdf(sealed(page(), university(), at=NOON.plus(DAY))),
    Reason.TIME_NOT_YET,
)
put("pdf-cut-short", lambda: judged_pdf(fair()[:-40]), Reason.MALFORMED)
put(
    "pdf-for-a-lax-reader",
    lambda: judged_pdf(page().replace(b"/Size ", b"/Size 1 /Size ")),
    Reason.AMBIGUOUS,
)
put(
    "pdf-status-required",
    lambda: judged_pdf(fair(), policy=Policy(require=frozenset({Requirement.STATUS}))),
    Reason.STATUS_REQUIRED,
)
put(
    "pdf-with-nonce",
    lambda: judged_pdf(fair(), policy=Policy(nonce="n-1")),
    Reason.NONCE_MISSING,
)
