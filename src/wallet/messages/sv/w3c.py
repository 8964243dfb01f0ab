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
}
