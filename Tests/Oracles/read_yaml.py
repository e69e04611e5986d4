"""Reads YAML with real Helm.

stdin: one JSON object a line, {"yaml": "..."}.
stdout: one a line, {"entries": [{"key", "kind", "text"}]} for the top-level entries, sorted by
key, or {"error": "..."}. A number's text is its bit pattern in hexadecimal, which loses nothing.
"""

import json
import struct
import sys

from helm_python import HelmValuesError, _native


def scalar(value):
    match value:
        case None:
            return "null", ""
        case bool():
            return "boolean", "true" if value else "false"
        case float():
            return "number", struct.pack(">d", value).hex()
        case str():
            return "string", value
        case _:
            return "collection", json.dumps(value, sort_keys=True, separators=(",", ":"))


def read(yaml):
    try:
        # values_from_yaml would make -0 the integer 0.
        text = _native.call_string("helm_values_from_yaml", yaml)
    except HelmValuesError as error:
        return {"error": str(error)}
    entries = []
    for key, value in sorted(json.loads(text, parse_int=float).items()):
        kind, text = scalar(value)
        entries.append({"key": key, "kind": kind, "text": text})
    return {"entries": entries}


for line in sys.stdin:
    print(json.dumps(read(json.loads(line)["yaml"])))
