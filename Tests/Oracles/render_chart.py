"""Renders charts of Fixtures/Charts with real Helm and says what the API server gets.

stdin: one JSON object a line, {"chart": "flyte-core", "layers": ["x: ..."], "release": "flyte",
"namespace": "flyte"}; the layers are merged as Helm merges files of -f.
stdout: one a line, {"objects": [{"kind", "name", "namespace", "body"}]}, sorted, where the body is JSON,
or {"error": "..."} if Helm refuses to render, or {"malformed": "..."} if what it renders is no YAML.
Dependencies with a repository file:// are taken from the folder beside.
"""

import json
import pathlib
import re
import shutil
import sys
import tempfile

from helm_python import Chart, HelmError, HelmRenderError
from helm_python import chart as helm_chart

CHARTS = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "Charts"


def merge(lower, upper):
    for key, value in upper.items():
        if isinstance(value, dict) and isinstance(lower.get(key), dict):
            merge(lower[key], value)
        else:
            lower[key] = value


def load(name, folder):
    target = pathlib.Path(folder, name)
    if not target.exists():
        shutil.copytree(CHARTS / name, target)
        declared = helm_chart.values_from_yaml((target / "Chart.yaml").read_text())
        for dependency in declared.get("dependencies", []):
            own = dependency["repository"].removeprefix("file://../")
            shutil.copytree(CHARTS / own, target / "charts" / own)
    return Chart.load(target)


def objects(rendered):
    for name, text in sorted(rendered.items()):
        if not name.endswith(".yaml"):
            continue
        for document in re.split(r"^---\n", text, flags=re.MULTILINE):
            body = helm_chart.values_from_yaml(document)
            if not body:
                continue
            metadata = body.get("metadata", {})
            yield {
                "kind": body.get("kind", ""),
                "name": str(metadata.get("name", "")),
                "namespace": str(metadata.get("namespace", "")),
                "body": json.dumps(body),
            }


def answer(question, folder):
    values = {}
    try:
        for layer in question["layers"]:
            merge(values, helm_chart.values_from_yaml(layer))
        with load(question["chart"], folder) as chart:
            rendered = chart.render(
                values, name=question["release"], namespace=question["namespace"]
            )
    except HelmRenderError as error:
        return {"error": str(error)}
    try:
        found = sorted(objects(rendered), key=lambda each: (each["kind"], each["name"]))
    except HelmError as error:
        return {"malformed": str(error)}
    return {"objects": found}


with tempfile.TemporaryDirectory() as folder:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), folder)))
