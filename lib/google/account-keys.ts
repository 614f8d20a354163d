import type { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import type { IConstruct } from 'constructs';
import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Tokenization } from './cdktf';

const KEY = 'google_service_account_key';

/** Paths of the keys that an app makes for a service account. */
export function keysOf(account: ServiceAccount): readonly string[] {
  const reference = `${account.terraformResourceType}.${account.friendlyUniqueId}.`;
  return account.node.root.node
    .findAll()
    .filter((node) => isKey(node) && JSON.stringify(written(node)).includes(reference))
    .map(({ node }) => node.path);
}

const isKey = (node: IConstruct): node is TerraformResource =>
  TerraformResource.isTerraformResource(node) && node.terraformResourceType === KEY;

function written(resource: TerraformResource): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(resource.toTerraform(), { scope: TerraformStack.of(resource), resolver });
}
