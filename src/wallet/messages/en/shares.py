"""Texts about shares of the vault's key."""

TEXTS = {
    "shares.made": "{file}: share {number} of {of}",
    "shares.about": "Any {need} of these {of} shares open this wallet's backups from now on. Give "
    "them to people who do not know of each other, on paper; then delete the files. One share "
    "alone tells nothing.",
    "shares.renewed": "The former set no longer opens the vault. Backups made before now still "
    "open with it: delete them, or gather the old shares.",
    "shares.next": "make a backup that the new set opens: `wallet backup create FILE`",
    "shares.paper_title": "CONSENT WALLET: SHARE {number} OF {of}",
    "shares.paper_about": "Any {need} of the {of} shares of this set, together with a backup file, "
    "give somebody's education and work records back: `wallet backup restore FILE`. Keep it until "
    "its owner asks for it. Alone it opens nothing.",
    "shares.paper_set": "Set {set_id}, made {date}.",
    "shares.error.length": "a share has {expected} characters, this one {found}",
    "shares.hint.length": "compare it with the paper, group by group",
    "shares.error.character": "this holds a character that is in no share",
    "shares.hint.character": "it has digits and letters, never U; O counts as 0, I and L as 1",
    "shares.error.typo": "the share has a wrong or swapped character",
    "shares.hint.typo": "compare it with the paper, group by group",
    "shares.error.other_set": "the shares are of two sets, {one} and {other}",
    "shares.hint.other_set": "use shares of one set; it is named on the paper",
    "shares.error.twice": "share {number} was given twice",
    "shares.hint.twice": "give different shares of the set",
    "shares.error.too_few": "{found} shares were given, and {need} are needed",
    "shares.hint.too_few": "give more shares of the set",
    "shares.error.numbers": "there is no such set of shares: {need} needed of {of}",
    "shares.hint.numbers": "at least two are needed, of at most {most}, as in `--of 3 --need 2`",
}
