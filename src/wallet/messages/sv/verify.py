"""Texter om kontroll av dokument."""

TEXTS = {
    "verify.error.not_recognised": "det här är inget dokument som plånboken kan kontrollera",
    "verify.hint.not_recognised": "verify tar utdrag, intyg och kvitton så som de skickades; "
    "text som kopierats från en sida eller ett brev kan ha kapats",
    "verify.error.unknown_type": "dokumentet är signerat, men av ett slag `{typ}` "
    "som verify inte kontrollerar",
    "verify.hint.unknown_type": "se vad det är med `wallet inspect FIL`",
}
