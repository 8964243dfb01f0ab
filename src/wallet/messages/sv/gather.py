"""Texter om att fråga efter det som andra publicerar."""

TEXTS = {
    "gather.error.too_much": "mer än {limit} adresser, eller för många byte, skulle behöva hämtas",
    "gather.hint.too_much": "kontrollera färre filer åt gången",
    "gather.error.not_named": "ingen lista som används nämner adressen för utfärdaren, så den "
    "tillfrågades inte",
    "gather.hint.not_named": "med `--fetch` frågas den ändå",
    "gather.refused": "tillfrågades inte, för ingen lista som används nämner den för utfärdaren: "
    "{hosts}. Med `--fetch` frågas den ändå",
    "gather.asked": "tillfrågade: {hosts}",
}
