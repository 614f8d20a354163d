/** What mends a finding of these rules on Google. */
export const SUPPLY_FIXES: Readonly<Record<string, string>> = {
  'ZTA-SUPPLY-001': "Name the image by its digest, as in NAME@sha256:..., in 'image' or 'image_uri'.",
  'ZTA-SUPPLY-002': "Name the image by its digest, as in NAME@sha256:..., in 'image' or 'image_uri'.",
  'ZTA-SUPPLY-005': 'Copy the image into an Artifact Registry of the project.',
  'ZTA-SUPPLY-010': "Set 'immutable_tags' in 'docker_config'.",
  'ZTA-SUPPLY-011':
    "Set 'enablement_config' to 'INHERITED', and switch on containerscanning.googleapis.com in the project.",
  'ZTA-SUPPLY-012': "Set 'kms_key_name'. Terraform replaces the repository for it.",
  'ZTA-SUPPLY-013': "Let the pipeline attest images, and demand it with a 'google_binary_authorization_policy'.",
  'ZTA-SUPPLY-014': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-SUPPLY-019': "Set 'evaluation_mode' to 'REQUIRE_ATTESTATION' or 'ALWAYS_DENY'.",
  'ZTA-SUPPLY-020': "Set 'enforcement_mode' to 'ENFORCED_BLOCK_AND_AUDIT_LOG'.",
  'ZTA-SUPPLY-021': "Name attestors in 'require_attestations_by'.",
  'ZTA-SUPPLY-022': "Name a project in 'name_pattern', such as europe-docker.pkg.dev/acme/base/*.",
  'ZTA-SUPPLY-023': "Set 'use_default' in 'binary_authorization', or name a 'policy'.",
  'ZTA-SUPPLY-024': "Replace 'public_repository' in 'remote_repository_config' by a repository of your own.",
  'ZTA-SUPPLY-025': "Set 'vpcsc_policy' to 'DENY'.",
  'ZTA-SUPPLY-026': "Set 'no_external_ip' in 'worker_config', and 'network_config'.",
  'ZTA-SUPPLY-027': "Name a 'google_service_account' in 'service_account'.",
  'ZTA-SUPPLY-028': "Set 'comment_control' to 'COMMENTS_ENABLED', or 'approval_required' in 'approval_config'.",
  'ZTA-SUPPLY-140': "Set 'public_keys' in 'attestation_authority_note', from a 'google_kms_crypto_key_version'.",
  'ZTA-SUPPLY-141':
    "Give 'containeranalysis.notes.attachOccurrence' to a 'google_service_account' that pushes nothing.",
  'ZTA-SUPPLY-150': "Name the image in 'name' of the step by its digest, as in NAME@sha256:....",
  'ZTA-SUPPLY-151':
    "Set 'approval_required' in 'approval_config', or 'require_approval' of a 'google_clouddeploy_target'.",
  'ZTA-SUPPLY-171': "Name a 'google_cloudbuild_worker_pool' in 'worker_pool' of 'options'.",
  'ZTA-SUPPLY-172':
    "Set 'network_attachment' and 'route_all_traffic' in 'private_service_connect', or 'peered_network' in 'network_config'.",
  'ZTA-SUPPLY-174': "Name it in 'require_attestations_by' of a 'google_binary_authorization_policy'.",
  'ZTA-SUPPLY-173': "Verify in a step before it, as in 'zta verify MODEL --bundle FILE --key FILE'.",
  'ZTA-SUPPLY-152': "Ask for each of 'substitutions' in 'filter', such as _MODEL.matches('^[a-z-]+$').",
};
