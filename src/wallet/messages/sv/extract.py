"""Texter om utdrag: att göra och läsa dem."""

_DEFECT = "inget har skickats; anmäl gärna detta som ett fel i plånboken"
_ASK_SENDER = "be avsändaren om ett nytt"

TEXTS = {
    "extract.error.version": "utdraget har en version som programmet inte känner (`{schema}`)",
    "extract.hint.version": "installera en nyare plånbok eller be om versionen `extract/1`",
    "extract.error.member": "utdraget har inget användbart `{name}`",
    "extract.hint.member": _ASK_SENDER,
    "extract.error.presentations": "utdraget har fler än {limit} delar",
    "extract.hint.presentations": _ASK_SENDER,
    "extract.error.no_holder_key": "intyget är bundet till en nyckel som inte finns i plånboken",
    "extract.hint.no_holder_key": "be utfärdaren om ett intyg som görs för den här plånboken",
    "extract.error.no_such_claim": "en vald uppgift finns inte längre",
    "extract.hint.no_such_claim": "börja om från förfrågan",
    "extract.error.reserved_claim": "en uppgift har ett namn som formatet behåller för sig själv",
    "extract.hint.reserved_claim": _DEFECT,
    "extract.error.not_signable": "utdraget går inte att signera med de nycklar som finns",
    "extract.hint.not_signable": _DEFECT,
    "extract.error.not_as_shown": "det som signerades är inte det som visades",
    "extract.hint.not_as_shown": _DEFECT,
    "extract.error.not_verifiable": "det färdiga utdraget klarar inte sin egen kontroll",
    "extract.hint.not_verifiable": _DEFECT,
    "extract.detail.query_changed": "det återger en annan fråga än din",
    "extract.detail.query_binding": "en del kommer utan bevis för sin innehavare",
    "extract.detail.query_id": "en del svarar på något som inte frågades",
    "extract.detail.query_multiple": "fler delar än det frågades efter",
    "extract.detail.query_type": "en del är av en annan sort än det frågades efter",
}
