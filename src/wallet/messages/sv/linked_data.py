"""Texter om JSON-LD, den form som Open Badges och andra W3C-intyg undertecknas i."""

_ASK_ISSUER = "fråga utfärdaren om det är äkta; ta kontaktuppgifter som du känner från annat håll"
_NEW_ONE = "använd det inte; be avsändaren om ett nytt"
_CONTEXTS = "hämta den en gång med `wallet trust contexts`"

TEXTS = {
    "linked_data.error.context_unknown": "intyget bygger på ordlistan `{url}`, som plånboken inte "
    "känner till",
    "linked_data.hint.context_unknown": _ASK_ISSUER,
    "linked_data.error.context_missing": "ordlistan `{url}` finns inte på den här datorn",
    "linked_data.hint.context_missing": _CONTEXTS,
    "linked_data.error.context_changed": "datorns kopia av ordlistan `{url}` har ändrats",
    "linked_data.hint.context_changed": _CONTEXTS,
    "linked_data.error.dropped": "det innehåller `{term}`, som underskriften inte omfattar",
    "linked_data.hint.dropped": _NEW_ONE,
    "linked_data.error.relative": "det nämner `{term}`, som ingen ordlista förklarar, så att "
    "signaturen inte omfattar det",
    "linked_data.hint.relative": _ASK_ISSUER,
    "linked_data.error.form": "det är inte skrivet så som alla läser det: `{term}`",
    "linked_data.hint.form": _ASK_ISSUER,
    "linked_data.error.malformed": "det här är inte giltig JSON-LD",
    "linked_data.hint.malformed": "be om det igen; det kan ha skadats på vägen",
    "linked_data.error.too_large": "underskriften omfattar mer än som kan kontrolleras här (gräns "
    "{limit})",
    "linked_data.hint.too_large": _ASK_ISSUER,
    "linked_data.error.time": "att räkna fram vad signaturen omfattar tog mer tid eller minne än "
    "ett dokument får ta ({seconds} s)",
    "linked_data.hint.time": _ASK_ISSUER,
    "linked_data.error.child": "den del som räknar fram vad en signatur omfattar kan inte startas",
    "linked_data.hint.child": "installera om plånboken; hjälper det inte, anmäl felet",
}
