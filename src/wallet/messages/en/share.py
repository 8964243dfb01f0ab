"""Texts of `wallet share`."""

TEXTS = {
    "share.error.out": "where should the extract go?",
    "share.hint.out": "name a file with `--out FILE`",
    "share.error.request_or_preset": "a request and `--preset` were given together",
    "share.hint.request_or_preset": "a request says for itself what is asked; leave the other "
    "options out",
    "share.error.not_confirmed": "nobody you trust confirms who made this request",
    "share.hint.not_confirmed": "see who it says it is with `wallet inspect {request}`; if you "
    "know them, `wallet trust add {request}`",
    "share.error.nothing_fits": "you have nothing that answers `{queries}`, which is needed",
    "share.hint.nothing_fits": "see what you have with `wallet list`; add what is missing with "
    "`wallet add`",
    "share.error.nothing_picked": "nothing was picked, so there is nothing to decide",
    "share.hint.nothing_picked": "run the command again and turn on what may be sent",
    "share.error.deferred": "nothing is decided, and nothing has left",
    "share.hint.deferred": "run the command again when you are ready",
    "share.error.refused": "you said no; nothing has left",
    "share.hint.refused": "the other side is not told, and the wallet does not put it to you "
    "again for six months; "
    "to look anew, add `--again`",
    "share.error.refused_before": "you said no to this `{date}`; it is not put to you again for "
    "six months",
    "share.hint.refused_before": "if you want to decide anew, run it with `--again`",
    "share.passed_over": "Not put to you again, since you said no on {date}: {purpose}. With "
    "--again it is.",
    "share.error.past": "`{date}` is over already",
    "share.hint.past": "give a date to come, such as 2027-01-31",
    "share.error.decisions": "decisions and purposes do not belong together",
    "share.hint.decisions": "nothing has left; please report this",
    "share.error.not_shown": "what was about to leave was not what was shown",
    "share.hint.not_shown": "nothing has left; please report this",
    "share.error.scripted": "an answer by script is good in the demonstration only",
    "share.hint.scripted": "nothing has left; please report this",
    "share.ask_preset": "What for? One of {presets}:",
    "share.ask_to": "Who is it for? Their name, as they write it:",
    "share.ask_purpose": "For what purpose?",
    "share.ask_until": "Until which day may it be used (such as 2027-01-31)?",
    "share.done": "Signed and written to {path}. Nothing has been sent: you send the file "
    "yourself. "
    "It can be used until {date}.",
    "share.fingerprint": "Fingerprint, to compare with the one the recipient sees: {fingerprint}",
    "share.recorded": "recorded as {id}; see `wallet consent show {id}`",
    "share.next": "send the file to the one who asked; undo it later with `wallet consent "
    "withdraw`",
    "share.next_own": "send the file to the one it is for; see what you have sent with `wallet "
    "log list`",
}
