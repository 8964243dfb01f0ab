"""Hjälp om `wallet attest`."""

TEXTS = {
    "help.attest.about": "Intyg från en liten utfärdare, för att prova och för några få: "
    "innehavaren ber med en nyckel, utfärdaren binder till den.",
    "help.attest.request.about": "Gör en ny nyckel i din plånbok, och en fil som en utfärdare kan "
    "binda ett intyg till.",
    "help.attest.request.reads": "inget",
    "help.attest.request.writes": "nyckeln i valvet, filen, och en rad i loggen",
    "help.attest.request.sends": "inget; ge själv filen till utfärdaren",
    "help.attest.issue.about": "Signerar ett intyg som bara innehavaren av nyckeln kan använda; "
    "det kan inte återkallas senare.",
    "help.attest.issue.reads": "uppgifterna, begäran om nyckel, nyckelmappen",
    "help.attest.issue.writes": "intyget (SD-JWT VC), till filen eller standard ut",
    "help.attest.issue.sends": "inget",
    "help.attest.issue.kind": "education, work, skill eller language: uppgifterna måste passa "
    "`schemas/SORT-1.json`",
    "help.attest.issue.vct": "en annan typ, med sitt namn; uppgifterna är då vilket JSON-objekt "
    "som helst",
    "help.attest.issue.from_json": "uppgifterna som JSON; `-` är standard in",
    "help.attest.issue.holder": "innehavarens fil från `wallet attest request`",
    "help.attest.issue.key_folder": "utfärdarens mapp från `wallet service key`",
    "help.attest.issue.days": "hur många dagar det kan användas; utan den, för alltid",
}
