/// `authcfg explain amundsen-config-class`: what Amundsen's frontend has to be told in Python.
///
/// `AUTH_USER_METHOD` and `REQUEST_HEADERS_METHOD` are no variables: they are attributes of the class that
/// `FRONTEND_SVC_CONFIG_MODULE_CLASS` names (amundsen_application/__init__.py).
enum AmundsenConfigClass {
  /// What it is called by.
  static let name = "amundsen-config-class"

  /// The whole text, in Markdown.
  static let text = """
    \(name)

    The frontend of Amundsen learns who has signed in, and what to send along to metadata and search, from
    two attributes of a Python class: AUTH_USER_METHOD and REQUEST_HEADERS_METHOD. No variable sets them.
    FRONTEND_SVC_CONFIG_MODULE_CLASS names the class; in the Helm chart that is frontEnd.config.class.

    The class that comes with Amundsen does it all, for the flaskoidc that its release is made for:

      amundsen_application.oidc_config.OidcConfig

    Write one of your own only for settings of your own. REQUEST_HEADERS_METHOD has to return a dict whatever
    happens: its result is passed to dict.update, and None ends each call with a TypeError.

    With flaskoidc 1.0 or newer:

    ```python
    \(current)
    ```

    With flaskoidc older than 1.0:

    ```python
    \(older)
    ```

    """

  private static let current = """
    import json
    from typing import Dict

    from amundsen_application.config import LocalConfig
    from amundsen_application.models.user import User, load_user
    from flask import Flask, session


    def get_auth_user(app: Flask) -> User:
        # The claims of the ID token; 'email' becomes the id of the user.
        return load_user(session["user"])


    def get_access_headers(app: Flask) -> Dict[str, str]:
        try:
            token = app.auth_client.token
        except Exception:
            return {}
        return {"Authorization": f"Bearer {json.dumps(token)}"} if token else {}


    class CustomConfig(LocalConfig):
        AUTH_USER_METHOD = get_auth_user
        REQUEST_HEADERS_METHOD = get_access_headers
    """

  private static let older = """
    from typing import Dict

    from amundsen_application.config import LocalConfig
    from amundsen_application.models.user import User, load_user
    from flask import Flask, g


    def get_auth_user(app: Flask) -> User:
        # The claims of the ID token; 'email' becomes the id of the user.
        return load_user(g.oidc_id_token)


    def get_access_headers(app: Flask) -> Dict[str, str]:
        try:
            token = app.oidc.get_access_token()
        except Exception:
            return {}
        return {"Authorization": f"Bearer {token}"} if token else {}


    class CustomConfig(LocalConfig):
        AUTH_USER_METHOD = get_auth_user
        REQUEST_HEADERS_METHOD = get_access_headers
    """
}
