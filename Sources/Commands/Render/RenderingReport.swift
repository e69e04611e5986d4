import Rendering

/// Puts into words why there are no manifests, and what is odd about those that there are.
enum RenderingReport {
  /// The problems of `result`, but for the keys in `failed`, of which there was word already.
  static func messages(
    _ result: RenderedSecrets,
    _ plan: ValuePlan,
    except failed: Set<SecretRequirement.ID>,
    _ places: Places
  ) -> [String] {
    let problems = result.problems.filter { problem in
      if case .missing(let id) = problem { !failed.contains(id) } else { true }
    }
    let messages = problems.map { text($0, plan, places) }
    let isMissing = problems.contains { if case .missing = $0 { true } else { false } }
    let hint = "nothing is printed; give values with --secret, --secrets-file or --from-env"
    return isMissing ? messages + [hint] : messages
  }

  private static func text(
    _ problem: RenderingProblem,
    _ plan: ValuePlan,
    _ places: Places
  ) -> String {
    switch problem {
    case .missing(let id): "no value for '\(id)'\(uses(of: id, plan, places))"
    case .empty(let id): "the value for '\(id)' is empty"
    case .trailingNewline(let id):
      "the value for '\(id)' ends in a line break, which sign-in would send along; take it off "
        + "(printf %s in place of echo) or say --keep-newline"
    case .notText(let id):
      "the value for '\(id)' is no text of one line that every reader takes for the same; it has no "
        + "place in such a file"
    case .tooLarge(let name):
      "the values for the Secret '\(name)' have more than \(maximumSecretSize) bytes, which is all "
        + "that Kubernetes takes"
    }
  }

  static func text(_ remark: RenderingRemark) -> String {
    switch remark {
    case .notNameAndPassword(let id, let variable):
      "note: the value for '\(id)' feeds \(variable) and is not of the form user:password, which "
        + "Okta signs in with; it must not be in base64 either"
    }
  }

  /// What needs the key, with the places that say so.
  private static func uses(
    of id: SecretRequirement.ID,
    _ plan: ValuePlan,
    _ places: Places
  ) -> String {
    let uses = plan.needed.first { $0.id == id }?.uses ?? []
    let words = uses.map { "\($0.purpose) (\(places.text($0.range)))" }
    return words.isEmpty ? "" : ", needed for " + words.joined(separator: ", ")
  }
}
