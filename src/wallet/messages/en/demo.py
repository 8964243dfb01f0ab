"""Texts of the demonstration."""

TEXTS = {
    "demo.begin": "This is a demonstration. Everybody in it is made up, and it all happens in a "
    "temporary folder. Each command stands as you would type it.",
    "demo.end": "That was the whole story. Now yours: `wallet init`.",
    "demo.kept": "That was the whole story. Its files are in {folder}. Now yours: `wallet init`.",
    "demo.actor.school": "school",
    "demo.actor.service": "service",
    "demo.actor.person": "you",
    "demo.actor.counsellor": "counsellor",
    "demo.school_key": "A school gets itself a key, to sign diplomas with.",
    "demo.service_key": "A matching service gets a key too.",
    "demo.request": "The service asks you for some of your data. In terms.toml it has promised "
    "what it will do with them, for two purposes.",
    "demo.init": "You make your wallet.",
    "demo.add": "You write down a job.",
    "demo.key_request": "You let the school know which key your wallet has.",
    "demo.issue": "The school issues your diploma, for that key.",
    "demo.trust_school": "You put the school on your list. You hear its fingerprint by telephone.",
    "demo.import": "You put the diploma into your wallet.",
    "demo.list": "This is what you hold.",
    "demo.inspect": "You look at what the service asks. No vault is opened for that.",
    "demo.trust_service": "You know this service, and hear its fingerprint by telephone.",
    "demo.share": "You read and decide. You turn on your diploma, say yes to the matching, and no "
    "to the offers.",
    "demo.service_trusts_school": "The service knows the school too.",
    "demo.service_verifies": "The service checks your answer.",
    "demo.share_own": "You also want a counsellor to see something. They have no system that "
    "could ask you.",
    "demo.counsellor_verifies": "The counsellor checks it, with one command and no wallet.",
    "demo.tamper": "Somebody changes one bit of your answer.",
    "demo.tampered": "The service notices.",
    "demo.mix": "Somebody else puts your answer into an envelope of their own.",
    "demo.mixed": "The service notices that too.",
    "demo.withdraw": "You take your consent back. It holds at once, and a signed notice is made.",
    "demo.withdrawn": "The service got your notice and checks the old answer again.",
    "demo.log": "Who has what of yours is in your log.",
    "demo.error.step": "the demonstration took a wrong turn at `wallet {line}` (exit code {exit})",
    "demo.hint.step": "please report this",
    "demo.error.foreign_vault": "the demonstration opens no vault but its own",
    "demo.hint.foreign_vault": "please report this",
}
