"""Texts of dialogues that ask for one field after the other."""

TEXTS = {
    "dialogue.about": "One question at a time. Enter skips it, `?` explains it. You see everything "
    "before it is saved.",
    "dialogue.example": "{text}; for example: {example}",
    "dialogue.summary": "This is what you wrote",
    "dialogue.ask_keep": "Enter saves it. A number changes that line. 0 drops it all:",
    "dialogue.ask_mend": "A number changes that line. 0 drops it all:",
    "dialogue.error.dropped": "nothing was saved",
    "dialogue.hint.dropped": "run the command again when you are ready",
}
