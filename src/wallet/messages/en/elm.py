"""Texts about European Digital Credentials."""

TEXTS = {
    "elm.error.credential": "this is no European Digital Credential",
    "elm.hint.credential": "ask the issuer for it again, as a file",
    "elm.error.date": "a date in this European Digital Credential is none",
    "elm.hint.date": "ask the issuer to mend it",
}
