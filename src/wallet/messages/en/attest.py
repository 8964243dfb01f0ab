"""Texts of `wallet attest`."""

TEXTS = {
    "attest.next_issue": "send the file to the issuer, who can use it until {date}; it says "
    "nothing about you",
    "attest.next_import": "send it to its holder, who takes it in with `wallet import FILE`",
    "attest.error.kind_or_vct": "say what to issue: by a kind or by `--vct`",
    "attest.hint.kind_or_vct": "one of the two; see `wallet attest issue --help`",
}
