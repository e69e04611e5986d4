"""Starts the real flaskoidc with given settings and says what people and probes then meet.

stdin: one JSON object a line, {"service": "frontend", "healthEndpoint": "healthcheck", "publicKey":
"...", "environment": {"FLASK_OIDC_SCOPES": "openid", ...}, "parameters": "{...}"}; the parameters, if
there are any, are in the file parameters.json of the folder that the service starts in.
stdout: one a line, {"failure": "ValueError"}, or {"facts": {...}} of a service that has started.

Each setting gets a process of its own, since flaskoidc reads its variables when it is imported: a fork
of one that has imported Flask, Authlib and SQLAlchemy already. Of Amundsen only what starts the wrapper
and the routes are there, as in `create_app` of its services. The identity provider answers in the place
of the network: it knows every client with an id and a secret, and the scopes of OpenID Connect.
"""

import ast
import base64
import importlib
import json
import logging
import os
import sys
import tempfile
import time
from urllib.parse import parse_qs, urlsplit

import authlib.integrations.flask_client  # noqa: F401
import flask
import flask_sqlalchemy  # noqa: F401
import requests
from flask.sessions import SecureCookieSessionInterface
from joserfc import jwk, jwt

DISCOVERY = "/.well-known/openid-configuration"
SCOPES = {"openid", "email", "profile", "offline_access"}
TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47"
KEY = jwk.ECKey.generate_key("P-256", {"kid": "1"})


class Provider:
    """What identity providers answer to a request."""

    def send(self, request):
        url = urlsplit(request.url)
        base = f"{url.scheme}://{url.netloc}"
        if url.path.endswith(DISCOVERY):
            return self.answer(request, self.document(base, url.path.removesuffix(DISCOVERY)))
        if url.path == "/keys":
            public = KEY.as_dict(private=False) | {"use": "sig", "alg": "ES256"}
            return self.answer(request, {"keys": [public]})
        if url.path == "/token":
            return self.token(request)
        return self.answer(request, {"error": "not found"}, 404)

    def document(self, base, path):
        # Entra ID does not say the tenant in the document that several share.
        shared = {"common", "organizations", "consumers"}
        parts = ["{tenantid}" if part in shared else part for part in path.split("/")]
        return {
            "issuer": base + "/".join(parts),
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "jwks_uri": f"{base}/keys",
            "id_token_signing_alg_values_supported": ["ES256"],
        }

    def token(self, request):
        form = {name: values[0] for name, values in parse_qs(request.body).items()}
        if "refresh_token" in form:
            token = {"access_token": "another", "token_type": "Bearer", "expires_in": 3600}
            return self.answer(request, token)
        code = json.loads(base64.urlsafe_b64decode(form["code"]))
        basic = request.headers.get("Authorization", "").removeprefix("Basic ")
        client, _, secret = base64.b64decode(basic).decode().partition(":")
        if not (client and secret):
            return self.answer(request, {"error": "invalid_client"}, 401)
        token = {"access_token": "opaque", "token_type": "Bearer", "expires_in": 3600}
        if "openid" in code["scopes"]:
            token["id_token"] = self.id_token(client, code)
        if "offline_access" in code["scopes"] or "microsoftonline" not in request.url:
            token["refresh_token"] = "opaque, too"
        return self.answer(request, token | {"scope": " ".join(code["scopes"])})

    def id_token(self, client, code):
        now = int(time.time())
        claims = {"iss": code["issuer"], "aud": client, "sub": "1", "iat": now, "exp": now + 3600}
        if code["nonce"]:
            claims["nonce"] = code["nonce"]
        if "email" in code["scopes"]:
            claims["email"] = "ada@acme.com"
        if "profile" in code["scopes"]:
            claims |= {"name": "Ada", "preferred_username": "ada"}
        return jwt.encode({"alg": "ES256", "kid": "1"}, claims, KEY)

    def answer(self, request, body, status=200):
        response = requests.Response()
        response.status_code = status
        response.request, response.url = request, request.url
        response._content = json.dumps(body).encode()
        return response


def start(question):
    """The service as it begins: module and class are both needed, and arguments are of Python."""
    find = os.environ.get
    module, name = find("FLASK_APP_MODULE_NAME"), find("FLASK_APP_CLASS_NAME")
    arguments = find("FLASK_APP_KWARGS_DICT")
    if question["service"] == "frontend":
        module, name = module or find("APP_WRAPPER"), name or find("APP_WRAPPER_CLASS")
        arguments = arguments or find("APP_WRAPPER_ARGS")
    if module and name:
        wrapper = getattr(importlib.import_module(module), name)
        app = wrapper("amundsen", **(ast.literal_eval(arguments) if arguments else {}))
    else:
        app = flask.Flask("amundsen")
    blueprint, _, endpoint = question["healthEndpoint"].rpartition(".")
    pages = flask.Blueprint(blueprint or "pages", __name__)
    (pages if blueprint else app).add_url_rule("/healthcheck", endpoint, lambda: "healthy")
    app.register_blueprint(pages)
    app.add_url_rule("/", "index", lambda path="": "page")
    app.add_url_rule("/<path:path>", "index")
    return app


class Visitor:
    """Somebody who comes to the site, which TLS protects, with cookies of its own."""

    def __init__(self, app):
        self.app = app
        self.client = app.test_client()

    def get(self, path, **options):
        return self.client.get(path, base_url="https://amundsen.acme.com", **options)

    def status(self, path, **options):
        return self.get(path, **options).status_code

    def follow(self, path):
        """The last answer on the way from `path`: one of 302 if that leads to the provider."""
        answer = self.get(path)
        for _ in range(5):
            location = answer.headers.get("Location")
            if not location or urlsplit(location).hostname not in (None, "amundsen.acme.com"):
                break
            answer = self.get(urlsplit(location).path)
        return answer

    def come_back(self, asked):
        """Comes back from the provider, which was asked with these parameters."""
        scopes = asked.get("scope", "").split(" ")
        path = urlsplit(asked["redirect_uri"]).path
        if not SCOPES.issuperset(scopes):
            return self.get(path, query_string={"error": "invalid_scope"})
        issuer = self.app.auth_client.load_server_metadata()["issuer"]
        code = {"scopes": scopes, "nonce": asked.get("nonce")}
        code["issuer"] = issuer.replace("{tenantid}", TENANT)
        text = base64.urlsafe_b64encode(json.dumps(code).encode()).decode()
        return self.get(path, query_string={"code": text, "state": asked["state"]})


def forger(app, key):
    """Somebody with a cookie of the person who has signed in, signed with `key`."""
    other = flask.Flask("forger")
    other.secret_key = key
    signer = SecureCookieSessionInterface().get_signing_serializer(other)
    names = {"email": "ada@acme.com", "preferred_username": "ada", "sub": "1"}
    user = {"__id": names.get(app.config["USER_ID_FIELD"])}
    visitor = Visitor(app)
    visitor.client.set_cookie("amundsen.acme.com", "session", signer.dumps({"user": user}))
    return visitor


def expire(app):
    """Lets the access tokens of all people end."""
    from flaskoidc.models import OAuth2Token

    with app.app_context():
        for token in OAuth2Token.query.all():
            token.expires_at = 1
        app.db.session.commit()


def facts(question):
    app = start(question)
    stranger = Visitor(app)
    found = {
        "isGuarded": hasattr(app, "auth_client"),
        "healthCheck": stranger.status("/healthcheck"),
        "frontPage": stranger.status("/"),
        "otherPage": stranger.status("/table/1"),
    }
    if not found["isGuarded"]:
        return found
    bearer = json.dumps({"expires_at": int(time.time()) + 60})
    headers = {"Authorization": f"Bearer {bearer}"}
    found["withAnyToken"] = Visitor(app).status("/table/1", headers=headers)
    visitor = Visitor(app)
    found["wayIn"] = visitor.follow("/login").status_code
    if found["wayIn"] != 302:
        return found
    found["wayInFromPage"] = visitor.follow("/table/1").status_code
    query = parse_qs(urlsplit(visitor.get("/login").location).query, keep_blank_values=True)
    found["asked"] = {name: values[0] for name, values in query.items()}
    visitor.come_back(found["asked"])
    found["signedIn"] = {path: visitor.status(path) for path in ("/", "/table/1")}
    found["withForgedCookie"] = forger(app, question["publicKey"]).status("/table/1")
    if found["signedIn"]["/table/1"] == 200:
        expire(app)
        found["anHourLater"] = visitor.status("/table/1")
    return found


def answer(question):
    os.environ.clear()
    os.environ.update(question["environment"])
    if question.get("parameters"):
        with open("parameters.json", "w") as file:
            file.write(question["parameters"])
    try:
        return {"facts": facts(question)}
    except Exception as error:  # Whatever ends the service at its start.
        return {"failure": type(error).__name__}


def in_child(question):
    """The answer of a process that imports flaskoidc for this question alone."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            os.write(writer, json.dumps(answer(question)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


logging.disable(logging.CRITICAL)
requests.Session.send = lambda session, request, **_: Provider().send(request)
for line in sys.stdin:
    print(in_child(json.loads(line)))
