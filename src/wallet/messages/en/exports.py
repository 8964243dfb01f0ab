"""Texts of `wallet export`."""

TEXTS = {
    "exports.error.everything_alone": "`--everything` is one document and takes no id and no other "
    "format",
    "exports.hint.everything_alone": "leave out the id and `--format`",
    "exports.taken": "values written: {count}",
    "exports.left": "left out, since {reason} ({count})",
    "exports.name": "{kind}: {field}",
    "exports.error.json_needs_out": "`--json` tells about the file, so the file must go elsewhere",
    "exports.hint.json_needs_out": "add `--out FILE`",
    "exports.error.format": "say in which format",
    "exports.hint.format": "with `--format`, one of: {formats}; or give the id of one thing to get "
    "its file",
    "exports.error.id_and_format": "an id and `--format` were given together",
    "exports.hint.id_and_format": "an id gives the file as it was received; `--format` writes "
    "everything",
    "exports.error.name_needs_id": "`--name` needs the id of what the file lies beside",
    "exports.hint.name_needs_id": "write it like `wallet export 3f2a --name betyg.pdf`",
    "exports.error.needs_out": "this file is not for the screen",
    "exports.hint.needs_out": "add `--out FILE`",
    "exports.error.no_original": "there is no such file beside it",
    "exports.hint.no_original": "`wallet show ID` names the files",
    "exports.error.several_originals": "there are several files beside it",
    "exports.hint.several_originals": "say which with `--name`: {names}",
}
