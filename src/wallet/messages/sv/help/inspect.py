"""Hjälp om `wallet inspect`."""

TEXTS = {
    "help.inspect.about": "Säger vad en fil är och vad som står i den: en förfrågan, ett utdrag, "
    "ett intyg, ett kvitto, en återkallelse, en lista.",
    "help.inspect.reads": "filen, och listorna över dem du litar på",
    "help.inspect.writes": "inget",
    "help.inspect.sends": "inget",
    "help.inspect.source": "en fil, en länk inom citattecken, eller `-` för standard in",
}
