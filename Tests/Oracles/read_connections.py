"""Reads connections as Airflow does: the values of AIRFLOW_CONN_ variables, and files of connections.

stdin: one JSON object a line, {"value": "..."}, or {"file": "..."} with the text of connections.yaml.
stdout: one a line, {"connections": [{"id": "x", "type": "aws", "host": null, "login": "a",
"password": null, "schema": null, "port": null, "extras": {"x": "1"}}], "error": false}; an extra that is
an object or a list is null.
"""

import json
import logging
import os
import sys
import tempfile

os.environ["AIRFLOW_HOME"] = home = tempfile.mkdtemp()
os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"
out = os.dup(1)
os.dup2(2, 1)  # Airflow talks on standard output.

from airflow.models.connection import Connection  # noqa: E402
from airflow.secrets.local_filesystem import load_connections_dict  # noqa: E402

logging.disable(logging.CRITICAL)


def spelled(value):
    if isinstance(value, (dict, list)):
        return None
    return value if isinstance(value, str) else json.dumps(value)


def fields(name, connection):
    return {
        "id": name,
        "type": connection.conn_type or None,
        "host": connection.host or None,
        "login": connection.login or None,
        "password": connection.password or None,
        "schema": connection.schema or None,
        "port": connection.port or None,
        "extras": {key: spelled(value) for key, value in connection.extra_dejson.items()},
    }


def read(question):
    if "file" in question:
        path = os.path.join(home, "connections.yaml")
        with open(path, "w") as file:
            file.write(question["file"])
        return [fields(*item) for item in load_connections_dict(path).items()]
    value = question["value"].strip()
    if value.startswith("{"):
        return [fields("x", Connection.from_json(value, conn_id="x"))]
    return [fields("x", Connection(conn_id="x", uri=value))]


with os.fdopen(out, "w") as answers:
    for line in sys.stdin:
        try:
            answer = {"connections": read(json.loads(line)), "error": False}
        except Exception:
            answer = {"connections": [], "error": True}
        print(json.dumps(answer), file=answers)
