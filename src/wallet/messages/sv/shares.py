"""Texter om delar av valvets nyckel."""

TEXTS = {
    "shares.made": "{file}: del {number} av {of}",
    "shares.about": "Vilka {need} som helst av dessa {of} delar öppnar från och med nu plånbokens "
    "säkerhetskopior. Ge dem på papper till människor som inte känner till varandra och radera "
    "sedan filerna. En del för sig säger ingenting.",
    "shares.renewed": "Den förra uppsättningen öppnar inte längre valvet. Säkerhetskopior som "
    "gjorts före nu öppnas fortfarande med den: radera dem, eller samla in de gamla delarna.",
    "shares.next": "gör en säkerhetskopia som den nya uppsättningen öppnar: "
    "`wallet backup create FILE`",
    "shares.paper_title": "CONSENT WALLET: DEL {number} AV {of}",
    "shares.paper_about": "Vilka {need} som helst av de {of} delarna i denna uppsättning ger, "
    "tillsammans med en säkerhetskopia, tillbaka någons utbildnings- och arbetsuppgifter: "
    "`wallet backup restore FILE`. Förvara den tills ägaren ber om den. Ensam öppnar den "
    "ingenting.",
    "shares.paper_set": "Uppsättning {set_id}, gjord {date}.",
    "shares.error.length": "en del har {expected} tecken, denna {found}",
    "shares.hint.length": "jämför med papperet, grupp för grupp",
    "shares.error.character": "här finns ett tecken som inte finns i någon del",
    "shares.hint.character": "den har siffror och bokstäver, aldrig U; O räknas som 0, I och L "
    "som 1",
    "shares.error.typo": "delen har ett felaktigt eller omkastat tecken",
    "shares.hint.typo": "jämför med papperet, grupp för grupp",
    "shares.error.other_set": "delarna hör till två uppsättningar, {one} och {other}",
    "shares.hint.other_set": "använd delar ur en uppsättning; den står på papperet",
    "shares.error.twice": "del {number} gavs två gånger",
    "shares.hint.twice": "ge olika delar ur uppsättningen",
    "shares.error.too_few": "{found} delar gavs, och {need} behövs",
    "shares.hint.too_few": "ge fler delar ur uppsättningen",
    "shares.error.numbers": "en sådan uppsättning delar finns inte: {need} behövs av {of}",
    "shares.hint.numbers": "minst två behövs, av högst {most}, som i `--of 3 --need 2`",
}
