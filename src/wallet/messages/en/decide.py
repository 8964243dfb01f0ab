"""Texts at the terminal where a person decides."""

TEXTS = {
    "decide.sheet": "Purpose {number} of {count}",
    "decide.key_1": "  1  say no",
    "decide.key_2": "  2  wait",
    "decide.key_3": "  3  go on",
    "decide.ask_key": "Type 1, 2 or 3. Enter alone decides nothing:",
    "decide.no_such_key": "That is none of the three.",
    "decide.type": "To say yes, type these words. Nothing leaves before you do.",
    "decide.type_special": "This is information the law protects more. For a yes, type first:",
    "decide.ask_statement": "Your words:",
    "decide.wrong_words": "Those are not the words. Nothing has left.",
    "decide.wrong_characters": "The characters at the end differ. Here are new ones.",
    "decide.choose_one": "More than one of your records fits `{query}`. Which one?",
    "decide.choose_some": "More than one of your records fits `{query}`. Which ones may be sent?",
    "decide.choose_optional": "Optional: `{query}`. It is off unless you turn it on.",
    "decide.ask_one": "One number. Enter alone decides nothing:",
    "decide.ask_some": "One or more numbers. Enter alone decides nothing:",
    "decide.ask_optional": "Numbers to turn on. Enter leaves it off:",
    "decide.no_such_number": "Please type a number from the list.",
    "decide.error.nothing_chosen": "nothing is decided: no record was chosen",
    "decide.hint.nothing_chosen": "run the command again when you are ready",
}
