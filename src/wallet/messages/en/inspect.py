"""Texts of `wallet inspect`."""

TEXTS = {
    "inspect.request": "A request for your data. Nothing has been sent, and nobody is told that "
    "you looked.",
    "inspect.use": "Purpose {number} of {count}, decided by itself",
    "inspect.asked": "What is asked for",
    "inspect.need.required": "{name}: required",
    "inspect.need.one_of": "{name}: this or another of those asked for",
    "inspect.need.optional": "{name}: optional",
    "inspect.no_claims": "only that you have it",
    "inspect.next_request": "To answer: `wallet share {file} --out answer.extract`. It shows all "
    "this again, with your own data, before anything leaves.",
}
