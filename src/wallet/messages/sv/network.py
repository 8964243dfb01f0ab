"""Texter om förbindelser med andra."""

TEXTS = {
    "network.error.url": "`{url}` är ingen adress som plånboken får kontakta",
    "network.hint.url": "den ska ha `https://` och ett värdnamn; inget användarnamn, "
    "inga bara siffror",
    "network.error.no_host": "`{host}` hittades inte",
    "network.hint.no_host": "se efter att datorn är på nätet och försök igen senare",
    "network.error.private": "`{host}` leder till ett privat nät och kontaktades därför inte",
    "network.hint.private": "be den andra sidan om en öppen adress",
    "network.error.tls": "`{host}` kunde inte visa att det är den värden",
    "network.hint.tls": "inget skickades; försök igen senare, och säg till dem om det består",
    "network.error.time": "`{host}` blev inte klar med sitt svar på {seconds} sekunder",
    "network.hint.time": "försök igen senare",
    "network.error.too_large": "svaret från `{host}` är större än {limit} byte",
    "network.hint.too_large": "så ska de inte svara; säg till dem",
    "network.error.failed": "utbytet med `{host}` misslyckades",
    "network.hint.failed": "se efter att datorn är på nätet och försök igen senare",
    "network.error.status": "`{host}` svarade med status {status}",
    "network.hint.status": "försök igen senare; fråga utfärdaren om det inte går över",
    "network.error.page": "`{host}` svarade med en webbsida, inte med dokumentet",
    "network.hint.page": "försök igen senare; fråga utfärdaren om det inte går över",
}
