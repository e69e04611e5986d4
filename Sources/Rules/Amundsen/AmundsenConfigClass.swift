import AuthModel
import Diagnostics
import Linting

/// Requires a configuration class of the frontend that knows who has signed in.
///
/// flaskoidc alone lets people in; who they are, and the token that the metadata and search services ask
/// for, come from the methods `AUTH_USER_METHOD` and `REQUEST_HEADERS_METHOD` of the class that
/// `FRONTEND_SVC_CONFIG_MODULE_CLASS` names. `TestConfig`, which is used where none is named, and
/// `LocalConfig` have neither: everybody is one test user, and calls to protected services are sent to
/// the identity provider.
///
/// `amundsen_application.oidc_config.OidcConfig` has both. A class of one's own looks so, with flaskoidc
/// 1.0 and later; a method that returns `None` in the place of a mapping ends in an error:
///
///     import json
///     from typing import Dict, Optional
///
///     from flask import Flask, session
///     from amundsen_application.config import LocalConfig
///     from amundsen_application.models.user import load_user, User
///
///     def get_access_headers(app: Flask) -> Optional[Dict]:
///         try:
///             access_token = json.dumps(app.auth_client.token)
///             return {'Authorization': 'Bearer {}'.format(access_token)}
///         except Exception:
///             return {}
///
///     def get_auth_user(app: Flask) -> User:
///         return load_user(session.get('user'))
///
///     class OwnConfig(LocalConfig):
///         AUTH_USER_METHOD = get_auth_user
///         REQUEST_HEADERS_METHOD = get_access_headers
///
/// With an older flaskoidc the token is `app.oidc.get_access_token()`, and the user
/// `load_user(g.oidc_id_token)`, where `g` is that of `flask`.
///
/// Images that the project builds for OpenID Connect have `OidcConfig` in them; classes of one's own are
/// left alone. Without any sign-in it is a note.
struct AmundsenConfigClass: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard use.name == AmundsenService.frontend.configClassName, let text = use.text,
      let process = use.processes.first(where: { $0.service == .frontend })
    else { return }
    guard text.value.isEmpty || Self.classes.contains(text.value) else { return }
    let isTest = text.value.isEmpty || text.value.hasSuffix("TestConfig")
    let isSignedIn = process.usesFlaskOIDC
    guard isSignedIn || isTest && process.image?.lacksOIDC == true else { return }
    let name = text.value.isEmpty ? "TestConfig" : text.value
    report(
      isSignedIn
        ? "'\(name)' does not know who has signed in" : "with '\(name)' everybody is one test user",
      at: text.value.isEmpty ? use.setting.name.range : text.range,
      as: isSignedIn ? nil : .note,
      notes: [
        isTest && isSignedIn ? Note("everybody is one and the same test user") : nil,
        isSignedIn
          ? Note("it sends no token along, so that protected services answer with a redirect")
          : Note("fine for a look at Amundsen"),
        text.value.isEmpty ? Note("an empty name stands for 'TestConfig'") : nil,
        isSignedIn ? Note("expected '\(Self.right)' or a class like it") : nil,
      ].compactMap(\.self),
      fix: isSignedIn && !text.value.isEmpty
        ? text.textRange.map { .replace($0, with: Self.right, "use 'OidcConfig'") } : nil
    )
  }

  private static let right = "amundsen_application.oidc_config.OidcConfig"
  private static let classes: Set = [
    "amundsen_application.config.TestConfig", "amundsen_application.config.LocalConfig",
    "amundsen_application.config.Config",
  ]
}
