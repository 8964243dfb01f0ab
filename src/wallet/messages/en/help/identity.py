"""Help on `wallet identity`: the flags of `set` are the fields."""

from keyword import iskeyword

from wallet.messages.en.profile import TEXTS as PROFILE

_EXPLAIN = "profile.explain.identity."

TEXTS = {
    "help.identity.about": "Who you are: name, contacts, birth date; apart from all records, and "
    "never shared unless named.",
    "help.identity.show.about": "Shows what you have stated, the personal number with stars.",
    "help.identity.show.reads": "the vault",
    "help.identity.show.writes": "nothing",
    "help.identity.show.sends": "nothing",
    "help.identity.show.reveal": "show the whole personal number",
    "help.identity.set.about": "Sets the fields you give and leaves the others; an empty text "
    "takes a field away.",
    "help.identity.set.reads": "the flags",
    "help.identity.set.writes": "the fields into the vault, and an entry into the log",
    "help.identity.set.sends": "nothing",
    "help.identity.edit.about": "Asks field by field, or shows what you have stated and takes "
    "changes.",
    "help.identity.edit.reads": "your answers at the terminal",
    "help.identity.edit.writes": "the fields into the vault, and an entry into the log",
    "help.identity.edit.sends": "nothing",
}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _field = _key.removeprefix(_EXPLAIN)
        _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
        TEXTS[f"help.identity.set.{_name}"] = _text
