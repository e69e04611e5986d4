"""Runs real 'kubectl diff' against a server that knows ConfigMaps and Secrets, and keeps nothing.

stdin: one JSON object a line: {"live": [...], "text": "...", "command": "..."}: the objects in the
cluster, the manifest, and the external diff.
stdout: one a line, {"status": 1, "output": "...", "error": "..."}.
"""

import base64
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading

KINDS = {"secrets": "Secret", "configmaps": "ConfigMap"}
NOT_FOUND = {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}


def merged(old, patch):
    """What a merge patch makes of an object without lists."""
    if not isinstance(old, dict) or not isinstance(patch, dict):
        return patch
    kept = {key: value for key, value in old.items() if patch.get(key, value) is not None}
    new = {key: merged(kept.get(key, {}), value) for key, value in patch.items() if value is not None}
    return kept | new


def stored(thing):
    """What the API server makes of an object that it is given."""
    plain = thing.pop("stringData", {})
    if plain:
        encoded = {key: base64.b64encode(text.encode()).decode() for key, text in plain.items()}
        thing["data"] = thing.get("data", {}) | encoded
    if not thing["metadata"].get("annotations", True):
        del thing["metadata"]["annotations"]
    return thing


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def answer(self, body, status=200):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path.split("?")[0]
        parts = path.strip("/").split("/")
        if path == "/api":
            return self.answer({"kind": "APIVersions", "versions": ["v1"]})
        if path == "/apis":
            return self.answer({"kind": "APIGroupList", "apiVersion": "v1", "groups": []})
        if path == "/api/v1":
            verbs = ["get", "list", "create", "patch"]
            kinds = [
                {"name": name, "singularName": "", "namespaced": True, "kind": kind, "verbs": verbs}
                for name, kind in KINDS.items()
            ]
            return self.answer({"kind": "APIResourceList", "groupVersion": "v1", "resources": kinds})
        if len(parts) < 5 or parts[4] not in KINDS:
            return self.answer(NOT_FOUND, 404)
        if self.command == "POST":
            return self.answer(stored(json.loads(body)), 201)
        found = self.server.objects.get((KINDS[parts[4]], parts[5]))
        if found is None:
            return self.answer(NOT_FOUND, 404)
        if self.command == "PATCH":
            found = stored(merged(found, json.loads(body)))
        return self.answer(found)

    do_POST = do_PATCH = do_GET


def answer(question):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.objects = {(thing["kind"], thing["metadata"]["name"]): thing for thing in question["live"]}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        address = f"http://127.0.0.1:{server.server_port}"
        environment = os.environ | {
            "KUBECONFIG": os.path.join(folder, "none"),
            "KUBECTL_EXTERNAL_DIFF": question["command"],
            "HOME": folder,
        }
        done = subprocess.run(
            ["kubectl", f"--server={address}", "diff", "-f", "-"],
            input=question["text"], capture_output=True, text=True, env=environment, timeout=60,
        )
    server.shutdown()
    return {"status": done.returncode, "output": done.stdout, "error": done.stderr}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
