"""Texts about notices to recipients: sending them, and the letters that go with them."""

TEXTS = {
    "outbox.nothing": "There is nothing in the outbox.",
    "outbox.column.consent": "consent",
    "outbox.column.who": "to",
    "outbox.column.made": "written",
    "outbox.column.state": "state",
    "outbox.progress.waiting": "waits",
    "outbox.progress.failed": "waits; tried {count} times, {reason}",
    "outbox.progress.delivered": "delivered, not acknowledged",
    "outbox.progress.by_hand": "sent by you",
    "outbox.sent.by_hand": "You have sent it to {recipient}.",
    "outbox.error.none_waits": "no notice about `{id}` waits",
    "outbox.hint.none_waits": "`wallet consent outbox` shows what does",
    "outbox.reaction.received": "acknowledged: they will act on it",
    "outbox.reaction.stopped": "acknowledged: they have stopped",
    "outbox.reaction.erased": "acknowledged: they have stopped and deleted it",
    "outbox.reaction.refused": "acknowledged: they refuse; ask for the reason",
    "outbox.failure.status": "they answered with the code {status}",
    "outbox.failure.no_host": "their address was not found",
    "outbox.failure.private": "their address leads into a private network",
    "outbox.failure.tls": "it could not be proven that it is them",
    "outbox.failure.time": "they did not answer in time",
    "outbox.failure.too_large": "their answer was too large",
    "outbox.failure.failed": "they could not be reached",
    "outbox.way.uri": "`wallet consent outbox --send` sends it to their address",
    "outbox.way.email": "send it by e-mail; `wallet consent withdraw {id} --send` writes the draft",
    "outbox.way.letter": "send it by post; `wallet consent withdraw {id} --send` writes the letter",
    "outbox.sent.waiting": "{recipient} has no address the wallet may post to. "
    "The letter to send is written.",
    "outbox.sent.delivered": "Sent to {recipient}. Delivered, but not acknowledged: nobody there "
    "has signed an answer.",
    "outbox.sent.acknowledged": "Sent to {recipient}, and acknowledged with their signature.",
    "outbox.not_sent": "Not sent to {recipient}: {reason}. It waits in the outbox; it is "
    "withdrawn all the same.",
    "outbox.next": "send what waits with `wallet consent outbox --send`",
    "outbox.letter.subject": "Withdrawal of consent",
    "outbox.letter.what": "I withdraw my consent (GDPR, Article 7(3)). It is about the data I "
    "gave you on {date}, for: {purpose}.",
    "outbox.letter.stop": "Please stop using the data, and share them with nobody.",
    "outbox.letter.erase": "Please also delete the data (Article 17(1)(b)), and tell those who "
    "got them from you (Article 19).",
    "outbox.letter.proof": "The enclosed file {file} says the same. It is signed with the key "
    "that the data were signed with: that shows that it comes from me. You need no more data "
    "about me.",
    "outbox.letter.ids": "Number of the notice: {notice}\nNumber of the consent: {consent}",
    "outbox.letter.answer": "Please confirm that you have done so, within one month "
    "(Article 12(3)).",
    "outbox.error.answer": "that is no answer to this notice",
    "outbox.hint.answer": "ask the recipient for an answer signed with the key of its request",
    "outbox.error.no_notice": "this wallet has sent no notice `{id}`",
    "outbox.hint.no_notice": "`wallet consent outbox` shows what was sent",
    "outbox.error.no_key": "`{recipient}` did not sign its request, so no answer can be checked",
    "outbox.hint.no_key": "keep the answer yourself, beside the receipt",
    "outbox.error.send_or_answer": "`--send`, `--answer` and `--sent` are three things",
    "outbox.hint.send_or_answer": "run the command once for each",
}
