"""What a report says about a sealed PDF: by whom, when, and nothing of its pages."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import trusting
from tests.fakes.refusals import refused
from tests.fakes.sealed_pdf import (
    LAST_SPRING,
    authority,
    locked,
    page,
    root,
    sealed,
    stamper,
    university,
)
from tests.unit.exchange.answer.pdf_cases import fair, judged_pdf, key_of
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.reasons import CheckName, Reason
from wallet.credentials.report import Check, DocumentKind, Report, Vouching, fingerprint
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import sha256_b64u


def check_of(report: Report, name: CheckName) -> Check:
    """The check of the only part."""
    (check,) = [one for one in report.parts[0].checks if one.name is name]
    return check


def test_the_sealer_is_who_the_certificate_and_the_list_say() -> None:
    (part,) = judged_pdf(fair()).parts

    assert part.vouching is Vouching.ATTESTED
    assert part.issuer is not None
    assert part.issuer.name == "Exempeluniversitetet (NTRSE-2020000000)"
    assert part.issuer.list_name == "Skolor i Exempellän"


def test_a_self_made_name_is_quoted_and_names_nobody() -> None:
    data = sealed(page(), university(organisation="Uppsala universitet", self_made=True))

    (part,) = judged_pdf(data).parts

    assert part.vouching is Vouching.UNVOUCHED
    assert part.issuer is not None
    assert part.issuer.name is None
    assert part.issuer.stated == "Uppsala universitet (NTRSE-2020000000)"


def test_a_certificate_without_identifier_gives_its_name_alone() -> None:
    (part,) = judged_pdf(sealed(page(), university(identifier=None))).parts

    assert part.issuer is not None
    assert part.issuer.name == "Exempeluniversitetet"


def test_no_claim_is_read_out_of_a_page() -> None:
    report = judged_pdf(fair())

    assert [part.claims for part in report.parts] == [{}]
    assert "Examensbevis" not in json.dumps(report.to_json())


def test_the_time_a_seal_gives_itself_is_its_own_word() -> None:
    check = check_of(judged_pdf(fair()), CheckName.TIME)

    assert check.reason is Reason.TIME_STATED
    assert check.date == LAST_SPRING.rfc3339()


def test_a_time_stamp_by_somebody_listed_is_proof() -> None:
    report = judged_pdf(
        sealed(page(), university(), at=LAST_SPRING.plus(-60), stamped=(stamper(), LAST_SPRING))
    )

    check = check_of(report, CheckName.TIME)
    assert check.reason is Reason.TIME_STAMPED
    assert check.source == "Exempelstämpel AB"
    assert report.parts[0].issued == LAST_SPRING


def test_a_time_stamp_by_a_stranger_is_said_to_be_one() -> None:
    stranger = stamper(authority("Egen CA", 50))

    report = judged_pdf(sealed(page(), university(), stamped=(stranger, LAST_SPRING)))

    assert check_of(report, CheckName.TIME).reason is Reason.TIME_STAMP_UNLISTED


def test_a_seal_certificate_stamps_no_time() -> None:
    """Whoever may seal may not thereby prove a date: the certificate must be for that alone."""
    data = sealed(page(), university(), stamped=(stamper(extensions=()), LAST_SPRING))

    assert check_of(judged_pdf(data), CheckName.TIME).reason is Reason.TIME_STAMP_UNLISTED


def test_a_time_stamp_certificate_seals_nothing() -> None:
    data = sealed(page(), stamper())

    (part,) = judged_pdf(data).parts

    assert part.vouching is Vouching.UNVOUCHED


def test_what_the_seal_covers_is_told_even_of_a_stranger() -> None:
    report = judged_pdf(fair(), trust=Trust())

    assert check_of(report, CheckName.CHANGES).reason is Reason.CHANGES_NONE


def test_each_seal_is_a_part_of_its_own() -> None:
    two = sealed(fair(), university(number=43, organisation="Exempelhögskolan"), field="Seal2")

    names = [part.issuer.name for part in judged_pdf(two).parts if part.issuer]

    assert names == [
        "Exempeluniversitetet (NTRSE-2020000000)",
        "Exempelhögskolan (NTRSE-2020000000)",
    ]


def test_a_certificate_inside_that_is_an_anchor_itself_needs_nobody_else() -> None:
    own = university(self_made=True)

    report = judged_pdf(sealed(page(), own), trust=trusting(own.listed("Exempeluniversitetet")))

    assert report.decisive is None


def test_the_digest_and_the_fingerprint_are_those_of_the_file() -> None:
    report = judged_pdf(fair())

    assert report.digest == sha256_b64u(fair())
    assert report.fingerprint == fingerprint(fair())
    assert report.received == fair()


def test_the_report_keeps_to_its_schema() -> None:
    document = judged_pdf(fair()).to_json()

    validator("verification-report-1").validate(document)
    assert document["kind"] == DocumentKind.SEALED_PDF


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH])
def test_the_reader_is_sent_to_the_pdf_itself(t: Catalogue) -> None:
    text = "\n".join(render_report(judged_pdf(fair()), t, Page()))

    assert "Exempeluniversitetet (NTRSE-2020000000)" in text
    assert t("verify.claims.in_the_pdf") in text


def test_a_locked_file_is_not_judged() -> None:
    with refused(InputError, "pdf.locked"):
        judged_pdf(locked(page(), owner="rektor", user="hemligt"))


def test_only_a_pdf_loads_what_reads_one() -> None:
    script = (
        "from tests.fakes.answer import judged, self_stated_extract\n"
        "judged(self_stated_extract())\n"
        "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8"
    )
    assert {"pyhanko", "asn1crypto", "lxml", "aiohttp"} & set(done.stdout.split()) == set()


def test_a_time_stamp_by_a_compromised_key_proves_nothing() -> None:
    stamping = stamper()
    data = sealed(page(), university(), stamped=(stamping, LAST_SPRING))
    warning = TrustEntry("x", Role.ISSUER, key_of(stamping), state=KeyState.COMPROMISED)

    before = judged_pdf(data)
    after = judged_pdf(data, trust=trusting(root().listed(), warning))

    assert check_of(before, CheckName.TIME).reason is Reason.TIME_STAMPED
    assert check_of(after, CheckName.TIME).reason is Reason.TIME_STAMP_UNLISTED


def test_a_seal_below_a_compromised_authority_is_nobodys() -> None:
    """Also where the list knows the authority by another certificate than the file has."""
    below = authority("Exempelintyg CA 2", 51, root())
    alone = authority("Exempelintyg CA 2", 51)
    data = sealed(page(), university(below))

    assert judged_pdf(data).parts[0].vouching is Vouching.ATTESTED
    compromised: dict[str, Any] = {"role": Role.REGISTRAR, "state": KeyState.COMPROMISED}
    for warning in (
        alone.listed(**compromised),
        TrustEntry("x", key=key_of(below), **compromised),
    ):
        after = judged_pdf(data, trust=trusting(root().listed(), warning))
        assert check_of(after, CheckName.ISSUER_TRUSTED).reason is Reason.TRUST_COMPROMISED
