"""Texts on the page of the log."""

TEXTS = {
    "log_page.title": "Who has what of me, as of {date}",
    "log_page.about": "Made by your wallet from its own log. The page names data, and never says "
    "what stood in them. It is for you alone: whoever gets it sees whom you have turned to.",
    "log_page.nobody": "You have given nothing to anybody.",
    "log_page.drawing": "Who has had what, and when",
    "log_page.described": "One bar for each time you gave something: {count}. The table below "
    "says the same in words.",
    "log_page.figure": "A full bar: may be used now. A dashed outline: over. The dashed line is "
    "today.",
    "log_page.today": "today",
    "log_page.table": "Who has what",
    "log_page.column.who": "Who",
    "log_page.column.purpose": "For",
    "log_page.column.claims": "What",
    "log_page.column.since": "Since",
    "log_page.column.until": "Until",
    "log_page.column.times": "Times",
    "log_page.column.state": "State",
    "log_page.column.end": "End it, or see more",
    "log_page.happened": "What happened",
}
