"""Texter i dialoger som frågar efter ett fält i taget."""

TEXTS = {
    "dialogue.about": "En fråga i taget. Enter hoppar över, `?` förklarar. Du ser allt innan det "
    "sparas.",
    "dialogue.example": "{text}; till exempel: {example}",
    "dialogue.summary": "Det här har du skrivit",
    "dialogue.ask_keep": "Enter sparar. En siffra ändrar den raden. 0 kastar allt:",
    "dialogue.ask_mend": "En siffra ändrar den raden. 0 kastar allt:",
    "dialogue.error.dropped": "inget sparades",
    "dialogue.hint.dropped": "kör kommandot igen när du är redo",
}
