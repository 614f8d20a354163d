import { every, type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { says } from '../../text';
import { recordsCalls } from './audit-config';

/** What shows that a project uses a service that AI stands on, by the service. */
const USES: Readonly<Record<string, readonly string[]>> = {
  'artifactregistry.googleapis.com': ['google_artifact_registry_repository'],
  'bigquery.googleapis.com': ['google_bigquery_dataset'],
  'cloudkms.googleapis.com': ['google_kms_key_ring'],
  'iam.googleapis.com': ['google_service_account'],
  'iap.googleapis.com': ['google_iap_web_backend_service_iam_member', 'google_iap_web_backend_service_iam_binding'],
  'logging.googleapis.com': ['google_logging_project_bucket_config', 'google_logging_project_sink'],
  'modelarmor.googleapis.com': ['google_model_armor_template'],
  'secretmanager.googleapis.com': ['google_secret_manager_secret'],
  'storage.googleapis.com': ['google_storage_bucket'],
  'sts.googleapis.com': ['google_iam_workload_identity_pool'],
};

const ABOVE = ['google_folder_iam_audit_config', 'google_organization_iam_audit_config'];
const KINDS = ['ADMIN_READ', 'DATA_READ', 'DATA_WRITE'];

/** What the record of AI in a project tells of the services beside it that the same project uses. */
export function auditBreadth(config: Subject): Fact[] {
  const service = config.get('service');
  if (config.type !== 'google_project_iam_audit_config' || says(service.text, 'aiplatform.googleapis.com') !== true) {
    return [];
  }
  const here = ({ project }: Subject): boolean => project === config.project;
  const configs = [...config.others(config.type).filter(here), ...config.others(...ABOVE)];
  const used = Object.entries(USES).filter(([, types]) => config.others(...types).some(here));
  return [
    fact('audit-breadth', config, {
      services: used.map(([name]) => ({ name, recorded: some(configs.map((one) => recordsAll(one, name))) })),
    }),
  ];
}

const recordsAll = (config: Subject, name: string): Maybe<boolean> =>
  every([
    some([says(config.get('service').text, name), says(config.get('service').text, 'allServices')]),
    ...KINDS.map((kind) => recordsCalls(config, kind)),
  ]);
