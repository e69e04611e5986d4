"""Prints values with a template that real Helm renders.

stdin: one JSON object a line, {"yaml": "x: ..."}.
stdout: one a line, {"plain": "...", "quoted": "..."}: what {{ .Values.x }} prints, and what a YAML
reader finds in the output of {{ .Values.x | quote }}.
"""

import json
import pathlib
import sys
import tempfile

from helm_python import Chart, _native

CHART = {
    "Chart.yaml": "apiVersion: v2\nname: oracle\nversion: 0.1.0\n",
    "templates/plain": "{{ range .Values.all }}{{ .x }}\x1e{{ end }}",
    "templates/quoted": "{{ range .Values.all }}{{ .x | quote }}\x1e{{ end }}",
}


def unquoted(text):
    read = _native.call_string("helm_values_from_yaml", "x: " + text)
    return json.loads(read)["x"] or ""


with tempfile.TemporaryDirectory() as folder:
    for name, content in CHART.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    with Chart.load(folder) as chart:
        # Values go from Helm's reader to its renderer as text: Python would make -0 the integer 0.
        all_values = ",".join(
            _native.call_string("helm_values_from_yaml", json.loads(line)["yaml"])
            for line in sys.stdin
        )
        rendered = json.loads(
            _native.call_string("helm_render", chart._raw(), f'{{"all":[{all_values}]}}', None)
        )

plain, quoted = (
    rendered[f"oracle/templates/{name}"].split("\x1e")[:-1] for name in ("plain", "quoted")
)
for one, other in zip(plain, quoted, strict=True):
    print(json.dumps({"plain": one, "quoted": unquoted(other)}))
