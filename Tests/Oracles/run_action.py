"""Runs the step of a GitHub action in Bash as a runner does, and prints its outputs as a JSON object.

usage: run_action.py ACTION STEP FOLDER NAME=VALUE...

The variables stand for what the expressions in the step's own `env` would give.
"""

import json
import os
import subprocess
import sys
import tempfile

import ruamel.yaml

action, identity, folder, *settings = sys.argv[1:]
with open(action) as file:
    steps = ruamel.yaml.YAML(typ="safe").load(file)["runs"]["steps"]
(step,) = [step for step in steps if step.get("id") == identity]
assert step["shell"] == "bash"
variables = dict(setting.split("=", 1) for setting in settings)
assert variables.keys() == step["env"].keys(), step["env"].keys() ^ variables.keys()
assert "${{" not in step["run"], "an input in a script can be a command"

with tempfile.NamedTemporaryFile("r") as outputs:
    # The shell as runners call it.
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    environment = os.environ | variables | {"GITHUB_OUTPUT": outputs.name}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    lines = [line.rstrip("\n").split("=", 1) for line in outputs]
print(json.dumps({"status": run.returncode, "output": run.stdout, "outputs": dict(lines)}))
