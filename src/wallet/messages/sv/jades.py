"""Texter om stämplar på JSON-dokument."""

_ASK = "fråga utfärdaren om det; använd kontaktuppgifter du har från annat håll"

TEXTS = {
    "jades.error.form": "stämpeln på dokumentet är felaktigt skriven",
    "jades.hint.form": "be att få det igen som bifogad fil; det kan ha skadats på vägen",
    "jades.error.signatures": "dokumentet har ingen stämpel, eller mer än en",
    "jades.hint.signatures": _ASK,
    "jades.error.critical": "stämpeln kräver ett tillägg som plånboken inte känner till",
    "jades.hint.critical": _ASK,
    "jades.error.certificate": "stämpelns certifikat är ett annat än det som stämpeln anger",
    "jades.hint.certificate": _ASK,
}
