extension SchemaExamples {
  /// Files with connections of Airflow in them.
  static let ofConnections = [deployment, settings, connections]

  /// The file of a Deployment on Astro.
  private static let deployment = SchemaExamples(
    name: "astro-deployment",
    right: [
      "{deployment: {configuration: {name: a, executor: CELERY}}}",
      """
      deployment:
        environment_variables:
          - {key: A, value: 1, is_secret: false, updated_at: ''}
          - {key: B, is_secret: true}
        configuration: {name: 1, executor: a, workload_identity: '', scheduler_au: 5}
        worker_queues: [{name: default}]
      """,
    ],
    wrong: [
      "{deployment: {configuration: {name: a}}}", "{deployment: {}}", "{}",
      "{deployment: {configuration: {name: a, executor: b, workload_identity: [c]}}}",
      "{deployment: {configuration: {name: a, executor: b}, environment_variables: {A: b}}}",
      "{deployment: {configuration: {name: a, executor: b}, environment_variables: [{value: b}]}}",
      """
      deployment:
        environment_variables: [{key: A, is_secret: 'true'}]
        configuration: {name: a, executor: b}
      """,
    ]
  )

  /// What the Astro CLI writes into the database of a local Airflow.
  private static let settings = SchemaExamples(
    name: "airflow-settings",
    right: [
      "{airflow: {connections: [], pools: [{pool_name: a}], variables: null}}",
      "{airflow: {connections: [{conn_id: a, conn_port: '5432', conn_extra: {b: c}}]}}",
      "{airflow: {connections: [{conn_id: null, conn_type: null, conn_extra: '{}'}]}}",
    ],
    wrong: [
      "{airflow: {connections: {a: aws}}}", "{airflow: {connections: [{conn_typ: aws}]}}",
      "{airflow: {connections: [{conn_id: a, conn_port: x}]}}",
      "{airflow: {variables: [{variable_name: [a]}]}}",
    ]
  )

  /// Connections by their ids.
  private static let connections = SchemaExamples(
    name: "airflow-connections",
    right: [
      "{a: 'aws://', b: {conn_type: aws, extra: {c: d}}, c: [{conn_type: aws}]}",
      "{a: {conn_type: postgres, port: 5432, extra: '{}', description: null}}",
    ],
    wrong: [
      "{a: {conn_type: aws, region_name: b}}", "{a: {conn_type: [aws]}}", "{a: 1}",
      "{a: {conn_type: aws, port: x}}",
    ]
  )
}
