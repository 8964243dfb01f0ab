"""Help on `wallet wishes`: the flags of `set` are the fields."""

from keyword import iskeyword

from wallet.messages.en.profile import TEXTS as PROFILE

_EXPLAIN = "profile.explain.wishes."

TEXTS = {
    "help.wishes.about": "What you look for: occupations, places, extent, start.",
    "help.wishes.show.about": "Shows what you look for.",
    "help.wishes.show.reads": "the vault",
    "help.wishes.show.writes": "nothing",
    "help.wishes.show.sends": "nothing",
    "help.wishes.set.about": "Sets the fields you give and leaves the others; an empty text "
    "takes a field away.",
    "help.wishes.set.reads": "the flags",
    "help.wishes.set.writes": "the fields into the vault, and an entry into the log",
    "help.wishes.set.sends": "nothing",
    "help.wishes.edit.about": "Asks field by field, or shows what you have stated and takes "
    "changes.",
    "help.wishes.edit.reads": "your answers at the terminal",
    "help.wishes.edit.writes": "the fields into the vault, and an entry into the log",
    "help.wishes.edit.sends": "nothing",
}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _field = _key.removeprefix(_EXPLAIN)
        _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
        TEXTS[f"help.wishes.set.{_name}"] = _text
