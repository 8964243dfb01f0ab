"""Texter för utfärdare."""

TEXTS = {
    "issuer.error.reserved_claim": "formatet behåller namnet `{name}` för sig självt",
    "issuer.hint.reserved_claim": "ge uppgiften ett annat namn",
    "issuer.error.key_request": "det här är ingen begäran om en nyckel",
    "issuer.hint.key_request": "innehavaren gör en med `wallet attest request --out FIL`",
    "issuer.error.key_request_time": "begäran om nyckel kan inte användas nu (den upphör {date})",
    "issuer.hint.key_request_time": "kontrollera datorns klocka, eller be innehavaren om en ny",
    "issuer.error.no_host": "certifikatet nämner inget värdnamn att utfärda som",
    "issuer.hint.no_host": "gör ett med `wallet service key --dns NAMN --out MAPP`",
}
