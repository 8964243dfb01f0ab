// SD-JWT (RFC 9901) and the rules of SD-JWT VC, as `wallet.standards.sd_jwt` has them.

const HASHES = { "sha-256": "SHA-256", "sha-384": "SHA-384", "sha-512": "SHA-512" };
const FORMAT_NAMES = ["_sd", "...", "_sd_alg"];
const NEVER_DISCLOSED = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"];

// The parts of an SD-JWT or SD-JWT+KB; nothing is verified here.
function parseSdJwt(text) {
  if (countCharacters(text) > LIMITS.MAX_DOCUMENT_BYTES) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DOCUMENT_BYTES });
  }
  const pieces = text.split("~");
  if (pieces.length === 1 || !isAscii(text)) {
    throw new InputError("sd_jwt.not_sd_jwt");
  }
  if (pieces.length - 1 > LIMITS.MAX_DISCLOSURES + 1) {
    throw new InputError("sd_jwt.too_many_disclosures", { limit: LIMITS.MAX_DISCLOSURES });
  }
  const middle = pieces.slice(1, -1);
  if (middle.includes("")) {
    throw new InputError("sd_jwt.disclosure_empty");
  }
  if (new Set(middle).size !== middle.length) {
    throw new InputError("sd_jwt.disclosure_repeated");
  }
  const issuer = parseJws(pieces[0]);
  const payload = issuer.claims();
  const last = pieces.at(-1);
  return {
    issuer,
    payload,
    disclosures: middle.map(parseDisclosure),
    keyBinding: last ? parseKeyBinding(last) : null,
    hash: hashNamedIn(payload),
    presentation: text.slice(0, text.lastIndexOf("~") + 1),
  };
}

function parseKeyBinding(text) {
  try {
    return parseJws(text);
  } catch (error) {
    return onlyInputError(error, () => {
      throw new InputError("sd_jwt.last_part");
    });
  }
}

function hashNamedIn(payload) {
  const name = payload.has("_sd_alg") ? payload.get("_sd_alg") : "sha-256";
  if (typeof name !== "string" || !Object.hasOwn(HASHES, name)) {
    throw new InputError("sd_jwt.sd_alg");
  }
  return HASHES[name];
}

async function hashText(hash, text) {
  return encodeBase64url(await digest(hash, encodeUtf8(text)));
}

// One Disclosure (section 4.2): a salt with a claim, or with a value alone (`name` null).
function parseDisclosure(text) {
  let parts;
  try {
    parts = parseJson(decodeBase64url(text));
  } catch (error) {
    onlyInputError(error, () => {
      throw new InputError("sd_jwt.disclosure");
    });
  }
  if (Array.isArray(parts) && typeof parts[0] === "string") {
    if (parts.length === 3 && typeof parts[1] === "string") {
      return { text, name: parts[1], value: parts[2] };
    }
    if (parts.length === 2) {
      return { text, name: null, value: parts[1] };
    }
  }
  throw new InputError("sd_jwt.disclosure_shape");
}

// The payload with every Disclosure in its place, and the top-level claims that came so
// (section 7.1, steps 3 to 5).
async function processSdJwt(sdJwt) {
  const digests = await Promise.all(sdJwt.disclosures.map((one) => hashText(sdJwt.hash, one.text)));
  const placing = new Placing(new Map(digests.map((one, at) => [one, sdJwt.disclosures[at]])));
  const payload = placing.members(sdJwt.payload, null, 1);
  if (placing.placed !== sdJwt.disclosures.length) {
    throw new InputError("sd_jwt.unreferenced");
  }
  return { payload, disclosedIn: placing.tops };
}

// One run over a payload: which digests were met, which Disclosures were placed.
class Placing {
  constructor(byDigest) {
    this.byDigest = byDigest;
    this.seen = new Set();
    this.placed = 0;
    this.tops = new Set(); // the top-level claims that Disclosures lie in
  }

  // `top` is the top-level claim all this lies in; null at the top itself.
  members(source, top, depth) {
    checkDepth(depth);
    if (source.has("...")) {
      throw new InputError("sd_jwt.dots_place"); // 4.1 rule 7
    }
    if (source.has("_sd_alg") && depth > 1) {
      throw new InputError("sd_jwt.sd_alg_place"); // 4.1.1
    }
    const result = new Map();
    for (const [name, value] of source) {
      if (name !== "_sd" && name !== "_sd_alg") {
        result.set(name, this.inner(value, top ?? name, depth));
      }
    }
    if (source.has("_sd")) {
      this.disclosedMembers(digestsIn(source.get("_sd")), result, top, depth);
    }
    return result;
  }

  disclosedMembers(digests, result, top, depth) {
    for (const digest of digests) {
      const disclosure = this.meet(digest);
      if (disclosure === undefined) {
        continue;
      }
      const { name, value } = disclosure;
      if (name === null) {
        throw new InputError("sd_jwt.disclosure_for_object"); // 3.c.ii.1
      }
      if (FORMAT_NAMES.includes(name)) {
        throw new InputError("sd_jwt.claim_name"); // 3.c.ii.2 and 4.1.1
      }
      if (result.has(name)) {
        throw new InputError("sd_jwt.claim_exists"); // 3.c.ii.3
      }
      this.place(top ?? name);
      result.set(name, this.inner(value, top ?? name, depth));
    }
  }

  elements(source, top, depth) {
    checkDepth(depth);
    const result = [];
    for (const element of source) {
      if (!(element instanceof Map) || !element.has("...")) {
        result.push(this.inner(element, top, depth));
        continue;
      }
      const disclosure = this.meet(digestOfElement(element));
      if (disclosure === undefined) {
        continue;
      }
      if (disclosure.name !== null) {
        throw new InputError("sd_jwt.disclosure_for_array"); // 3.c.iii.1
      }
      this.place(top);
      result.push(this.inner(disclosure.value, top, depth));
    }
    return result;
  }

  inner(value, top, depth) {
    if (value instanceof Map) {
      return this.members(value, top, depth + 1);
    }
    return Array.isArray(value) ? this.elements(value, top, depth + 1) : value;
  }

  place(top) {
    this.placed += 1;
    this.tops.add(top);
  }

  // The Disclosure a digest names, undefined for a decoy or one kept back; never twice (step 4).
  meet(digest) {
    if (this.seen.has(digest)) {
      throw new InputError("sd_jwt.digest_repeated");
    }
    this.seen.add(digest);
    return this.byDigest.get(digest);
  }
}

function checkDepth(depth) {
  if (depth > LIMITS.MAX_JSON_DEPTH) {
    throw new InputError("sd_jwt.depth");
  }
}

function digestsIn(value) {
  if (!Array.isArray(value) || value.some((one) => typeof one !== "string")) {
    throw new InputError("sd_jwt.digests");
  }
  return value;
}

function digestOfElement(element) {
  if (element.size !== 1) {
    throw new InputError("sd_jwt.dots_place"); // 4.2.4.2: no other members
  }
  const found = element.get("...");
  if (typeof found !== "string") {
    throw new InputError("sd_jwt.digests");
  }
  return found;
}

// The rules SD-JWT VC adds (draft-ietf-oauth-sd-jwt-vc section 2.2).
function checkVcProfile(sdJwt, payload, disclosedIn) {
  if (![SD_JWT_VC, OLD_SD_JWT_VC].includes(sdJwt.issuer.typ)) {
    throw new InputError("sd_jwt.vc_typ");
  }
  if (NEVER_DISCLOSED.some((name) => disclosedIn.has(name))) {
    throw new InputError("sd_jwt.vc_hidden");
  }
  for (const name of ["iat", "nbf", "exp"]) {
    timeClaim(payload, name);
  }
  for (const name of ["cnf", "status"]) {
    if (payload.has(name) && !(payload.get(name) instanceof Map)) {
      throw new InputError("sd_jwt.vc_claim");
    }
  }
  for (const name of ["sub", "vct#integrity"]) {
    if (payload.has(name)) {
      profileText(payload.get(name));
    }
  }
  const vct = profileText(payload.get("vct"));
  const issuer = payload.has("iss") ? profileText(payload.get("iss")) : null;
  return { vct, issuer, types: [vct, ...furtherTypes(payload, vct)] };
}

function furtherTypes(payload, vct) {
  if (!payload.has("aka_vcts")) {
    return [];
  }
  const types = payload.get("aka_vcts");
  if (!Array.isArray(types) || types.length === 0 || types.includes(vct)) {
    throw new InputError("sd_jwt.vc_claim");
  }
  return types.map(profileText);
}

function profileText(value) {
  if (typeof value !== "string" || !value) {
    throw new InputError("sd_jwt.vc_claim");
  }
  return value;
}

// A NumericDate claim in seconds, null where absent.
function timeClaim(payload, name) {
  if (!payload.has(name)) {
    return null;
  }
  try {
    return instantOf(payload.get(name));
  } catch (error) {
    return onlyInputError(error, () => {
      throw new InputError("sd_jwt.time_claim");
    });
  }
}

// The key a processed payload is bound to by `cnf.jwk`; null where it names none that can be read.
function holderKey(payload) {
  const confirmation = payload.get("cnf");
  const jwk = confirmation instanceof Map ? confirmation.get("jwk") : undefined;
  if (!(jwk instanceof Map)) {
    return null;
  }
  try {
    return PublicKey.fromJwk(jwk);
  } catch (error) {
    return onlyInputError(error, () => null);
  }
}

// The claims of the Key Binding JWT, once it proves possession of `key` (section 7.3 step 5).
// Audience and nonce are for the caller to compare.
async function verifyKeyBinding(sdJwt, key, at, maxAge) {
  const claims = await signedClaims(sdJwt.keyBinding, key);
  for (const name of ["aud", "nonce", "sd_hash"]) {
    if (typeof claims.get(name) !== "string") {
      throw new InputError("sd_jwt.kb_claims");
    }
  }
  if (!claims.has("iat")) {
    throw new InputError("sd_jwt.kb_claims");
  }
  checkKeyBindingTime(claims, at, maxAge);
  if (claims.get("sd_hash") !== (await hashText(sdJwt.hash, sdJwt.presentation))) {
    throw new InputError("sd_jwt.kb_hash");
  }
  return claims;
}

async function signedClaims(keyBinding, key) {
  if (keyBinding.typ !== "kb+jwt") {
    throw new InputError("sd_jwt.kb_typ");
  }
  try {
    await verifyJws(keyBinding, key, null);
  } catch (error) {
    onlyInputError(error, () => {
      throw new InputError("sd_jwt.kb_signature");
    });
  }
  try {
    return keyBinding.claims();
  } catch (error) {
    return onlyInputError(error, () => {
      throw new InputError("sd_jwt.kb_claims");
    });
  }
}

function checkKeyBindingTime(claims, at, maxAge) {
  const [issued, begins, ends] = ["iat", "nbf", "exp"].map((name) => timeClaim(claims, name));
  const latest = at - LIMITS.CLOCK_SKEW;
  const isEarly = [issued, begins].some(
    (start) => start !== null && start > at + LIMITS.CLOCK_SKEW,
  );
  if (isEarly || (ends !== null && ends <= latest) || issued + maxAge < latest) {
    throw new InputError("sd_jwt.kb_time");
  }
}
