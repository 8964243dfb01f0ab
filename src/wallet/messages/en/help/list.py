"""Help on `wallet list`."""

TEXTS = {
    "help.list.about": "Lists what the wallet holds: id, kind, title, by whom, when, and who "
    "vouches for it.",
    "help.list.reads": "the vault",
    "help.list.writes": "nothing",
    "help.list.sends": "nothing",
    "help.list.kind": "only this kind: education, work, skill, language, credential or file",
}
