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
/// `amundsen_application.oidc_config.OidcConfig` has both, for the flaskoidc that its release is made for.
/// Write a class of your own only for settings of your own. `REQUEST_HEADERS_METHOD` has to return a mapping
/// whatever happens: `None` ends each call of another service with a TypeError. With flaskoidc 1.0 or newer:
///
/// ```python
/// import json
/// from typing import Dict
///
/// from amundsen_application.config import LocalConfig
/// from amundsen_application.models.user import User, load_user
/// from flask import Flask, session
///
///
/// def get_auth_user(app: Flask) -> User:
///     # The claims of the ID token; 'email' becomes the id of the user.
///     return load_user(session["user"])
///
///
/// def get_access_headers(app: Flask) -> Dict[str, str]:
///     try:
///         token = app.auth_client.token
///     except Exception:
///         return {}
///     return {"Authorization": f"Bearer {json.dumps(token)}"} if token else {}
///
///
/// class CustomConfig(LocalConfig):
///     AUTH_USER_METHOD = get_auth_user
///     REQUEST_HEADERS_METHOD = get_access_headers
/// ```
///
/// With flaskoidc older than 1.0:
///
/// ```python
/// from typing import Dict
///
/// from amundsen_application.config import LocalConfig
/// from amundsen_application.models.user import User, load_user
/// from flask import Flask, g
///
///
/// def get_auth_user(app: Flask) -> User:
///     # The claims of the ID token; 'email' becomes the id of the user.
///     return load_user(g.oidc_id_token)
///
///
/// def get_access_headers(app: Flask) -> Dict[str, str]:
///     try:
///         token = app.oidc.get_access_token()
///     except Exception:
///         return {}
///     return {"Authorization": f"Bearer {token}"} if token else {}
///
///
/// class CustomConfig(LocalConfig):
///     AUTH_USER_METHOD = get_auth_user
///     REQUEST_HEADERS_METHOD = get_access_headers
/// ```
///
/// Images that the project builds for OpenID Connect have `OidcConfig` in them; classes of one's own are
/// left alone. Without any sign-in it is a note.
struct AmundsenConfigClass: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    guard !configuration.isSample else { return }
    for process in configuration.amundsenProcesses where process.service == .frontend {
      if let setting = process.configClass {
        check(setting, process, &report)
      } else {
        checkMissing(process, configuration, &report)
      }
    }
  }

  private func check(
    _ setting: AmundsenSetting,
    _ process: AmundsenProcess,
    _ report: inout Report
  ) {
    guard let text = setting.text, !setting.isUnfinished, !process.hasForeignWrapper else { return }
    guard text.value.isEmpty || Self.classes.contains(text.value) else { return }
    let isTest = text.value.isEmpty || text.value.hasSuffix("TestConfig")
    let isSignedIn = process.usesFlaskOIDC
    guard isSignedIn || isTest && process.image?.lacksOIDC == true else { return }
    let name = text.value.isEmpty ? "TestConfig" : text.value
    report(
      isSignedIn
        ? "'\(name)' does not know who has signed in" : "with '\(name)' everybody is one test user",
      at: text.value.isEmpty ? setting.name.range : text.range,
      as: isSignedIn ? nil : .note,
      notes: [
        isTest && isSignedIn ? Note("everybody is one and the same test user") : nil,
        isSignedIn
          ? Note("it sends no token along, so that protected services answer with a redirect")
          : Note("fine for a look at Amundsen"),
        text.value.isEmpty ? Note("an empty name stands for 'TestConfig'") : nil,
        isSignedIn ? .remedy : nil,
      ].compactMap(\.self),
      fix: isSignedIn && !text.value.isEmpty
        ? text.textRange.map { .replace($0, with: Self.right, "use 'OidcConfig'") } : nil
    )
  }

  /// An image of one's own may name a class itself, as those of the project with flaskoidc do.
  private func checkMissing(
    _ process: AmundsenProcess,
    _ configuration: Configuration,
    _ report: inout Report
  ) {
    guard case .flaskOIDC(let place?) = process.wrapper, !process.mayHoldMore,
      process.image?.hasOIDC != true, let image = process.image,
      image.isOfficial || !image.repository.containsBytes(of: "oidc")
    else { return }
    report(
      "no configuration class is named, and everybody is one test user",
      at: place.isBuiltIn ? process.place : place,
      as: image.isOfficial ? nil : .note,
      notes: [
        image.isOfficial ? nil : Note("right only if the image names one", at: image.name.range),
        Note("'TestConfig' is used unless '\(AmundsenService.frontend.configClassName)' is set"),
        .remedy,
      ].compactMap(\.self),
      fix: fix(configuration)
    )
  }

  private func fix(_ configuration: Configuration) -> Fix? {
    guard let written = configuration.amundsen?.written else { return nil }
    return configuration.edits(
      adding: [(key: "class", value: Self.right)],
      at: ["frontEnd", "config"],
      below: written.range
    ).map { Fix("use 'OidcConfig'", edits: $0) }
  }

  private static let right = "amundsen_application.oidc_config.OidcConfig"
  private static let classes: Set = [
    "amundsen_application.config.TestConfig", "amundsen_application.config.LocalConfig",
    "amundsen_application.config.Config",
  ]
}

extension Note {
  fileprivate static let remedy = Note(
    "expected 'amundsen_application.oidc_config.OidcConfig' or a class like it: "
      + "'authcfg explain amundsen-config-class'"
  )
}
