"""Texter om intyg i W3C:s datamodell."""

_ASK_ISSUER = "be avsändaren att hämta ett nytt hos utfärdaren"

TEXTS = {
    "w3c.error.context": "intyget följer ingen känd version av W3C:s datamodell",
    "w3c.hint.context": "version 1.1 och 2.0 kan läsas; be utfärdaren om en av dem",
    "w3c.error.type": "intyget säger inte ordentligt av vilket slag det är",
    "w3c.hint.type": _ASK_ISSUER,
    "w3c.error.id": "intygets beteckning är inte skriven som standarden kräver",
    "w3c.hint.id": _ASK_ISSUER,
    "w3c.error.issuer": "intyget säger inte ordentligt vem som har utfärdat det",
    "w3c.hint.issuer": _ASK_ISSUER,
    "w3c.error.date": "intygets datum `{member}` saknas eller är felskrivet",
    "w3c.hint.date": _ASK_ISSUER,
    "w3c.error.subject": "intyget säger inte ordentligt vem det gäller",
    "w3c.hint.subject": _ASK_ISSUER,
    "w3c.error.status": "intyget säger inte ordentligt var det står om det gäller",
    "w3c.hint.status": _ASK_ISSUER,
    "w3c.error.nested": "intyget har fler än {limit} andra intyg inuti",
    "w3c.hint.nested": "be avsändaren om vart och ett i en egen fil",
    "w3c.error.jwt_claim": "det signerade intyget har en uppgift `{claim}` som dess form förbjuder",
    "w3c.hint.jwt_claim": _ASK_ISSUER,
    "w3c.error.jwt_version": "det signerade intyget blandar två versioner av W3C:s datamodell",
    "w3c.hint.jwt_version": _ASK_ISSUER,
    "w3c.error.jwt_other": "uppgiften `{claim}` bredvid intyget säger något annat än intyget",
    "w3c.hint.jwt_other": _ASK_ISSUER,
    "w3c.error.sd_jwt_typ": "det här är inget W3C-intyg i en SD-JWT",
    "w3c.hint.sd_jwt_typ": "kontrollera att det är rätt fil; `wallet inspect FIL` säger vad den är",
    "w3c.error.sd_jwt_hidden": "intyget döljer `{name}`, som måste stå öppet",
    "w3c.hint.sd_jwt_hidden": _ASK_ISSUER,
    "w3c.error.presentation": "visningen bryter mot reglerna för sin form vid `{member}`",
    "w3c.hint.presentation": "be avsändaren göra en ny",
}
