"""Reads files of variables with python-dotenv.

stdin: one JSON object a line, {"text": "..."}.
stdout: one a line, {"variables": {"NAME": "value"}}; a name without a value is left out.
"""

import io
import json
import sys

from dotenv import dotenv_values

for line in sys.stdin:
    text = io.StringIO(json.loads(line)["text"])
    values = dotenv_values(stream=text, interpolate=False)
    print(json.dumps({"variables": {key: value for key, value in values.items() if value is not None}}))
