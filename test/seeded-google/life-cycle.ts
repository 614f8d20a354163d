import { type Blocks, differing, type Seed } from './seed';

const IMAGE_SIGNER = 'serviceAccount:${google_service_account.attester.email}';

/** How a model comes to be: who asks, who attests, where jobs come in. */
const LIFE_CYCLE: Blocks = {
  google_service_account: { attester: { account_id: 'attester' }, deployer: { account_id: 'deployer' } },
  google_project_iam_custom_role: {
    deploy: {
      role_id: 'deploy',
      title: 'Deploy',
      permissions: ['aiplatform.endpoints.deploy', 'aiplatform.models.get'],
    },
  },
  google_project_iam_member: {
    deployer: {
      project: 'acme',
      role: '${google_project_iam_custom_role.deploy.id}',
      member: 'serviceAccount:${google_service_account.deployer.email}',
    },
  },
  google_privileged_access_manager_entitlement: {
    deploy: {
      entitlement_id: 'deploy',
      location: 'global',
      parent: 'projects/acme',
      max_request_duration: '3600s',
      eligible_users: [{ principals: ['group:deployers@acme.example'] }],
      privileged_access: {
        gcp_iam_access: {
          resource: '//cloudresourcemanager.googleapis.com/projects/acme',
          resource_type: 'cloudresourcemanager.googleapis.com/Project',
          role_bindings: [{ role: '${google_project_iam_custom_role.deploy.id}' }],
        },
      },
      requester_justification_config: { unstructured: {} },
      approval_workflow: {
        manual_approvals: { steps: [{ approvers: { principals: ['group:leads@acme.example'] } }] },
      },
    },
  },
  google_container_analysis_note: {
    approved: {
      name: 'approved',
      attestation_authority: { hint: { human_readable_name: 'approved' } },
      lifecycle: { prevent_destroy: true },
    },
  },
  google_container_analysis_note_iam_member: {
    attester: {
      note: '${google_container_analysis_note.approved.name}',
      role: 'roles/containeranalysis.notes.attacher',
      member: IMAGE_SIGNER,
    },
  },
  google_binary_authorization_attestor: {
    approved: {
      name: 'approved',
      attestation_authority_note: {
        note_reference: '${google_container_analysis_note.approved.name}',
        public_keys: [
          {
            pkix_public_key: {
              public_key_pem: '-----BEGIN PUBLIC KEY-----',
              signature_algorithm: 'EC_SIGN_P256_SHA256',
            },
          },
        ],
      },
      lifecycle: { prevent_destroy: true },
    },
  },
  google_binary_authorization_policy: {
    all: {
      default_admission_rule: {
        evaluation_mode: 'REQUIRE_ATTESTATION',
        enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
        require_attestations_by: ['${google_binary_authorization_attestor.approved.id}'],
      },
      lifecycle: { prevent_destroy: true },
    },
  },
  google_artifact_registry_repository_iam_member: {
    build: {
      repository: 'images',
      location: 'europe-west4',
      role: 'roles/artifactregistry.writer',
      member: 'serviceAccount:build@acme.iam.gserviceaccount.com',
    },
  },
  google_compute_network_attachment: {
    jobs: { name: 'jobs', region: 'europe-west4', connection_preference: 'ACCEPT_MANUAL', subnetworks: ['s'] },
  },
};

const ENTITLEMENT = LIFE_CYCLE['google_privileged_access_manager_entitlement']?.['deploy'];
const access = Object(ENTITLEMENT).privileged_access.gcp_iam_access;

const entitlement = differing(LIFE_CYCLE, 'google_privileged_access_manager_entitlement.deploy');
const attestor = differing(LIFE_CYCLE, 'google_binary_authorization_attestor.approved');
const attachment = differing(LIFE_CYCLE, 'google_compute_network_attachment.jobs');

/** The same with a second binding. */
const besides = (
  rule: string,
  violation: string,
  [type, pointer]: readonly [string, string],
  values: Readonly<Record<string, unknown>>,
  at = `${type}.besides`,
): Seed => ({
  violation,
  rule,
  at: [at, pointer],
  good: LIFE_CYCLE,
  bad: { ...LIFE_CYCLE, [type]: { ...LIFE_CYCLE[type], besides: values } },
});

const UNASKED: Seed = {
  ...differing(LIFE_CYCLE, 'google_binary_authorization_policy.all')(
    'ZTA-SUPPLY-174',
    'attestations that nobody asks for',
    '',
    {
      default_admission_rule: {
        evaluation_mode: 'REQUIRE_ATTESTATION',
        enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
        require_attestations_by: ['projects/acme/attestors/other'],
      },
    },
  ),
  at: ['google_binary_authorization_attestor.approved', ''],
};

export const LIFE_CYCLES: readonly Seed[] = [
  entitlement('ZTA-IAM-120', 'rights that nobody has to agree to', 'approval_workflow', {
    approval_workflow: undefined,
  }),
  entitlement('ZTA-IAM-120', 'rights that those agree to who ask', 'approval_workflow', {
    approval_workflow: {
      manual_approvals: { steps: [{ approvers: { principals: ['group:deployers@acme.example'] } }] },
    },
  }),
  entitlement('ZTA-IAM-121', 'rights for a week', 'max_request_duration', { max_request_duration: '604800s' }),
  entitlement('ZTA-IAM-122', 'rights without a reason', 'requester_justification_config', {
    requester_justification_config: { not_mandatory: {} },
  }),
  entitlement('ZTA-IAM-123', 'all rights in AI on request', 'privileged_access/gcp_iam_access/role_bindings/0/role', {
    privileged_access: { gcp_iam_access: { ...access, role_bindings: [{ role: 'roles/aiplatform.admin' }] } },
  }),
  attestor('ZTA-SUPPLY-140', 'attestor without a key', 'attestation_authority_note/public_keys', {
    attestation_authority_note: { note_reference: '${google_container_analysis_note.approved.name}' },
  }),
  UNASKED,
  attachment('ZTA-DATA-140', 'network that whoever asks comes into', 'connection_preference', {
    connection_preference: 'ACCEPT_AUTOMATIC',
  }),
  besides(
    'ZTA-SUPPLY-141',
    'attester who pushes images',
    ['google_artifact_registry_repository_iam_member', 'member'],
    { repository: 'images', location: 'europe-west4', role: 'roles/artifactregistry.writer', member: IMAGE_SIGNER },
    'google_container_analysis_note_iam_member.attester',
  ),
  besides('ZTA-IAM-124', 'role that takes models out', ['google_project_iam_member', 'role'], {
    project: 'acme',
    role: '${google_project_iam_custom_role.besides.id}',
    member: 'group:devs@acme.example',
  }),
  besides(
    'ZTA-IAM-016',
    'attester who deploys models',
    ['google_project_iam_member', ''],
    { project: 'acme', role: '${google_project_iam_custom_role.deploy.id}', member: IMAGE_SIGNER },
    'google_service_account.attester',
  ),
  besides(
    'ZTA-IAM-017',
    'attester who trains models',
    ['google_project_iam_member', ''],
    { project: 'acme', role: '${google_project_iam_custom_role.besides.id}', member: IMAGE_SIGNER },
    'google_service_account.attester',
  ),
].map((seed) => withRole(seed));

/** What a second binding gives, where it is a role of its own. */
function withRole(seed: Seed): Seed {
  const permissions: Readonly<Record<string, readonly string[]>> = {
    'ZTA-IAM-124': ['aiplatform.models.export'],
    'ZTA-IAM-017': ['aiplatform.customJobs.create'],
  };
  const own = permissions[seed.rule];
  if (own === undefined) return seed;
  const roles = {
    ...seed.bad['google_project_iam_custom_role'],
    besides: { role_id: 'b', title: 'b', permissions: own },
  };
  return { ...seed, bad: { ...seed.bad, google_project_iam_custom_role: roles } };
}
