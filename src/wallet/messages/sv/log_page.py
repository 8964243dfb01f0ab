"""Texter på loggens sida."""

TEXTS = {
    "log_page.title": "Vilka som har vad om mig, {date}",
    "log_page.about": "Gjord av din plånbok ur dess egen logg. Sidan nämner uppgifter, men aldrig "
    "vad det står i dem. Den är bara för dig: den som får se den ser vilka du har vänt dig till.",
    "log_page.nobody": "Du har inte lämnat något till någon.",
    "log_page.drawing": "Vilka som har haft vad, och när",
    "log_page.described": "En stapel för varje gång du lämnade något: {count}. Tabellen under "
    "säger samma sak i ord.",
    "log_page.figure": "Fylld stapel: får användas nu. Streckad ram: slut. Den streckade linjen "
    "är i dag.",
    "log_page.today": "i dag",
    "log_page.table": "Vilka som har vad",
    "log_page.column.who": "Vem",
    "log_page.column.purpose": "För",
    "log_page.column.claims": "Vad",
    "log_page.column.since": "Sedan",
    "log_page.column.until": "Till och med",
    "log_page.column.times": "Gånger",
    "log_page.column.state": "Läge",
    "log_page.column.end": "Avsluta, eller se mer",
    "log_page.happened": "Vad som har hänt",
}
