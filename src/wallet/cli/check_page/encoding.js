// Strict encodings, as `wallet.standards.encoding` has them: base64url, digests, instants, names,
// text from strangers. What these functions accept has one meaning only.

// The document is at fault; `code` is that of the command's error, `values` fill its sentence.
class InputError extends Error {
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

// Only the command can tell; `why` is the last part of a key in `trust_page.command`.
class UseCommand extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

const LATEST = 253402300799; // 9999-12-31T23:59:59Z, the last instant RFC 3339 can write

const BASE64URL = /^[A-Za-z0-9_-]*$/;
const LAST = { 2: /[AQgw]$/, 3: /[AEIMQUYcgkosw048]$/ };
// By the characters over a multiple of four: the last ones that leave no stray bit set.

function decodeBase64url(text, maxBytes = LIMITS.MAX_DOCUMENT_BYTES) {
  if (countCharacters(text) > Math.floor((maxBytes * 4 + 2) / 3)) {
    throw new InputError("encoding.too_large", { limit: maxBytes });
  }
  const over = text.length % 4;
  if (!BASE64URL.test(text) || over === 1 || (over && !LAST[over].test(text))) {
    throw new InputError("encoding.base64url");
  }
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(raw, (char) => char.charCodeAt(0));
}

function encodeBase64url(bytes) {
  const raw = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(raw).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decodeUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError("encoding.utf8");
  }
}

function encodeUtf8(text) {
  return new TextEncoder().encode(text);
}

function isAscii(text) {
  return /^[\x00-\x7f]*$/.test(text);
}

// Characters as the command counts them, not the halves that a script's texts are made of.
function countCharacters(text) {
  return isAscii(text) ? text.length : Array.from(text).length;
}

async function digest(algorithm, bytes) {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

async function sha256Base64url(bytes) {
  return encodeBase64url(await digest("SHA-256", bytes));
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, in lower case

// The first 80 bits of SHA-256, as four groups to compare by eye or by voice.
async function fingerprintOf(bytes) {
  const bits = Array.from((await digest("SHA-256", bytes)).slice(0, 10), (byte) =>
    byte.toString(2).padStart(8, "0"),
  ).join("");
  const letters = bits.match(/.{5}/g).map((five) => BASE32[parseInt(five, 2)]);
  return letters.join("").match(/.{4}/g).join("-");
}

// Seconds since 1970 of a JWT NumericDate; a fraction is cut off.
function instantOf(value) {
  const number = value instanceof Float ? value.value : value;
  if (typeof number !== "number" || Math.floor(number) < 0 || Math.floor(number) > LATEST) {
    throw new InputError("encoding.instant", { text: String(number) });
  }
  return Math.floor(number);
}

function rfc3339(seconds) {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

function rfc3339OrNull(seconds) {
  return seconds === null ? null : rfc3339(seconds);
}

// Whether two names are equal after NFC and case folding; the folds a script's own functions do
// not make are those that `DATA.folds` names.
function isSameName(left, right) {
  return foldedName(left) === foldedName(right);
}

function foldedName(name) {
  const folded = Array.from(stripped(name).normalize("NFC"), (char) =>
    Object.hasOwn(DATA.folds, char) ? DATA.folds[char] : char.toLowerCase(),
  );
  return folded.join("").normalize("NFC");
}

const BLANKS = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const BLANK = new RegExp(`[${BLANKS}\\u2800]`, "u");
const BLANKS_AT_ENDS = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, "gu");
const NOT_DRAWN =
  /[\p{C}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0100}-\u{e01ef}]/u;
const MAX_MARKS = 4;

function stripped(text) {
  return text.replace(BLANKS_AT_ENDS, "");
}

// Text that a stranger wrote as one inert line, cut with an ellipsis after `limit` characters.
function foreignText(text, limit = LIMITS.MAX_FOREIGN_TEXT) {
  const all = Array.from(text);
  let marks = 0;
  let kept = "";
  for (const char of all.slice(0, limit * 4)) {
    if (BLANK.test(char)) {
      kept += " ";
    } else if (!NOT_DRAWN.test(char)) {
      marks = /\p{M}/u.test(char) ? marks + 1 : 0;
      kept += marks <= MAX_MARKS ? char : "";
    }
  }
  const inert = Array.from(kept.split(" ").filter(Boolean).join(" "));
  if (inert.length > limit || all.length > limit * 4) {
    return `${inert.slice(0, limit - 1).join("").trimEnd()}\u2026`;
  }
  return inert.join("");
}
