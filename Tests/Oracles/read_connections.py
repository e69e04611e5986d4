"""Reads connections as Airflow does from the values of AIRFLOW_CONN_ variables.

stdin: one JSON object a line, {"value": "..."}.
stdout: one a line, {"type": "aws", "login": "a", "password": null, "extras": ["x"], "error": false}.
"""

import json
import logging
import os
import sys
import tempfile

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp()
os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"
out = os.dup(1)
os.dup2(2, 1)  # Airflow talks on standard output.

from airflow.models.connection import Connection  # noqa: E402

logging.disable(logging.CRITICAL)

with os.fdopen(out, "w") as answers:
    for line in sys.stdin:
        value = json.loads(line)["value"].strip()
        try:
            if value.startswith("{"):
                connection = Connection.from_json(value, conn_id="x")
            else:
                connection = Connection(conn_id="x", uri=value)
            answer = {
                "type": connection.conn_type or None,
                "login": bool(connection.login),
                "password": connection.password or None,
                "extras": sorted(connection.extra_dejson),
                "error": False,
            }
        except Exception:
            answer = {"type": None, "login": False, "password": None, "extras": [], "error": True}
        print(json.dumps(answer), file=answers)
