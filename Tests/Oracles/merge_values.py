"""Merges layers of values with real Helm, and reads expressions of --set.

stdin: one JSON object a line, {"layers": ["x: ..."]} or {"set": "a.b=c"}.
stdout: one a line, {"values": "..."}, the tree as JSON with sorted keys and all numbers as floats,
or {"error": "..."}. Helm merges the documents of a chart's values.yaml as it merges files of -f:
both are loader.MergeMaps.
"""

import json
import pathlib
import sys
import tempfile

from helm_python import Chart, HelmError, _native


def merged(layers, folder):
    pathlib.Path(folder, "values.yaml").write_text("\n---\n".join(layers), encoding="utf-8")
    with Chart.load(folder) as chart:
        return _native.call_string("helm_chart_values", chart._raw())


def answer(question, folder):
    try:
        if "set" in question:
            text = _native.call_string("helm_strvals_parse", question["set"])
        else:
            text = merged(question["layers"], folder)
    except HelmError as error:
        return {"error": str(error)}
    tree = json.loads(text, parse_int=float)
    return {"values": json.dumps(tree, sort_keys=True, separators=(",", ":"))}


with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "Chart.yaml").write_text("apiVersion: v2\nname: oracle\nversion: 0.1.0\n")
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), folder)))
