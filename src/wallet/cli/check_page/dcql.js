// The query inside an extract (DCQL, OpenID4VP 1.0 section 6), as `wallet.standards.openid.query`
// reads it: all of it is checked, since a broken query makes the extract malformed.

const W3C_FORMATS = ["jwt_vc_json", "ldp_vc"];
const QUERY_ID = /^[A-Za-z0-9_-]{1,64}$/;

function parseDcql(value) {
  const query = objectIn(value);
  const credentials = entriesIn(query, "credentials", LIMITS.MAX_DCQL_CREDENTIALS).map((entry) =>
    credentialQuery(objectIn(entry)),
  );
  const ids = credentials.map((one) => one.id);
  checkUnique(ids);
  checkCredentialSets(query, ids);
  return new Map(credentials.map((one) => [one.id, one]));
}

function checkCredentialSets(query, ids) {
  if (!query.has("credential_sets")) {
    return;
  }
  for (const entry of entriesIn(query, "credential_sets", LIMITS.MAX_DCQL_SETS)) {
    const members = objectIn(entry);
    checkOptions(members, "options", ids);
    flagIn(members, "required", true);
  }
}

function credentialQuery(entry) {
  const id = idIn(entry.get("id"));
  const format = entry.get("format");
  if (typeof format !== "string" || !format) {
    throw new InputError("dcql.format");
  }
  const meta = entry.get("meta");
  if (!(meta instanceof Map)) {
    throw new InputError("dcql.meta");
  }
  const claims = claimsOf(entry);
  const found = {
    id,
    format,
    types: typesOf(format, meta),
    multiple: flagIn(entry, "multiple", false),
    holderBinding: flagIn(entry, "require_cryptographic_holder_binding", true),
  };
  checkClaimSets(entry, claims);
  checkAuthorities(entry);
  return found;
}

// The type filter of a format we know (appendix B); a format we do not know fits nothing.
function typesOf(format, meta) {
  if (format === SD_JWT_VC) {
    return stringsIn(meta.get("vct_values"), "dcql.vct_values").map((name) => [name]);
  }
  if (format === "mso_mdoc") {
    if (typeof meta.get("doctype_value") !== "string") {
      throw new InputError("dcql.doctype_value");
    }
    return [[meta.get("doctype_value")]];
  }
  if (W3C_FORMATS.includes(format)) {
    const groups = meta.get("type_values");
    if (!Array.isArray(groups) || !groups.length || groups.length > LIMITS.MAX_DCQL_VALUES) {
      throw new InputError("dcql.type_values");
    }
    return groups.map((group) => stringsIn(group, "dcql.type_values"));
  }
  return [];
}

// The ids of the claims asked for, null for those without; null where no claims are named.
function claimsOf(entry) {
  if (!entry.has("claims")) {
    return null;
  }
  const ids = entriesIn(entry, "claims", LIMITS.MAX_DCQL_CLAIMS).map((value) => {
    const claim = objectIn(value);
    checkClaimPath(claim.get("path"));
    const id = claim.has("id") ? idIn(claim.get("id")) : null;
    checkValues(claim);
    return id;
  });
  checkUnique(ids.filter((id) => id !== null));
  return ids;
}

function checkClaimPath(path) {
  const isStep = (step) =>
    step === null || typeof step === "string" || (isInteger(step) && step >= 0);
  const isPath = Array.isArray(path) && path.length > 0 && path.length <= LIMITS.MAX_JSON_DEPTH;
  if (!isPath || !path.every(isStep)) {
    throw new InputError("dcql.path");
  }
}

function checkValues(claim) {
  if (!claim.has("values")) {
    return;
  }
  for (const value of entriesIn(claim, "values", LIMITS.MAX_DCQL_VALUES)) {
    if (!["string", "boolean", "number"].includes(typeof value)) {
      throw new InputError("dcql.values");
    }
  }
}

function checkClaimSets(entry, claims) {
  if (!entry.has("claim_sets")) {
    return;
  }
  if (claims === null) {
    throw new InputError("dcql.claim_sets_alone");
  }
  if (claims.includes(null)) {
    throw new InputError("dcql.claim_without_id");
  }
  checkOptions(entry, "claim_sets", claims);
}

function checkAuthorities(entry) {
  if (!entry.has("trusted_authorities")) {
    return;
  }
  for (const value of entriesIn(entry, "trusted_authorities", LIMITS.MAX_DCQL_VALUES)) {
    const authority = objectIn(value);
    if (typeof authority.get("type") !== "string") {
      throw new InputError("dcql.trusted_authorities");
    }
    stringsIn(authority.get("values"), "dcql.trusted_authorities");
  }
}

function checkOptions(members, name, known) {
  for (const option of entriesIn(members, name, LIMITS.MAX_DCQL_SETS)) {
    if (!stringsIn(option, "dcql.options").every((id) => known.includes(id))) {
      throw new InputError("dcql.unknown_id");
    }
  }
}

function checkUnique(ids) {
  if (new Set(ids).size !== ids.length) {
    throw new InputError("dcql.duplicate_id");
  }
}

function objectIn(value) {
  if (!(value instanceof Map)) {
    throw new InputError("dcql.object");
  }
  return value;
}

function entriesIn(members, name, most) {
  const value = members.get(name);
  if (!Array.isArray(value) || value.length === 0) {
    throw new InputError("dcql.entries");
  }
  if (value.length > most) {
    throw new InputError("dcql.too_many");
  }
  return value;
}

function stringsIn(value, code) {
  const isList = Array.isArray(value) && value.length && value.length <= LIMITS.MAX_DCQL_VALUES;
  if (!isList || value.some((one) => typeof one !== "string" || !one)) {
    throw new InputError(code);
  }
  return value;
}

function flagIn(members, name, otherwise) {
  const value = members.has(name) ? members.get(name) : otherwise;
  if (typeof value !== "boolean") {
    throw new InputError("dcql.flag");
  }
  return value;
}

function idIn(value) {
  if (typeof value !== "string" || !QUERY_ID.test(value)) {
    throw new InputError("dcql.id");
  }
  return value;
}
