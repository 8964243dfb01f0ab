"""Texter om att hämta JSON-LD-kontexter."""

TEXTS = {
    "contexts.error.changed": "det som `{address}` svarar är inte den kontext som är fastlagd",
    "contexts.hint.changed": "en nyare plånbok kan känna till den; ange rätt fil med `--from MAPP`",
    "contexts.error.not_there": "mappen har den inte",
    "contexts.hint.not_there": "utelämna `--from` för att fråga dess egen adress",
    "contexts.at_hand": "Kontexter som finns här: {count} av {total}.",
    "contexts.new": "Nya: {count}.",
    "contexts.missing": "Gick inte att få: {address} ({reason})",
    "contexts.next": "dokument som behöver det som saknas förblir okontrollerade; försök igen "
    "senare",
}
