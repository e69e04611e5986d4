import Diagnostics
import HelmValues

extension AmundsenProcess {
  /// The service as the chart of today sets it up with `values`, of which `written` is what somebody
  /// wrote.
  ///
  /// The chart writes one ConfigMap for each service, in this order; of a variable that stands there
  /// twice the last counts (templates/configmap of each service).
  init(
    _ service: AmundsenService,
    in values: AmundsenValues,
    _ written: AmundsenValues,
    isComplete: Bool
  ) {
    let own = values[service]
    let writtenOwn = written[service]
    let isOn = values.oidc?.isEnabled
    var settings = Self.wrapper(values.flaskApp, of: service)
    if let isOn, isOn.value {
      settings += [
        AmundsenSetting("FLASK_APP_MODULE_NAME", meaning: "flaskoidc", at: isOn.range),
        AmundsenSetting("FLASK_APP_CLASS_NAME", meaning: "FlaskOIDC", at: isOn.range),
      ]
      settings += values.oidc?[service]?.settings ?? []
      settings += values.oidc?.configs?.settings ?? []
    }
    if service == .frontend, let base = own?.baseURL, !base.range.isBuiltIn {
      settings.append(AmundsenSetting("FRONTEND_BASE", meaning: base.text, at: base.range))
    }
    settings += [
      own?.config?.className.flatMap { AmundsenSetting(service.configClassName, by: $0) }
    ].compactMap(\.self)
    settings += own?.variables?.settings ?? []
    let image = own?.image.map { AmundsenImage($0, tag: own?.imageTag?.value) }
    var workload = Workload()
    workload.replicas = own?.replicas.map { Located(Int($0.value.rounded()), at: $0.range) }
    self.init(
      .values,
      service: service,
      image: image,
      settings: settings,
      mayHoldMore: false,
      workload: workload,
      httpsEvidence: service == .frontend ? settings.httpsBase ?? written.tlsPlace : nil,
      place: Self.place(service, written),
      range: writtenOwn?.range ?? written.range
    )
  }

  private static func wrapper(
    _ app: AmundsenFlaskApp?,
    of service: AmundsenService
  ) -> [AmundsenSetting] {
    let names =
      service == .frontend
      ? ("APP_WRAPPER", "APP_WRAPPER_CLASS") : ("FLASK_APP_MODULE_NAME", "FLASK_APP_CLASS_NAME")
    let module = app?.module.map { AmundsenSetting(names.0, meaning: $0.value, at: $0.range) }
    let name = app?.className.map { AmundsenSetting(names.1, meaning: $0.value, at: $0.range) }
    return [module, name].compactMap(\.self)
  }

  /// The place that stands for `service`: what is written of its client, or else what switches all on.
  private static func place(_ service: AmundsenService, _ written: AmundsenValues) -> SourceRange {
    written.oidc?[service]?.range ?? written.oidc?.isEnabled?.range ?? written[service]?.range
      .startPlace ?? written.range.startPlace
  }
}

extension AmundsenValues {
  /// What gives the site a certificate, if anything does.
  var tlsPlace: SourceRange? {
    [ingress, frontEnd?.ingress].compactMap(\.self).lazy.compactMap(\.tlsPlace).first
  }
}

extension Entry {
  /// Where the ingress that this is gets a certificate from, if it is switched on and gets one.
  fileprivate var tlsPlace: SourceRange? {
    guard value.isMapping, value.value(of: "enabled")?.scalar != .boolean(false) else { return nil }
    if let tls = value.entry(of: "tls"),
      !tls.value.items.isEmpty || !tls.value.entries.isEmpty
        || tls.value.scalar == .boolean(true)
    {
      return tls.key.range
    }
    let annotations = value.value(of: "annotations")?.entries ?? []
    return annotations.first { $0.key.value == "alb.ingress.kubernetes.io/certificate-arn" }?
      .key.range
  }
}
