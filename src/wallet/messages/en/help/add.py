"""Help on `wallet add`: its flags are the fields of each kind."""

from keyword import iskeyword

from wallet.messages.en.profile import TEXTS as PROFILE

_ABOUT = {
    "education": "Adds an education: at a terminal it asks field by field; with flags or JSON it "
    "asks nothing.",
    "work": "Adds a job: at a terminal it asks field by field; with flags or JSON it asks nothing.",
    "skill": "Adds a skill: at a terminal it asks field by field; with flags or JSON it asks "
    "nothing.",
    "language": "Adds a language you know: at a terminal it asks field by field; with flags or "
    "JSON it asks nothing.",
}
_EVERY = {
    "reads": "your answers at the terminal, or the flags, or the JSON file",
    "writes": "the record into the vault, and an entry into the log",
    "sends": "nothing",
    "from_json": "the claims as JSON, as `schemas/` describes them; `-` is standard input",
}
_EXPLAIN = "profile.explain."

TEXTS = {"help.add.about": "Adds a record about your education or work, in your own words."}
for _kind, _about in _ABOUT.items():
    TEXTS[f"help.add.{_kind}.about"] = _about
    TEXTS |= {f"help.add.{_kind}.{name}": text for name, text in _EVERY.items()}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _kind, _, _field = _key.removeprefix(_EXPLAIN).partition(".")
        if _kind in _ABOUT:
            _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
            TEXTS[f"help.add.{_kind}.{_name}"] = _text
