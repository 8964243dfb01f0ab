"""Texts of `wallet add`."""

TEXTS = {
    "add.done": "Saved: {title} ({id})",
    "add.next": "see what you hold with `wallet list`",
    "add.error.json_and_flags": "`--from-json` and other fields were given together",
    "add.hint.json_and_flags": "use one or the other",
}
