"""Help on `wallet attest`."""

TEXTS = {
    "help.attest.about": "Credentials from a small issuer, for trying and for a handful of them: "
    "the holder asks with a key, the issuer binds to it.",
    "help.attest.request.about": "Makes a new key in your wallet, and a file by which an issuer "
    "can bind a credential to it.",
    "help.attest.request.reads": "nothing",
    "help.attest.request.writes": "the key into the vault, the file, and an entry into the log",
    "help.attest.request.sends": "nothing; give the file to the issuer yourself",
    "help.attest.issue.about": "Signs a credential that only the holder of a requested key can "
    "use; it cannot be revoked later.",
    "help.attest.issue.reads": "the claims, the request for a key, the key folder",
    "help.attest.issue.writes": "the credential (SD-JWT VC), to the file or standard output",
    "help.attest.issue.sends": "nothing",
    "help.attest.issue.kind": "education, work, skill or language: the claims must fit "
    "`schemas/KIND-1.json`",
    "help.attest.issue.vct": "another type, by its name; the claims are then any JSON object",
    "help.attest.issue.from_json": "the claims as JSON; `-` is standard input",
    "help.attest.issue.holder": "the holder's file from `wallet attest request`",
    "help.attest.issue.key_folder": "the issuer's folder from `wallet service key`",
    "help.attest.issue.days": "how many days it can be used; without it, for ever",
}
