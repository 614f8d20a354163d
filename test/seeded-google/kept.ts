import { type Blocks, differing, type Seed } from './seed';

const KEPT = { prevent_destroy: true };

const CHANGES =
  '(Sink|Bucket|Exclusion|DeleteLog|LogMetric|AlertPolicy|NotificationChannel|Snooze|CryptoKey|CryptoKeyVersion)$|iam[.]v2[.]Policies|OrgPolicy[.](Update|Delete)';

/** What stays, and who is told: guards that outlive their stack, records of what AI stands on, alarms, programs, tables. */
const STAYS: Blocks = {
  google_model_armor_template: {
    guard: {
      project: 'acme',
      location: 'europe-west4',
      template_id: 'guard',
      filter_config: {
        malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' },
        pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'LOW_AND_ABOVE' },
        rai_settings: {
          rai_filters: ['HATE_SPEECH', 'HARASSMENT', 'SEXUALLY_EXPLICIT', 'DANGEROUS'].map((filter_type) => ({
            filter_type,
            confidence_level: 'LOW_AND_ABOVE',
          })),
        },
        sdp_settings: { basic_config: { filter_enforcement: 'ENABLED' } },
      },
      template_metadata: {
        enforcement_type: 'INSPECT_AND_BLOCK',
        ignore_partial_invocation_failures: false,
        multi_language_detection: { enable_multi_language_detection: true },
      },
      lifecycle: KEPT,
    },
  },
  google_project_iam_audit_config: Object.fromEntries(
    ['aiplatform', 'modelarmor'].map((service) => [
      service,
      {
        project: 'acme',
        service: `${service}.googleapis.com`,
        audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }, { log_type: 'ADMIN_READ' }],
        lifecycle: KEPT,
      },
    ]),
  ),
  google_resource_manager_lien: {
    logs: {
      parent: 'projects/1',
      origin: 'ai',
      reason: 'logs',
      restrictions: ['resourcemanager.projects.delete'],
      lifecycle: KEPT,
    },
  },
  google_iam_principal_access_boundary_policy: {
    ai: {
      organization: '1',
      location: 'global',
      principal_access_boundary_policy_id: 'ai',
      details: {
        enforcement_version: '3',
        rules: [{ effect: 'ALLOW', resources: ['//cloudresourcemanager.googleapis.com/folders/2'] }],
      },
      lifecycle: KEPT,
    },
  },
  google_iam_folders_policy_binding: {
    ai: {
      folder: '2',
      location: 'global',
      policy_binding_id: 'ai',
      policy: '${google_iam_principal_access_boundary_policy.ai.name}',
      policy_kind: 'PRINCIPAL_ACCESS_BOUNDARY',
      target: { principal_set: '//cloudresourcemanager.googleapis.com/folders/2' },
      lifecycle: KEPT,
    },
  },
  google_logging_project_sink: {
    ai: {
      name: 'ai',
      project: 'elsewhere',
      destination: 'pubsub.googleapis.com/projects/acme/topics/logs',
      unique_writer_identity: true,
      lifecycle: KEPT,
    },
  },
  google_logging_metric: {
    tampering: {
      name: 'tampering',
      project: 'acme',
      filter: `log_id("cloudaudit.googleapis.com/activity") AND protoPayload.methodName=~"${CHANGES}"`,
    },
  },
  google_monitoring_alert_policy: {
    tampering: {
      display_name: 'tampering',
      combiner: 'OR',
      conditions: [
        {
          display_name: 'tampering',
          condition_threshold: {
            filter: 'metric.type="logging.googleapis.com/user/tampering"',
            comparison: 'COMPARISON_GT',
            duration: '0s',
          },
        },
      ],
      notification_channels: ['projects/acme/notificationChannels/1'],
    },
  },
  google_service_account: { web: { account_id: 'web' } },
  google_cloud_run_v2_service: {
    web: {
      name: 'web',
      location: 'europe-west4',
      template: {
        service_account: '${google_service_account.web.email}',
        containers: [{ image: `europe-docker.pkg.dev/acme/web/web@sha256:${'0'.repeat(64)}` }],
      },
    },
  },
  google_pubsub_topic_iam_member: {
    notes: { topic: 'notes', role: 'roles/pubsub.publisher', member: 'group:ml@acme.example' },
  },
};

const lien = differing(STAYS, 'google_resource_manager_lien.logs');
const metric = differing(STAYS, 'google_logging_metric.tampering');
const alarm = differing(STAYS, 'google_monitoring_alert_policy.tampering');
const armor = differing(STAYS, 'google_project_iam_audit_config.modelarmor');
const sink = differing(STAYS, 'google_logging_project_sink.ai');
const program = differing(STAYS, 'google_cloud_run_v2_service.web');
const topic = differing(STAYS, 'google_pubsub_topic_iam_member.notes');

const elsewhere = (seed: Seed, at: Seed['at']): Seed => ({ ...seed, at });

export const STAYING: readonly Seed[] = [
  {
    ...lien('ZTA-IAM-053', 'lien that goes with its stack', 'lifecycle/prevent_destroy', { lifecycle: undefined }),
    onlyWritten: true,
  },
  topic('ZTA-IAM-055', 'owner of one thing', 'role', { role: 'roles/owner' }),
  program('ZTA-IAM-056', 'program without an identity of its own', 'template/service_account', {
    template: { containers: [{ image: `europe-docker.pkg.dev/acme/web/web@sha256:${'0'.repeat(64)}` }] },
  }),
  metric('ZTA-LOG-101', 'count of audit logs that is off', '', { disabled: true }),
  metric('ZTA-LOG-104', 'alarm that overlooks keys', '', {
    filter: 'log_id("cloudaudit.googleapis.com/activity") AND protoPayload.methodName=~"UpdateSink$"',
  }),
  metric('ZTA-WATCH-174', 'alarm that overlooks logs that are deleted', '', {
    filter: `log_id("cloudaudit.googleapis.com/activity") AND protoPayload.methodName=~"${CHANGES.replace('DeleteLog|', '')}"`,
  }),
  elsewhere(alarm('ZTA-LOG-101', 'alarm that tells nobody', '', { notification_channels: [] }), [
    'google_logging_metric.tampering',
    '',
  ]),
  elsewhere(
    armor('ZTA-LOG-102', 'guardrail whose use is not recorded', '', { audit_log_config: [{ log_type: 'ADMIN_READ' }] }),
    ['google_project_iam_audit_config.aiplatform', ''],
  ),
  sink('ZTA-LOG-103', 'sink that shares its identity', 'unique_writer_identity', { unique_writer_identity: false }),
];
