"""How laws are cited."""

TEXTS = {
    "law.cite.A6-1-a": "GDPR, Article 6(1)(a)",
    "law.cite.A6-1-b": "GDPR, Article 6(1)(b)",
    "law.cite.A6-1-c": "GDPR, Article 6(1)(c)",
    "law.cite.A6-1-d": "GDPR, Article 6(1)(d)",
    "law.cite.A6-1-e": "GDPR, Article 6(1)(e)",
    "law.cite.A6-1-f": "GDPR, Article 6(1)(f)",
    "law.cite.A7-3": "GDPR, Article 7(3)",
    "law.cite.A12-3": "GDPR, Article 12(3)",
    "law.cite.A78-2": "GDPR, Article 78(2)",
    "law.cite.R1182-71-3": "Regulation (EEC, Euratom) No 1182/71, Article 3",
    "law.cite.A15": "GDPR, Article 15",
    "law.cite.A16": "GDPR, Article 16",
    "law.cite.A17": "GDPR, Article 17",
    "law.cite.A18": "GDPR, Article 18",
    "law.cite.A20": "GDPR, Article 20",
    "law.cite.A21": "GDPR, Article 21",
    "law.cite.A22": "GDPR, Article 22",
    "law.cite.A77": "GDPR, Article 77",
    "law.cite.recital-43": "GDPR, recital 43",
}
