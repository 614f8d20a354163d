import { every, type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { Once } from '../../once';
import { Subject } from '../../subject';
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
  const { project, world, resource } = config;
  const services = AROUND.ask(resource.module.among, world, project ?? '');
  return [fact('audit-breadth', config, { services })];
}

/** A service that is used, and whether all of its calls are recorded. */
interface Used {
  readonly name: string;
  readonly recorded: Maybe<boolean>;
}

/** What a project uses, found once for all that asks about it. */
const AROUND = new Once((files, world, project): readonly Used[] => {
  const all = (...types: readonly string[]): readonly Subject[] =>
    types
      .flatMap((type) => files.ofType(type))
      .map((one) => Subject.of(one, world))
      .filter(({ exists }) => exists);
  const here = (one: Subject): boolean => (one.project ?? '') === project;
  const configs = [...all('google_project_iam_audit_config').filter(here), ...all(...ABOVE)];
  const used = Object.entries(USES).filter(([, types]) => all(...types).some(here));
  return used.map(([name]) => ({ name, recorded: some(configs.map((one) => recordsAll(one, name))) }));
});

const recordsAll = (config: Subject, name: string): Maybe<boolean> =>
  every([
    some([says(config.get('service').text, name), says(config.get('service').text, 'allServices')]),
    ...KINDS.map((kind) => recordsCalls(config, kind)),
  ]);
