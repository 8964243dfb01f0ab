"""Texter om underskrifter som står inne i ett dokument."""

_NEW_ONE = "använd det inte; be avsändaren om ett nytt"

TEXTS = {
    "data_integrity.error.proof": "underskriften i dokumentet är felskriven vid `{member}`",
    "data_integrity.hint.proof": _NEW_ONE,
    "data_integrity.error.number": "dokumentet har fler än {limit} underskrifter",
    "data_integrity.hint.number": _NEW_ONE,
    "data_integrity.error.previous": "en underskrift i dokumentet bygger på en annan, som saknas",
    "data_integrity.hint.previous": _NEW_ONE,
    "data_integrity.error.context": "dokumentet undertecknades med en annan ordlista",
    "data_integrity.hint.context": _NEW_ONE,
    "data_integrity.error.no_canonizer": "det som underskriften omfattar kan inte räknas fram här",
    "data_integrity.hint.no_canonizer": "kontrollera det med `wallet verify FIL`",
}
