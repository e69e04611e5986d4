"""Reads JSON with Python's json, and counts names that stand twice in one object.

stdin: one JSON object a line, {"text": "..."}.
stdout: one a line, {"texts": [...], "duplicates": 0}: the names and texts in their order, each name
before its value; or {"texts": null, "duplicates": 0} for what is no JSON.
"""

import json
import sys

for line in sys.stdin:
    text = json.loads(line)["text"]
    duplicates = 0

    def pairs(members):
        global duplicates
        duplicates += len(members) - len({name for name, _ in members})
        return ("object", members)

    def texts(value):
        if isinstance(value, tuple):
            return [t for name, member in value[1] for t in [name, *texts(member)]]
        if isinstance(value, list):
            return [t for item in value for t in texts(item)]
        return [whole(value)] if isinstance(value, str) else []

    def whole(value):
        # Half of a surrogate pair is no text elsewhere.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    try:
        answer = texts(json.loads(text, object_pairs_hook=pairs))
    except ValueError:
        answer = None
        duplicates = 0
    print(json.dumps({"texts": answer, "duplicates": duplicates}))
