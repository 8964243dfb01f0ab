"""Texter för `wallet attest`."""

TEXTS = {
    "attest.next_issue": "skicka filen till utfärdaren, som kan använda den till och med {date}; "
    "den säger inget om dig",
    "attest.next_import": "skicka det till innehavaren, som hämtar in det med `wallet import FIL`",
    "attest.error.kind_or_vct": "säg vad som ska utfärdas: med en sort eller med `--vct`",
    "attest.hint.kind_or_vct": "en av de två; se `wallet attest issue --help`",
}
