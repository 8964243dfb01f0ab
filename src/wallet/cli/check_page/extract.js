// The extract, `extract+jwt`: `wallet.exchange.extract` and `wallet.exchange.check`.

const EXTRACT = "extract+jwt";
const SCHEMA = "extract/1";

// A parsed extract; nothing says yet that its signature holds.
function parseExtract(text) {
  const jws = parseJws(text);
  const payload = jws.claims();
  const schema = payload.get("schema");
  if (schema !== SCHEMA) {
    const shown = typeof schema === "string" ? schema : compactJson(schema ?? null);
    throw new InputError("extract.version", { schema: shown.slice(0, 40) });
  }
  const frame = {
    key: envelopeKey(jws.header),
    audience: textMember(payload, "aud"),
    nonce: optionalText(payload, "nonce"),
    issued: timeMember(payload, "iat"),
    expires: timeMember(payload, "exp"),
    jti: textMember(payload, "jti"),
    uses: textsMember(payload.get("uses"), 0),
    requestDigest: optionalText(payload, "request_digest"),
    termsDigest: optionalText(payload, "terms_digest"),
    query: queryMember(payload),
    attachments: attachmentsMember(payload.get("attachments")),
    demo: demoMember(payload),
  };
  return { jws, frame, presentations: presentationsMember(payload.get("vp_token")) };
}

function wrongMember(name) {
  return new InputError("extract.member", { name });
}

function envelopeKey(header) {
  if (!(header.get("jwk") instanceof Map)) {
    throw wrongMember("jwk");
  }
  return PublicKey.fromJwk(header.get("jwk"));
}

// Pairs of query id and SD-JWT text, in order.
function presentationsMember(token) {
  if (!(token instanceof Map) || token.size === 0) {
    throw wrongMember("vp_token");
  }
  const pairs = Array.from(token).flatMap(([query, texts]) =>
    textsMember(texts, 1).map((text) => [query, text]),
  );
  if (pairs.length > LIMITS.MAX_PRESENTATIONS) {
    throw new InputError("extract.presentations", { limit: LIMITS.MAX_PRESENTATIONS });
  }
  return pairs;
}

function attachmentsMember(value) {
  if (!Array.isArray(value)) {
    throw wrongMember("attachments");
  }
  return value.map((entry) => {
    const size = entry instanceof Map ? entry.get("size") : undefined;
    if (!isInteger(size) || size < 0) {
      throw wrongMember("attachments");
    }
    return {
      name: textMember(entry, "name"),
      media_type: textMember(entry, "media_type"),
      size,
      sha256: digestMember(entry),
    };
  });
}

function digestMember(entry) {
  const text = textMember(entry, "sha256");
  try {
    if (decodeBase64url(text).length === 32) {
      return text;
    }
  } catch (error) {
    onlyInputError(error, () => null);
  }
  throw wrongMember("sha256");
}

function queryMember(payload) {
  const query = payload.get("dcql_query") ?? null;
  if (query !== null && !(query instanceof Map)) {
    throw wrongMember("dcql_query");
  }
  return query;
}

function demoMember(payload) {
  const demo = payload.has("demo") ? payload.get("demo") : false;
  if (typeof demo !== "boolean") {
    throw wrongMember("demo");
  }
  return demo;
}

function timeMember(payload, name) {
  try {
    return instantOf(payload.get(name));
  } catch (error) {
    return onlyInputError(error, () => {
      throw wrongMember(name);
    });
  }
}

function textMember(payload, name) {
  const value = payload.get(name);
  if (typeof value !== "string" || !value) {
    throw wrongMember(name);
  }
  return value;
}

function optionalText(payload, name) {
  return payload.has(name) ? textMember(payload, name) : null;
}

function textsMember(value, least) {
  const isList = Array.isArray(value) && value.length >= least;
  if (!isList || value.some((one) => typeof one !== "string")) {
    throw wrongMember("uses");
  }
  return value;
}

// The `nonce` of every Key Binding JWT in the extract: SHA-256 of the RFC 8785 form, whose members
// stand in the order of their names.
async function bindingNonce(frame) {
  const named = { aud: frame.audience, jkt: await frame.key.thumbprint(), jti: frame.jti };
  const all = frame.nonce === null ? named : { ...named, nonce: frame.nonce };
  return sha256Base64url(encodeUtf8(JSON.stringify(all)));
}

// The report about an extract. Throws `extract.version`: such a document is not judged.
async function verifyExtract(text, question) {
  let extract;
  try {
    extract = parseExtract(text);
  } catch (error) {
    const malformed = onlyInputError(error, () => {
      if (error.code === "extract.version") {
        throw error;
      }
      return check("parsed.malformed", { detail: error.code });
    });
    return makeReport("extract", text, question, [malformed]);
  }
  const { jws, frame, presentations } = extract;
  try {
    await verifyJws(jws, frame.key, EXTRACT);
  } catch (error) {
    const wrong = onlyInputError(error, () => check("signature.wrong", { detail: error.code }));
    return makeReport("extract", text, question, [check("parsed.ok"), wrong]);
  }
  const presented = [];
  for (const [query, sdJwt] of presentations) {
    presented.push(await readPresented(query, sdJwt));
  }
  const checks = [
    checkQuery(frame, presented),
    check("signature.ok"),
    checkTime(new Map([["iat", frame.issued], ["exp", frame.expires]]), question.at),
    check("status.none"),
    checkAudience(frame.audience, question),
    check("nonce.none"),
  ];
  const nonce = await bindingNonce(frame);
  const parts = [];
  for (const one of presented) {
    parts.push(await partOf(one, frame, nonce, question));
  }
  const made = await madeOf(frame);
  return makeReport("extract", text, question, checks, { parts, made, demo: frame.demo });
}

// One presentation: the credential, or the error that says why it could not be read.
async function readPresented(query, text) {
  try {
    return { query, credential: await readCredential(text), error: null };
  } catch (error) {
    return onlyInputError(error, () => ({ query, credential: null, error }));
  }
}

async function partOf({ query, credential, error }, frame, nonce, question) {
  if (credential === null) {
    return brokenPart(error, query);
  }
  try {
    const part = await checkCredential(credential, question, query);
    const binding = await checkBinding(credential, frame, nonce);
    return { ...part, checks: [...part.checks, ...binding] };
  } catch (wrong) {
    return onlyInputError(wrong, () => brokenPart(wrong, query));
  }
}

// That the part was put into this extract by the wallet that made it.
async function checkBinding(credential, frame, nonce) {
  const { sdJwt, holder } = credential;
  if (!credential.isBound) {
    return [check("holder_bound.no_holder")];
  }
  if (holder === null) {
    return [check("holder_bound.unsupported")];
  }
  if (sdJwt.keyBinding === null) {
    return [check("holder_bound.cut_off")];
  }
  let proof;
  try {
    proof = await verifyKeyBinding(sdJwt, holder, frame.issued, LIMITS.CLOCK_SKEW);
  } catch (error) {
    const code = OF_KEY_BINDING_INSIDE[error.code] ?? "holder_bound.wrong";
    return onlyInputError(error, () => [check(code, { detail: error.code })]);
  }
  if (proof.get("aud") !== frame.audience || proof.get("nonce") !== nonce) {
    return [check("holder_bound.ok"), check("one_wallet.other_extract")];
  }
  if (credential.isSelfStated && holder.id !== frame.key.id) {
    return [check("holder_bound.ok"), check("one_wallet.other_key")];
  }
  return [check("holder_bound.ok"), check("one_wallet.ok")];
}

const OF_KEY_BINDING_INSIDE = {
  "sd_jwt.kb_hash": "holder_bound.other_text",
  "sd_jwt.kb_time": "holder_bound.time",
};

// That it answers what its own query asks. What was asked and not given is no fault.
function checkQuery(frame, presented) {
  let query;
  try {
    query = frame.query === null ? null : parseDcql(frame.query);
  } catch (error) {
    return onlyInputError(error, () => check("parsed.malformed", { detail: error.code }));
  }
  for (const one of presented) {
    const count = presented.filter((other) => other.query === one.query).length;
    const detail = queryProblem(query, one, count);
    if (detail !== null) {
      return check("parsed.not_the_query", { detail });
    }
  }
  return check("parsed.ok");
}

// Why a presentation does not answer; a broken one is told as a part.
function queryProblem(query, { query: id, credential }, count) {
  const isUnbound = credential !== null && !credential.isBound;
  if (query === null) {
    return isUnbound ? "extract.query_binding" : null;
  }
  const wanted = query.get(id);
  if (wanted === undefined) {
    return "extract.query_id";
  }
  if (count > 1 && !wanted.multiple) {
    return "extract.query_multiple";
  }
  if (credential === null) {
    return null;
  }
  if (wanted.holderBinding && isUnbound) {
    return "extract.query_binding";
  }
  const held = credential.profile.types;
  const fits = wanted.types.some((group) => group.every((type) => held.includes(type)));
  return wanted.format === SD_JWT_VC && fits ? null : "extract.query_type";
}

async function madeOf(frame) {
  return {
    audience: frame.audience,
    issued: frame.issued,
    expires: frame.expires,
    key: await frame.key.thumbprint(),
    jti: frame.jti,
    nonce: frame.nonce,
    uses: frame.uses,
    request_digest: frame.requestDigest,
    terms_digest: frame.termsDigest,
    attachments: frame.attachments,
  };
}
