"""Hur lagar anges."""

TEXTS = {
    "law.cite.A6-1-a": "GDPR, artikel 6.1 a",
    "law.cite.A6-1-b": "GDPR, artikel 6.1 b",
    "law.cite.A6-1-c": "GDPR, artikel 6.1 c",
    "law.cite.A6-1-d": "GDPR, artikel 6.1 d",
    "law.cite.A6-1-e": "GDPR, artikel 6.1 e",
    "law.cite.A6-1-f": "GDPR, artikel 6.1 f",
    "law.cite.A7-3": "GDPR, artikel 7.3",
    "law.cite.A12-3": "GDPR, artikel 12.3",
    "law.cite.A78-2": "GDPR, artikel 78.2",
    "law.cite.R1182-71-3": "förordning (EEG, Euratom) nr 1182/71, artikel 3",
    "law.cite.A15": "GDPR, artikel 15",
    "law.cite.A16": "GDPR, artikel 16",
    "law.cite.A17": "GDPR, artikel 17",
    "law.cite.A18": "GDPR, artikel 18",
    "law.cite.A20": "GDPR, artikel 20",
    "law.cite.A21": "GDPR, artikel 21",
    "law.cite.A22": "GDPR, artikel 22",
    "law.cite.A77": "GDPR, artikel 77",
    "law.cite.recital-43": "GDPR, skäl 43",
}
