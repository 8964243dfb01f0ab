// JSON Web Signature, compact serialization (RFC 7515), as `wallet.standards.jose.jws` has it.

const MEDIA_PREFIX = "application/";

class Jws {
  constructor(header, parts, token) {
    this.header = header;
    this.algorithm = header.get("alg");
    this.payload = decodeBase64url(parts[1]);
    this.signingInput = encodeUtf8(token.slice(0, parts[0].length + 1 + parts[1].length));
    this.signature = decodeBase64url(parts[2]);
    this.typ = header.get("typ") ?? null;
  }

  claims() {
    return parseJsonObject(this.payload);
  }
}

// A compact JWS taken apart, its signature not checked.
function parseJws(token) {
  if (countCharacters(token) > LIMITS.MAX_DOCUMENT_BYTES) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DOCUMENT_BYTES });
  }
  const parts = token.split(".");
  if (parts.length !== 3 || !isAscii(token)) {
    throw new InputError("jose.token");
  }
  const header = parseJsonObject(decodeBase64url(parts[0], LIMITS.MAX_HEADER_BYTES));
  checkHeader(header);
  return new Jws(header, parts, token);
}

// No extension is understood, so none can be obeyed (RFC 7515 section 4.1.11).
function checkHeader(header) {
  if (!ALGORITHMS.includes(header.get("alg"))) {
    const alg = header.has("alg") ? header.get("alg") : "";
    throw new InputError("jose.algorithm", {
      alg: (typeof alg === "string" ? alg : compactJson(alg)).slice(0, 40),
    });
  }
  if (header.has("crit") || header.has("b64")) {
    throw new InputError("jose.critical");
  }
  for (const name of ["typ", "cty", "kid"]) {
    if (header.has(name) && typeof header.get(name) !== "string") {
      throw new InputError("jose.header");
    }
  }
}

// Returns where the signature holds under `key`; `typ` null leaves that to the caller.
async function verifyJws(jws, key, typ) {
  if (typ !== null && withoutPrefix(jws.typ) !== typ) {
    throw new InputError("jose.typ", { expected: typ, found: (jws.typ ?? "").slice(0, 80) });
  }
  await key.verify(jws.algorithm, jws.signingInput, jws.signature);
}

function withoutPrefix(typ) {
  const isLong = typ !== null && typ.slice(0, MEDIA_PREFIX.length).toLowerCase() === MEDIA_PREFIX;
  return isLong ? typ.slice(MEDIA_PREFIX.length) : typ;
}

// Whether the signature holds; to choose among keys, not to accept a document.
async function holds(jws, key) {
  try {
    await verifyJws(jws, key, null);
    return true;
  } catch (error) {
    return onlyInputError(error, () => false);
  }
}

// What `then` makes of an error of the document; every other error goes on.
function onlyInputError(error, then) {
  if (error instanceof InputError) {
    return then(error);
  }
  throw error;
}
