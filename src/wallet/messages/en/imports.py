"""Texts of `wallet import`."""

TEXTS = {
    "imports.format.profile": "export of a wallet",
    "imports.format.json_resume": "JSON Resume",
    "imports.format.sd_jwt_vc": "signed credential",
    "imports.format.w3c": "signed credential (W3C)",
    "imports.format.edc": "European Digital Credential",
    "imports.format.badge": "badge in a picture",
    "imports.format.file": "evidence, kept as it is",
    "imports.heading": "{file}: {format}",
    "imports.item": "{title} ({kind}, {id})",
    "imports.known": "already here ({id})",
    "imports.taken_leaf": "{leaf} → {field}",
    "imports.left": "Left out, since {reason} ({count}):",
    "imports.stopped": "nothing was imported; the trouble is with {file}",
    "imports.next_trust": "if you know the issuer: `wallet trust add FILE --role issuer`, then "
    "import it once more with `--again`",
    "imports.next_contexts": "`wallet trust contexts` gets what is needed to check it; then import "
    "it once more with `--again`",
    "imports.error.twice": "`{name}` was imported on {date} already",
    "imports.hint.twice": "see it with `wallet list`; `--again` imports it once more",
    "imports.error.markup": "this is a page or a drawing (HTML, SVG or XML), which could hide a "
    "program",
    "imports.hint.markup": "save it as PDF, PNG or JPEG and import that",
    "imports.error.other_json": "this JSON is of no format the wallet knows",
    "imports.hint.other_json": "import takes JSON Resume, the wallet's own export and signed "
    "credentials",
    "imports.error.other_document": "this is signed, but of a kind `{typ}` that is not for keeping",
    "imports.hint.other_document": "see what it is with `wallet inspect FILE`",
    "imports.error.not_recognised": "this is nothing the wallet can import",
    "imports.hint.not_recognised": "import takes JSON Resume, the wallet's own export, signed "
    "credentials (SD-JWT VC, W3C, European Digital Credentials), badges in pictures, PDF, PNG and "
    "JPEG",
    "imports.error.not_signed": "nobody has signed this credential, so it proves nothing",
    "imports.hint.not_signed": "ask the issuer for the signed or sealed one",
    "imports.error.not_evidence": "this is neither a PDF nor a picture",
    "imports.hint.not_evidence": "give a PDF, PNG or JPEG; its name does not matter",
    "imports.error.evidence_size": "the file has more than the {limit} bytes the wallet keeps",
    "imports.hint.evidence_size": "scan it with a lower resolution, or split it",
    "imports.error.credential_invalid": "this credential is not genuine, so it was not imported",
    "imports.hint.credential_invalid": "ask the issuer for a new one; `wallet verify FILE` shows "
    "every check",
    "imports.error.attested_record": "this file says of itself that a record is attested",
    "imports.hint.attested_record": "only a signature can show that; import the credential itself",
    "imports.error.id_taken": "a record in this file has the id of something else in the wallet",
    "imports.hint.id_taken": "it was changed after `wallet export`; export again",
}
