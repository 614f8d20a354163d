import { type Blocks, changed, differing, type Seed } from './seed';

const PINNED = `europe-docker.pkg.dev/acme/tools/gcloud@sha256:${'a'.repeat(64)}`;

/** Kinds of Vertex AI at which checks of one's own can look. */
const CHECKED = ['CustomJob', 'Dataset', 'Endpoint', 'HyperparameterTuningJob', 'Model', 'TrainingPipeline'].map(
  (kind) => `aiplatform.googleapis.com/${kind}`,
);

/** What looks, beside AI, and what takes a model to where it answers. */
const WATCHED: Blocks = {
  google_vertex_ai_feature_online_store: { live: { name: 'live' } },
  google_monitoring_alert_policy: {
    tokens: {
      display_name: 'Tokens',
      combiner: 'OR',
      conditions: [{ display_name: 'Tokens', condition_prometheus_query_language: { query: 'sum(x) > 1' } }],
      notification_channels: ['projects/acme/notificationChannels/1'],
    },
  },
  google_monitoring_notification_channel: {
    security: { display_name: 'Security', type: 'email', labels: { email_address: 'security@acme.example' } },
  },
  google_scc_v2_organization_mute_config: {
    known: { organization: '1', mute_config_id: 'known', filter: 'category="OPEN_FIREWALL"', type: 'DYNAMIC' },
  },
  google_scc_management_organization_security_health_analytics_custom_module: {
    public: {
      organization: '1',
      display_name: 'public',
      enablement_state: 'ENABLED',
      custom_config: {
        predicate: { expression: '!has(resource.encryptionSpec)' },
        resource_selector: { resource_types: CHECKED },
      },
    },
  },
  google_pubsub_topic: {
    findings: { name: 'findings', kms_key_name: 'projects/acme/locations/l/keyRings/r/cryptoKeys/k' },
  },
  google_pubsub_subscription: {
    findings: { name: 'findings', topic: '${google_pubsub_topic.findings.id}', expiration_policy: { ttl: '' } },
  },
  google_pubsub_topic_iam_member: {
    findings: {
      topic: '${google_pubsub_topic.findings.name}',
      role: 'roles/pubsub.publisher',
      member: 'serviceAccount:service-org-1@gcp-sa-scc-notification.iam.gserviceaccount.com',
    },
  },
  google_dns_response_policy: {
    public: { response_policy_name: 'public', networks: [{ network_url: 'projects/acme/global/networks/office' }] },
  },
  google_dns_response_policy_rule: Object.fromEntries(
    ['one', 'two'].map((name) => [
      name,
      {
        response_policy: '${google_dns_response_policy.public.response_policy_name}',
        rule_name: name,
        dns_name: `${name}.ai.example.`,
        local_data: {
          local_datas: ['A', 'AAAA'].map((type) => ({
            name: `${name}.ai.example.`,
            type,
            ttl: 300,
            rrdatas: [type === 'A' ? '0.0.0.0' : '::'],
          })),
        },
      },
    ]),
  ),
  google_scc_v2_organization_notification_config: {
    findings: {
      organization: '1',
      config_id: 'findings',
      pubsub_topic: '${google_pubsub_topic.findings.id}',
      streaming_config: { filter: 'state="ACTIVE"' },
    },
  },
  google_cloudbuild_trigger: {
    deploy: {
      name: 'deploy',
      service_account: 'projects/acme/serviceAccounts/deploy@acme.iam.gserviceaccount.com',
      pubsub_config: { topic: 'projects/acme/topics/releases' },
      substitutions: { _MODEL: '$(body.message.attributes.model)' },
      filter: "_MODEL.matches('^[a-z]+@[0-9]+$')",
      approval_config: { approval_required: true },
      build: {
        step: [
          { name: PINNED, script: 'zta verify model --bundle model.bundle --key signer.pem' },
          { name: PINNED, script: 'gcloud ai endpoints deploy-model 7 --model="$MODEL"' },
        ],
        options: { worker_pool: 'projects/acme/locations/europe-west4/workerPools/builders' },
      },
    },
  },
  google_clouddeploy_target: {
    production: {
      name: 'production',
      location: 'europe-west4',
      require_approval: true,
      run: { location: 'projects/acme/locations/europe-west4' },
    },
  },
};

const of = (address: string) => differing(WATCHED, address);
const alarm = of('google_monitoring_alert_policy.tokens');
const build = of('google_cloudbuild_trigger.deploy');

const topicOf = (changes: object): Blocks => ({
  ...changed(WATCHED, 'google_cloudbuild_trigger.deploy', {
    pubsub_config: { topic: '${google_pubsub_topic.releases.id}' },
  }),
  google_pubsub_topic: {
    ...WATCHED['google_pubsub_topic'],
    releases: { name: 'releases', kms_key_name: 'projects/acme/locations/l/keyRings/r/cryptoKeys/k', ...changes },
  },
});
const RELEASES: Seed = {
  rule: 'ZTA-WATCH-171',
  violation: "releases that are announced under Google's key",
  at: ['google_pubsub_topic.releases', 'kms_key_name'],
  bad: topicOf({ kms_key_name: undefined }),
  good: topicOf({}),
};

export const WATCHING: readonly Seed[] = [
  alarm('ZTA-WATCH-060', 'alarm that is off', 'notification_channels', { enabled: false }),
  alarm('ZTA-WATCH-060', 'alarm that tells nobody', 'notification_channels', { notification_channels: undefined }),
  of('google_monitoring_notification_channel.security')('ZTA-WATCH-061', 'channel that is off', 'enabled', {
    enabled: false,
  }),
  of('google_scc_v2_organization_mute_config.known')('ZTA-WATCH-062', 'findings that are muted for good', 'type', {
    type: 'STATIC',
  }),
  of('google_scc_management_organization_security_health_analytics_custom_module.public')(
    'ZTA-WATCH-063',
    'check that is off',
    'enablement_state',
    { enablement_state: 'DISABLED' },
  ),
  {
    ...of('google_pubsub_topic.findings')('ZTA-WATCH-064', "findings under Google's key", 'pubsub_topic', {
      kms_key_name: undefined,
    }),
    at: ['google_scc_v2_organization_notification_config.findings', 'pubsub_topic'],
  },
  {
    ...of('google_pubsub_subscription.findings')('ZTA-WATCH-172', 'findings that nobody keeps', '', {
      expiration_policy: undefined,
    }),
    at: ['google_pubsub_topic.findings', ''],
  },
  {
    ...of('google_pubsub_topic_iam_member.findings')('ZTA-WATCH-173', 'findings that do not arrive', '', {
      member: 'serviceAccount:service-org-1@gcp-sa-cloudasset.iam.gserviceaccount.com',
    }),
    at: ['google_pubsub_topic.findings', ''],
  },
  of('google_scc_management_organization_security_health_analytics_custom_module.public')(
    'ZTA-WATCH-174',
    'check that overlooks data sets',
    '',
    {
      custom_config: {
        predicate: { expression: '!has(resource.encryptionSpec)' },
        resource_selector: { resource_types: CHECKED.filter((kind) => !kind.endsWith('Dataset')) },
      },
    },
  ),
  of('google_dns_response_policy.public')('ZTA-NET-171', 'refused names of no network', 'networks', {
    networks: undefined,
  }),
  RELEASES,
  build('ZTA-SUPPLY-150', 'step that runs an image by its tag', 'build/step/0/name', {
    build: {
      step: [
        {
          name: 'gcr.io/google.com/cloudsdktool/google-cloud-cli:latest',
          script: 'gcloud ai endpoints deploy-model 7',
        },
      ],
    },
  }),
  build(
    'ZTA-SUPPLY-151',
    'model that is deployed without that anybody has approved',
    'approval_config/approval_required',
    {
      approval_config: undefined,
    },
  ),
  of('google_clouddeploy_target.production')('ZTA-SUPPLY-151', 'target that waits for nobody', 'require_approval', {
    require_approval: false,
  }),
  build('ZTA-SUPPLY-173', 'build that deploys whatever lies there', 'build/step', {
    build: {
      step: [{ name: PINNED, script: 'gcloud ai endpoints deploy-model 7 --model="$MODEL"' }],
      options: { worker_pool: 'projects/acme/locations/europe-west4/workerPools/builders' },
    },
  }),
  build('ZTA-SUPPLY-152', 'build that takes what a message says', 'filter', { filter: undefined }),
];
