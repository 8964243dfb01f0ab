// Public keys, as `wallet.standards.jose` and `wallet.standards.identifiers` read them: checked
// when they are read, by this script; the browser only checks signatures with them.

const COORDINATE_BYTES = { "P-256": 32, "P-384": 48, Ed25519: 32 };
const ALGORITHMS_OF = {
  "P-256": ["ES256"],
  "P-384": ["ES384"],
  Ed25519: ["EdDSA", "Ed25519"],
  RSA: ["RS256", "PS256"],
};
const ALGORITHMS = Object.values(ALGORITHMS_OF).flat();
const REQUIRED = {
  "P-256": ["crv", "kty", "x", "y"],
  "P-384": ["crv", "kty", "x", "y"],
  Ed25519: ["crv", "kty", "x"],
  RSA: ["e", "kty", "n"],
};
const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];
const MAX_EXPONENT_BITS = 32;

// y² = x³ - 3x + b over the integers modulo p (SP 800-186, 3.2.1).
const CURVES = {
  "P-256": {
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  "P-384": {
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
};

// A key that was checked when it was read. Two are the same when `id` is.
class PublicKey {
  constructor(kind, members, algorithms = ALGORITHMS_OF[kind]) {
    this.kind = kind;
    this.members = members; // the required ones, in the order of RFC 7638 section 3.2
    this.algorithms = algorithms;
    this.id = compactJson(members);
  }

  static fromJwk(jwk) {
    const kind = kindOf(jwk);
    if (PRIVATE_MEMBERS.some((name) => jwk.has(name))) {
      throw new InputError("jose.key_private");
    }
    const algorithms = algorithmsOf(kind, jwk);
    checkKeyMaterial(kind, jwk);
    return new PublicKey(kind, new Map(REQUIRED[kind].map((name) => [name, jwk.get(name)])), algorithms);
  }

  thumbprint() {
    this.found ??= sha256Base64url(encodeUtf8(this.id));
    return this.found;
  }

  // Returns where the signature holds. Throws `jose.key_algorithm` before looking at it, or
  // `jose.signature`; `UseCommand` where the browser cannot check such signatures.
  async verify(algorithm, data, signature) {
    if (!this.algorithms.includes(algorithm)) {
      throw new InputError("jose.key_algorithm", { alg: algorithm });
    }
    const size = COORDINATE_BYTES[this.kind];
    if (algorithm.startsWith("ES") && signature.length !== 2 * size) {
      throw new InputError("jose.signature"); // RFC 7518, 3.4: r and s at full length
    }
    if (!(await this.browserVerifies(algorithm, data, signature))) {
      throw new InputError("jose.signature");
    }
  }

  async browserVerifies(algorithm, data, signature) {
    const use = BROWSER_USES[algorithm];
    try {
      const [format, material] = this.forBrowser();
      const key = await crypto.subtle.importKey(format, material, use, false, ["verify"]);
      return await crypto.subtle.verify(use, key, signature, data);
    } catch {
      throw new UseCommand("browser");
    }
  }

  forBrowser() {
    if (this.kind === "RSA") {
      return ["jwk", Object.fromEntries(this.members)];
    }
    const x = decodeBase64url(this.members.get("x"));
    if (this.kind === "Ed25519") {
      return ["raw", x];
    }
    return ["raw", Uint8Array.from([4, ...x, ...decodeBase64url(this.members.get("y"))])];
  }
}

const BROWSER_USES = {
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  ES384: { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
  EdDSA: { name: "Ed25519" },
  Ed25519: { name: "Ed25519" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  PS256: { name: "RSA-PSS", hash: "SHA-256", saltLength: 32 },
};

function kindOf(jwk) {
  const kty = jwk.get("kty");
  const crv = jwk.get("crv");
  if (kty === "RSA") {
    return "RSA";
  }
  const isCurve = kty === "EC" && typeof crv === "string" && Object.hasOwn(CURVES, crv);
  if (isCurve || (kty === "OKP" && crv === "Ed25519")) {
    return crv;
  }
  if (typeof kty !== "string") {
    throw new InputError("jose.key");
  }
  throw new InputError("jose.key_type", { kind: typeof crv === "string" ? crv : kty });
}

// `use`, `key_ops` and `alg` narrow what a key may be used for (RFC 7517 sections 4.2 to 4.4).
function algorithmsOf(kind, jwk) {
  if (jwk.has("use") && jwk.get("use") !== "sig") {
    throw new InputError("jose.key_use");
  }
  const operations = jwk.get("key_ops");
  if (jwk.has("key_ops") && !(Array.isArray(operations) && operations.includes("verify"))) {
    throw new InputError("jose.key_use");
  }
  if (!jwk.has("alg")) {
    return ALGORITHMS_OF[kind];
  }
  if (!ALGORITHMS_OF[kind].includes(jwk.get("alg"))) {
    throw new InputError("jose.key_algorithm", { alg: String(jwk.get("alg")).slice(0, 40) });
  }
  return [jwk.get("alg")];
}

function checkKeyMaterial(kind, jwk) {
  if (kind === "RSA") {
    checkRsa(integerIn(jwk, "n"), integerIn(jwk, "e"));
    return;
  }
  const x = coordinateIn(jwk, "x", kind);
  const isRight =
    kind === "Ed25519"
      ? isUsefulPoint(x)
      : isOnCurve(kind, toInteger(x), toInteger(coordinateIn(jwk, "y", kind)));
  if (!isRight) {
    throw new InputError("jose.key_point");
  }
}

function coordinateIn(jwk, member, kind) {
  const data = numberIn(jwk, member);
  if (data.length !== COORDINATE_BYTES[kind]) {
    throw new InputError("jose.key");
  }
  return data;
}

function integerIn(jwk, member) {
  const data = numberIn(jwk, member);
  if (data.length === 0 || data[0] === 0) {
    throw new InputError("jose.key");
  }
  return toInteger(data);
}

function numberIn(jwk, member) {
  const text = jwk.get(member);
  if (typeof text !== "string" || countCharacters(text) > (LIMITS.MAX_RSA_BITS / 8) * 2) {
    throw new InputError("jose.key");
  }
  return decodeBase64url(text);
}

function checkRsa(modulus, exponent) {
  const bits = modulus.toString(2).length;
  if (bits < LIMITS.MIN_RSA_BITS || bits > LIMITS.MAX_RSA_BITS) {
    throw new InputError("jose.key_size", { bits });
  }
  const isOdd = modulus % 2n === 1n && exponent % 2n === 1n;
  if (!isOdd || exponent < 3n || exponent.toString(2).length > MAX_EXPONENT_BITS) {
    throw new InputError("jose.key");
  }
}

function toInteger(bytes) {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

function toBytes(number, size) {
  const digits = number.toString(16).padStart(size * 2, "0");
  return Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
}

function power(base, exponent, modulus) {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) {
      result = (result * square) % modulus;
    }
    square = (square * square) % modulus;
  }
  return result;
}

function rightSide({ p, b }, x) {
  return (((x * x * x - 3n * x + b) % p) + p) % p;
}

function isOnCurve(kind, x, y) {
  const curve = CURVES[kind];
  return x < curve.p && y < curve.p && (y * y) % curve.p === rightSide(curve, x);
}

const P25519 = 2n ** 255n - 19n;
const D25519 =
  (((-121665n * power(121666n, P25519 - 2n, P25519)) % P25519) + P25519) % P25519;
const Y_OF_ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
const Y_OF_SMALL_ORDER = [0n, 1n, P25519 - 1n, Y_OF_ORDER_8, P25519 - Y_OF_ORDER_8];

// Whether the bytes are the one encoding of a curve point whose order is not 1, 2, 4 or 8
// (RFC 8032 section 5.1.3).
function isUsefulPoint(encoded) {
  if (encoded.length !== 32) {
    return false;
  }
  const y = toInteger(encoded.slice().reverse()) & (2n ** 255n - 1n);
  if (y >= P25519 || Y_OF_SMALL_ORDER.includes(y)) {
    return false;
  }
  // x² = (y² - 1) / (d·y² + 1); a quotient is a square exactly where the product is.
  const square = (y * y) % P25519;
  const product = ((square + P25519 - 1n) * (D25519 * square + 1n)) % P25519;
  return power(product, (P25519 - 1n) / 2n, P25519) === 1n;
}

// Decentralized identifiers that are a key.

const DID_KEY = "did:key:";
const DID_JWK = "did:jwk:";
const DID_WEB = "did:web:"; // needs an address to be asked

function didJwk(key) {
  return DID_JWK + encodeBase64url(encodeUtf8(key.id));
}

// The key that a did:key or did:jwk is.
function resolveDid(did) {
  if (countCharacters(did) > LIMITS.MAX_DID_CHARACTERS) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DID_CHARACTERS });
  }
  const mark = did.indexOf("#");
  const base = mark < 0 ? did : did.slice(0, mark);
  let key;
  let expected;
  if (base.startsWith(DID_KEY)) {
    expected = base.slice(DID_KEY.length);
    key = keyOfDidKey(expected);
  } else if (base.startsWith(DID_JWK)) {
    expected = "0";
    const text = base.slice(DID_JWK.length);
    key = PublicKey.fromJwk(parseJsonObject(decodeBase64url(text, LIMITS.MAX_DID_CHARACTERS)));
  } else {
    throw new InputError("identifiers.method", { did: did.slice(0, 40) });
  }
  if (mark >= 0 && did.slice(mark + 1) !== expected) {
    throw new InputError("identifiers.fragment", { did: did.slice(0, 40) });
  }
  return key;
}

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const CODECS = { ed01: "Ed25519", 8024: "P-256", 8124: "P-384" };
const REFUSED_CODECS = { ec01: "X25519", 8224: "P-521", 8524: "RSA", e701: "secp256k1" };
// Multicodec prefixes, as varints in hexadecimal.

function keyOfDidKey(identifier) {
  if (!identifier.startsWith("z")) {
    throw new InputError("identifiers.did_key");
  }
  const data = decodeBase58(identifier.slice(1));
  const codec = toHex(data.slice(0, 2));
  if (Object.hasOwn(REFUSED_CODECS, codec)) {
    throw new InputError("identifiers.key_type", { kind: REFUSED_CODECS[codec] });
  }
  if (!Object.hasOwn(CODECS, codec)) {
    throw new InputError("identifiers.did_key");
  }
  const kind = CODECS[codec];
  return kind === "Ed25519" ? edwardsKey(data.slice(2)) : curveKey(kind, data.slice(2));
}

function decodeBase58(text) {
  if (countCharacters(text) > LIMITS.MAX_DID_CHARACTERS) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DID_CHARACTERS });
  }
  let number = 0n;
  for (const char of text) {
    const value = BASE58.indexOf(char);
    if (value < 0) {
      throw new InputError("identifiers.base58");
    }
    number = number * 58n + BigInt(value);
  }
  const zeros = text.length - text.replace(/^1+/, "").length;
  const digits = number === 0n ? "" : number.toString(16);
  const bytes = digits ? toBytes(number, Math.ceil(digits.length / 2)) : [];
  return Uint8Array.from([...new Uint8Array(zeros), ...bytes]);
}

function edwardsKey(point) {
  if (!isUsefulPoint(point)) {
    throw new InputError("jose.key_point");
  }
  const members = [["crv", "Ed25519"], ["kty", "OKP"], ["x", encodeBase64url(point)]];
  return new PublicKey("Ed25519", new Map(members));
}

// The key at a point in the one form a did:key may have, compressed (SEC 1, section 2.3.4).
function curveKey(kind, point) {
  const size = COORDINATE_BYTES[kind];
  const x = toInteger(point.slice(1, 1 + size));
  if (point.length === 1 + 2 * size && point[0] === 4) {
    const isRight = isOnCurve(kind, x, toInteger(point.slice(1 + size)));
    throw new InputError(isRight ? "identifiers.did_key" : "jose.key_point");
  }
  const curve = CURVES[kind];
  const root = power(rightSide(curve, x), (curve.p + 1n) / 4n, curve.p);
  const isCompressed = point.length === 1 + size && (point[0] === 2 || point[0] === 3);
  if (!isCompressed || !isOnCurve(kind, x, root)) {
    throw new InputError("jose.key_point");
  }
  const y = root % 2n === BigInt(point[0] - 2) ? root : curve.p - root;
  const coordinates = [["x", x], ["y", y]].map(([name, number]) => [
    name,
    encodeBase64url(toBytes(number, size)),
  ]);
  return new PublicKey(kind, new Map([["crv", kind], ["kty", "EC"], ...coordinates]));
}
