import type { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import type { IConstruct } from 'constructs';
import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Tokenization } from '../cdktf';

/** Where a resource names the service account that it runs as, for each kind of workload. */
const RUNS_AS: Readonly<Record<string, readonly string[]>> = {
  google_cloud_run_v2_service: ['template', 'service_account'],
  google_cloud_run_v2_job: ['template', 'template', 'service_account'],
  google_cloud_run_v2_worker_pool: ['template', 'service_account'],
  google_cloudfunctions2_function: ['service_config', 'service_account_email'],
  google_compute_instance: ['service_account', 'email'],
  google_compute_instance_template: ['service_account', 'email'],
  google_container_node_pool: ['node_config', 'service_account'],
  google_workbench_instance: ['gce_setup', 'service_accounts', 'email'],
};

const KEY: Readonly<Record<string, readonly string[]>> = { google_service_account_key: ['service_account_id'] };

/** An account, as an app knows it. */
interface Known {
  readonly account: ServiceAccount;

  /** Its address, where it is known beforehand. */
  readonly email: string;
}

/** Paths of the keys that an app makes for a service account. */
export const keysOf = (known: Known): readonly string[] => namedBy(known, KEY);

/** Paths of the workloads of an app that run as a service account. */
export const workloadsOf = (known: Known): readonly string[] => namedBy(known, RUNS_AS);

function namedBy(
  { account, email }: Known,
  attributes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const reference = `${account.terraformResourceType}.${account.friendlyUniqueId}.`;
  const names = (text: string) => text.includes(reference) || text.includes(email);
  return account.node.root.node
    .findAll()
    .filter((node) => isResource(node) && writtenAt(node, attributes[node.terraformResourceType]).some(names))
    .map(({ node }) => node.path);
}

const isResource = (node: IConstruct): node is TerraformResource => TerraformResource.isTerraformResource(node);

function writtenAt(resource: TerraformResource, path: readonly string[] | undefined): readonly string[] {
  if (path === undefined) return [];
  const resolver = new DefaultTokenResolver(new StringConcat());
  const written = Tokenization.resolve(resource.toTerraform(), { scope: TerraformStack.of(resource), resolver });
  return textsAt(written, ['resource', resource.terraformResourceType, resource.friendlyUniqueId, ...path]);
}

/** The texts at a path, through blocks that stand alone and lists of them. */
function textsAt(value: unknown, [first, ...rest]: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, first === undefined ? [] : [first, ...rest]));
  if (first === undefined) return typeof value === 'string' ? [value] : [];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => (name === first ? textsAt(inner, rest) : []));
}
