// What a file is, told from its content (`wallet.credentials.recognise`), and its report.

const PDF_STARTS = "%PDF-";
const HEADER_STARTS = ["eyJ", "eyA", "ewo", "ew0", "ewk"];
// How `{` and what may follow it in a JOSE header begins in base64url.

// The report about a document. `question` has the moment (`at`, seconds since 1970), the `trust`
// of the lists, and the names (`audiences`) the reader goes by. Throws `InputError` for a document
// that is not judged, `UseCommand` for one that only the command can judge.
async function verifyDocument(bytes, question) {
  const start = String.fromCharCode(...bytes.slice(0, 5));
  if (start === PDF_STARTS) {
    throw new UseCommand("kind");
  }
  if (bytes.length > LIMITS.MAX_DOCUMENT_BYTES) {
    throw new InputError("encoding.too_large", { limit: LIMITS.MAX_DOCUMENT_BYTES });
  }
  const text = textOf(bytes);
  const [first] = text.split("~", 1);
  const hasTilde = text.includes("~");
  if (first.split(".").length !== 3 || !HEADER_STARTS.includes(start.slice(0, 3))) {
    throw new UseCommand("kind");
  }
  const jws = parseJws(first);
  if (jws.typ === EXTRACT && !hasTilde) {
    return verifyExtract(text, question);
  }
  if (jws.typ === SD_JWT_VC || (hasTilde && isOldSdJwtVc(jws))) {
    return verifySdJwtVc(text, question);
  }
  throw new UseCommand("kind");
}

// `vc+sd-jwt` was the name of SD-JWT VC in older drafts and is that of W3C credentials in an SD-JWT
// now. Which one it is, the claim says that each of them must have in the clear.
function isOldSdJwtVc(jws) {
  if (jws.typ !== OLD_SD_JWT_VC) {
    return false;
  }
  const payload = jws.claims();
  return payload.has("vct") || !payload.has("@context");
}

// The text without one line end after it; nothing but ASCII is a document of a kind known here.
function textOf(bytes) {
  const text = Array.from(chunks(bytes), (chunk) => String.fromCharCode(...chunk)).join("");
  if (!isAscii(text)) {
    throw new UseCommand("kind");
  }
  return text.replace(/\r?\n$/, "");
}

function* chunks(bytes) {
  for (let at = 0; at < bytes.length; at += 8192) {
    yield bytes.subarray(at, at + 8192);
  }
}
