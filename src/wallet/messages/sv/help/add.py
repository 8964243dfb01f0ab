"""Hjälp om `wallet add`: flaggorna är fälten i varje sort."""

from keyword import iskeyword

from wallet.messages.sv.profile import TEXTS as PROFILE

_ABOUT = {
    "education": "Lägger till en utbildning: i en terminal frågar det fält för fält; med flaggor "
    "eller JSON frågar det inget.",
    "work": "Lägger till ett jobb: i en terminal frågar det fält för fält; med flaggor eller JSON "
    "frågar det inget.",
    "skill": "Lägger till en kompetens: i en terminal frågar det fält för fält; med flaggor eller "
    "JSON frågar det inget.",
    "language": "Lägger till ett språk du kan: i en terminal frågar det fält för fält; med "
    "flaggor eller JSON frågar det inget.",
}
_EVERY = {
    "reads": "dina svar i terminalen, eller flaggorna, eller JSON-filen",
    "writes": "uppgiften i valvet och en rad i loggen",
    "sends": "inget",
    "from_json": "uppgifterna som JSON, så som `schemas/` beskriver dem; `-` är standard in",
}
_EXPLAIN = "profile.explain."

TEXTS = {
    "help.add.about": "Lägger till en uppgift om din utbildning eller ditt arbete, med dina egna "
    "ord."
}
for _kind, _about in _ABOUT.items():
    TEXTS[f"help.add.{_kind}.about"] = _about
    TEXTS |= {f"help.add.{_kind}.{name}": text for name, text in _EVERY.items()}
for _key, _text in PROFILE.items():
    if _key.startswith(_EXPLAIN):
        _kind, _, _field = _key.removeprefix(_EXPLAIN).partition(".")
        if _kind in _ABOUT:
            _name = _field.replace("-", "_") + ("_" if iskeyword(_field) else "")
            TEXTS[f"help.add.{_kind}.{_name}"] = _text
