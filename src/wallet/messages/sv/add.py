"""Texter för `wallet add`."""

TEXTS = {
    "add.done": "Sparat: {title} ({id})",
    "add.next": "se vad du har med `wallet list`",
    "add.error.json_and_flags": "`--from-json` och andra fält gavs samtidigt",
    "add.hint.json_and_flags": "använd det ena eller det andra",
}
