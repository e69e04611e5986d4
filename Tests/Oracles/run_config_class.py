"""Runs the configuration classes of `authcfg explain amundsen-config-class`.

Reads the text on standard input. Flask is the real one; of Amundsen only what the classes import is
there. Prints for each class a JSON object on a line: what its methods answer when somebody has signed
in, and the headers when nobody has.
"""

import json
import re
import sys
import types

import flask


def module(name, **attributes):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(attributes)


class Nobody:
    @property
    def token(self):
        raise RuntimeError("nobody has signed in")

    def get_access_token(self):
        raise RuntimeError("nobody has signed in")


class Somebody:
    token = {"access_token": "opaque"}

    def get_access_token(self):
        return "opaque"


module("amundsen_application")
module("amundsen_application.config", LocalConfig=object)
module("amundsen_application.models")
module("amundsen_application.models.user", User=object, load_user=lambda claims: claims["email"])

for code in re.findall(r"```python\n(.*?)```", sys.stdin.read(), re.DOTALL):
    names = {}
    exec(compile(code, "config.py", "exec"), names)
    app = flask.Flask("frontend")
    app.secret_key = "for a test"
    app.config.from_object(names["CustomConfig"])
    with app.test_request_context():
        flask.session["user"] = flask.g.oidc_id_token = {"email": "a@example.com"}
        user = app.config["AUTH_USER_METHOD"](app)
        headers = []
        for client in Somebody(), Nobody(), None:
            app.auth_client = app.oidc = client
            headers.append({})
            headers[-1].update(app.config["REQUEST_HEADERS_METHOD"](app))
    print(json.dumps({"user": user, "headers": headers}))
