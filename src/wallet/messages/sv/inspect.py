"""Texter för `wallet inspect`."""

TEXTS = {
    "inspect.request": "En förfrågan om dina uppgifter. Inget har skickats, och ingen får veta "
    "att du har tittat.",
    "inspect.use": "Ändamål {number} av {count}, som du bestämmer om för sig",
    "inspect.asked": "Vad som efterfrågas",
    "inspect.need.required": "{name}: krävs",
    "inspect.need.one_of": "{name}: den eller någon annan av dem som efterfrågas",
    "inspect.need.optional": "{name}: valfritt",
    "inspect.no_claims": "bara att du har det",
    "inspect.next_request": "För att svara: `wallet share {file} --out svar.extract`. Där visas "
    "allt det här igen, med dina egna uppgifter, innan något lämnar datorn.",
}
