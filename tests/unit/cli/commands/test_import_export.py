"""`wallet import`, `export` and `attest`, as whole command lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import SCHOOL, STRANGER, diploma, school
from tests.fakes.badges import good_badge
from tests.fakes.baked import badge_chunk, png
from tests.fakes.data_integrity import PLACEHOLDER
from tests.fakes.disk import files_under
from tests.fakes.evidence import HTML, PDF
from tests.fakes.json_seal import edc_bytes
from tests.fakes.keys import fixed_salts
from tests.fakes.refusals import refused
from tests.fakes.sealed_pdf import page, sealed, university
from tests.fakes.session import Ended, fake_session, run_line
from tests.fakes.shared import vectors
from tests.fakes.vault import open_vault
from tests.fakes.w3c import SCHOOL_DID, badge_jwt
from tests.fakes.w3c import credential as w3c_credential
from wallet.cli.commands.export import export
from wallet.cli.commands.import_ import import_
from wallet.errors import InputError
from wallet.standards.encoding import compact_json
from wallet.standards.sd_jwt import HideByFrame, issue

RESUME = {
    "basics": {"name": "Alva Exempel", "label": "Snickare"},
    "work": [{"name": "Exempelbygg AB", "position": "Snickare", "summary": "<b>Dörrar</b>"}],
    "awards": [{"title": "Årets snickare"}],
}


@pytest.fixture
def paper(tmp_path: Path) -> Callable[[str, bytes | str | dict[str, Any]], str]:
    """Writes a file and returns its path."""

    def write(name: str, data: bytes | str | dict[str, Any]) -> str:
        path = tmp_path / name
        if isinstance(data, dict):
            data = compact_json(data)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return str(path)

    return write


Paper = Callable[[str, bytes | str | dict[str, Any]], str]


def run(home: Path, *words: str) -> Ended:
    return run_line(list(words), fake_session(home))


def one_line(text: str) -> str:
    return " ".join(text.split())


# import


def test_an_import_tells_of_every_leaf_where_it_went_or_why_not(home: Path, paper: Paper) -> None:
    text = run(home, "import", paper("cv.json", RESUME)).stdout
    assert text.splitlines()[0] == "cv.json: JSON Resume"
    assert "basics, name → full name" in text
    assert "work 1, position → job title" in text
    assert "work 1, summary → duties (markup or invisible signs were removed)" in one_line(text)
    assert "since there is no field for it (1): basics, label" in one_line(text)
    assert "awards 1, title" in text
    assert "Årets snickare" not in text


def test_an_import_as_json_fits_its_schema(home: Path, paper: Paper) -> None:
    files = [paper("cv.json", RESUME), paper("d.sd-jwt", diploma()), paper("betyg.pdf", PDF)]
    document = json.loads(run(home, "import", *files, "--json").stdout)
    validator("import-report-1").validate(document)
    assert [one["format"] for one in document["files"]] == ["jsonresume", "dc+sd-jwt", "file"]


def test_a_credential_of_another_family_is_told_whole_and_how_to_give_it(
    home: Path, paper: Paper
) -> None:
    path = paper("badge.png", png(badge_chunk(badge_jwt())))

    ended = run(home, "import", path)
    listed = json.loads(run(home, "list", "--json").stdout)["items"]
    shown = one_line(run(home, "show", listed[0]["id"]).stdout)

    assert ended.stdout.splitlines()[0] == "badge.png: badge in a picture"
    for text in (one_line(ended.stdout), shown):
        assert "Nothing in it can be hidden: whoever gets it, gets all of it." in text
        assert f"`wallet export {listed[0]['id'].removeprefix('urn:uuid:')[:8]} --out FILE`" in text
    assert listed[0]["title"] == "Svetsning"
    assert "MIG-svetsning, nivå 2" in shown
    assert "badge.png (image/png" in shown


def test_what_it_holds_comes_out_as_it_came_in(home: Path, paper: Paper, tmp_path: Path) -> None:
    data = edc_bytes()
    run(home, "import", paper("diploma.json", data))
    (item,) = json.loads(run(home, "list", "--json").stdout)["items"]

    run(home, "export", item["id"], "--out", str(tmp_path / "out.json"))

    assert (tmp_path / "out.json").read_bytes() == data


def test_an_sd_jwt_without_disclosures_is_said_to_go_whole(home: Path, paper: Paper) -> None:
    hideable = one_line(run(home, "import", paper("a.sd-jwt", diploma())).stdout)
    whole = run(home, "import", paper("b.sd-jwt", without_disclosures())).stdout

    assert "Nothing in it can be hidden" not in hideable
    assert "Nothing in it can be hidden" in one_line(whole)
    assert "does not answer requests" not in one_line(whole)


def without_disclosures() -> str:
    return issue(
        {"vct": "urn:eudi:diploma:1", "iss": "https://skola.example", "title": "Examen"},
        hide=HideByFrame({}),
        signer=SCHOOL,
        typ="dc+sd-jwt",
        salts=fixed_salts(),
    )


def test_a_badge_whose_vocabulary_is_not_here_is_kept_and_says_why_it_is_not_confirmed(
    home: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(tmp_path / "none"))
    hints: list[str] = []
    session = fake_session(home)
    monkeypatch.setattr(session.output, "hint", hints.append)

    import_(session, [paper("badge.json", {**w3c_credential(), "proof": [PROOF]})])

    (hint,) = hints
    assert hint.startswith("`wallet trust contexts` gets what is needed")


def test_the_seal_of_an_attached_pdf_is_checked(home: Path, paper: Paper) -> None:
    added = run(
        home, "add", "work", "--title", "Snickare", "--employer", "Exempelbygg AB", "--json"
    )
    item = json.loads(added.stdout)["id"]
    sealed_file = paper("intyg.pdf", sealed(page(), university()))

    said = one_line(run(home, "attach", item, sealed_file).stdout)
    plain = one_line(run(home, "attach", item, paper("plain.pdf", page())).stdout)
    shown = one_line(run(home, "show", item).stdout)

    assert "Its seal: cannot be told; see why with `wallet verify`." in said
    assert "It is not checked." in plain
    assert "Nobody has compared it with the files beside it." in shown


PROOF = {
    "type": "DataIntegrityProof",
    "cryptosuite": "eddsa-rdfc-2022",
    "created": "2026-01-01T00:00:00Z",
    "proofPurpose": "assertionMethod",
    "verificationMethod": f"{SCHOOL_DID}#{SCHOOL_DID.removeprefix('did:key:')}",
    "proofValue": PLACEHOLDER,
}
"""A proof whose form is right; whether it holds cannot be told without the vocabulary."""


def test_an_unconfirmed_credential_is_said_to_be_so_and_how_it_is_bound(
    home: Path, paper: Paper
) -> None:
    text = one_line(run(home, "import", paper("d.sd-jwt", diploma(school()))).stdout)
    assert "Signed by somebody your lists do not vouch for (says: https://skola.example)" in text
    assert "bound to a key that is not in this wallet" in text


def test_a_key_given_for_a_credential_vouches_for_it(home: Path, paper: Paper) -> None:
    key = paper("school.jwk", SCHOOL.public.to_jwk())
    text = run(home, "import", paper("d.sd-jwt", diploma()), "--issuer-key", key).stdout
    assert "Signed with the key you gave" in text
    assert "attested with a key you gave" in run(home, "list").stdout


def test_a_credential_that_is_not_genuine_says_why_and_is_not_kept(
    home: Path, paper: Paper
) -> None:
    key = paper("other.jwk", STRANGER.public.to_jwk())
    before = files_under(home)
    ended = run(home, "import", paper("d.sd-jwt", diploma()), "--issuer-key", key)
    assert ended.code == 3
    assert ended.error is not None
    assert ended.error.reasons[0][0] == "verify.signature.wrong"
    assert "changed after it was signed" in ended.error.reasons[0][1]
    assert files_under(home) == before


def test_with_several_files_the_one_that_stopped_it_is_named(home: Path, paper: Paper) -> None:
    files = [paper("betyg.pdf", PDF), paper("sida.pdf", HTML)]
    session = fake_session(home)
    with refused(InputError, "imports.markup"):
        import_(session, files)
    assert session.told == ("wallet: warning: nothing was imported; the trouble is with sida.pdf\n")
    assert run(home, "list").stdout == ""


def test_a_file_twice_is_a_conflict_unless_once_more_is_meant(home: Path, paper: Paper) -> None:
    file = paper("betyg.pdf", PDF)
    assert run(home, "import", file).code == 0
    ended = run(home, "import", file)
    assert (ended.code, ended.error and ended.error.code) == (7, "imports.twice")
    assert "already here" in run(home, "import", file, "--again").stdout


def test_a_missing_file_stops_an_import_before_the_vault_is_opened(
    tmp_path: Path, paper: Paper
) -> None:
    ended = run(tmp_path / "nowhere", "import", paper("betyg.pdf", PDF), "finns-inte.pdf")
    assert (ended.code, ended.error and ended.error.code) == (5, "system.no_file")


def test_what_a_credential_holds_beside_what_was_signed_is_named(
    home: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(vectors("contexts")))
    badge = json.dumps({**good_badge(), "grade\x1b[2J": "A+"})
    ended = run(home, "import", paper("badge.json", badge))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "imports.credential_invalid")
    [(code, said)] = ended.error.reasons
    assert code == "verify.signature.not_covered"
    assert said == "it holds grade[2J, which the signature does not cover"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "It does not hold before 2040-01-01."),
        ("sv", "Det gäller inte före 2040-01-01."),
    ],
)
def test_of_a_credential_that_begins_later_that_is_said(
    home: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(vectors("contexts")))
    later = good_badge(validFrom="2040-01-01T00:00:00Z", validUntil="2050-01-01T00:00:00Z")
    ended = run(home, "import", paper("badge.json", json.dumps(later)), "--lang", language)
    assert ended.code == 0
    assert said in ended.stdout


# export


@pytest.mark.parametrize("format_", ["json", "jsonresume"])
def test_an_export_goes_to_standard_output_and_its_account_to_standard_error(
    home: Path, paper: Paper, format_: str
) -> None:
    run(home, "import", paper("cv.json", RESUME), paper("betyg.pdf", PDF))
    session = fake_session(home)
    export(session, format_=format_)
    assert isinstance(json.loads(session.printed), dict)
    assert session.told.startswith("wallet: values written:")
    assert "file: the file itself" in session.told
    assert "Snickare" not in session.told


def test_an_export_to_a_file_reports_as_json(home: Path, paper: Paper, tmp_path: Path) -> None:
    run(home, "import", paper("cv.json", RESUME))
    out = tmp_path / "mine.json"
    ended = run(home, "export", "--format", "json", "--out", str(out), "--json")
    validator("leaf-report-1").validate(json.loads(ended.stdout))
    validator("profile-1").validate(json.loads(out.read_text(encoding="utf-8")))
    assert out.stat().st_mode & 0o077 == 0


def test_an_existing_file_is_kept_and_the_log_has_no_export(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.json"
    out.write_text("kept")
    before = files_under(home)
    ended = run(home, "export", "--format", "json", "--out", str(out))
    assert (ended.code, ended.error and ended.error.code) == (7, "system.exists")
    assert (out.read_text(), files_under(home)) == ("kept", before)


def test_a_file_comes_out_as_it_came_in(home: Path, paper: Paper, tmp_path: Path) -> None:
    report = json.loads(run(home, "import", paper("betyg.pdf", PDF), "--json").stdout)
    item_id, out = report["files"][0]["items"][0]["id"], tmp_path / "ut.pdf"
    ended = run(home, "export", item_id, "--out", str(out), "--json")
    validator("original-exported-1").validate(json.loads(ended.stdout))
    assert out.read_bytes() == PDF


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "exports.format"),
        (("--format", "pdf"), "exports.format"),
        (("--format", "json", "--json"), "exports.json_needs_out"),
        (("--name", "betyg.pdf", "--format", "json"), "exports.name_needs_id"),
        (("3f2a", "--format", "json"), "exports.id_and_format"),
    ],
)
def test_what_an_export_needs_to_be_told(home: Path, words: tuple[str, ...], code: str) -> None:
    before = files_under(home)
    ended = run(home, "export", *words)
    assert (ended.code, ended.error and ended.error.code) == (2, code)
    assert files_under(home) == before


# attest

CLAIMS = {"title": "Möbelsnickare", "from": "2015", "to": "2018-06"}


@pytest.fixture
def issuer(home: Path, tmp_path: Path) -> Path:
    """A folder with the key of a school."""
    run(home, "service", "key", "--dns", "skola.example", "--out", str(tmp_path / "school"))
    return tmp_path / "school"


@pytest.fixture
def request_file(home: Path, tmp_path: Path) -> Path:
    """A request for a key of this wallet."""
    out = tmp_path / "my.key-request"
    ended = run(home, "attest", "request", "--out", str(out), "--json")
    validator("key-request-1").validate(json.loads(ended.stdout))
    return out


def attest(home: Path, issuer: Path, holder: Path, *words: str) -> Ended:
    given = ("--holder", str(holder), "--key", str(issuer))
    return run(home, "attest", "issue", *given, *words)


def test_a_diploma_is_issued_to_the_wallet_and_comes_back_bound_to_it(
    home: Path, paper: Paper, tmp_path: Path, issuer: Path, request_file: Path
) -> None:
    out, claims = str(tmp_path / "d.sd-jwt"), paper("claims.json", CLAIMS)
    ended = attest(
        home, issuer, request_file, "education", "--from-json", claims, "--out", out, "--json"
    )
    document = json.loads(ended.stdout)
    validator("credential-issued-1").validate(document)
    assert document["issuer"] == "https://skola.example"
    text = one_line(run(home, "import", out).stdout)
    assert "Möbelsnickare (education," in text
    assert "bound to a key in this wallet" in text
    with open_vault(home) as vault:
        kept = vault.key(document["holder_key"])
    assert kept is not None
    assert kept.use == "credential"


@pytest.mark.parametrize(
    ("words", "claims", "code", "exit_code"),
    [
        ((), CLAIMS, "attest.kind_or_vct", 2),
        (("education", "--vct", "urn:example:x"), CLAIMS, "attest.kind_or_vct", 2),
        (("hobby",), CLAIMS, "profile.unknown_kind", 3),
        (("education",), {"titel": "x"}, "profile.unknown_field", 3),
        (("--vct", "urn:example:x"), {"iss": "https://other.example"}, "issuer.reserved_claim", 3),
    ],
)
def test_what_cannot_be_issued_is_refused_and_writes_nothing(
    home: Path,
    paper: Paper,
    tmp_path: Path,
    issuer: Path,
    request_file: Path,
    words: tuple[str, ...],
    claims: dict[str, Any],
    code: str,
    exit_code: int,
) -> None:
    out = tmp_path / "d.sd-jwt"
    given = ("--from-json", paper("claims.json", claims), "--out", str(out))
    ended = attest(home, issuer, request_file, *words, *given)
    assert (ended.code, ended.error and ended.error.code) == (exit_code, code)
    assert not out.exists()


def test_a_credential_is_no_request_for_a_key(
    home: Path, paper: Paper, tmp_path: Path, issuer: Path
) -> None:
    holder = Path(paper("d.sd-jwt", diploma()))
    claims = paper("claims.json", CLAIMS)
    ended = attest(home, issuer, holder, "education", "--from-json", claims)
    assert (ended.code, ended.stdout) == (3, "")


def test_a_request_does_not_overwrite_a_file_and_makes_no_key_then(
    home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "my.key-request"
    out.write_text("kept")
    before = files_under(home)
    assert run(home, "attest", "request", "--out", str(out)).code == 7
    assert (out.read_text(), files_under(home)) == ("kept", before)
