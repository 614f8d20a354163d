import type { TerraformResource } from '../cdktf';

type Block = Readonly<Record<string, unknown>>;

/**
 * What opens an endpoint that is connected privately, each with what to do about it.
 *
 * Source: `ConflictsWith` in https://github.com/hashicorp/terraform-provider-google-beta/blob/v6.50.0/google-beta/services/vertexai/resource_vertex_ai_endpoint.go
 */
const CONFLICTS = {
  network: "'network' must not be set beside Private Service Connect",
  dedicated_endpoint_enabled: "'dedicated_endpoint_enabled' must not be set beside Private Service Connect",
} as const;

const REQUIRED = ['enable_private_service_connect', 'enable_secure_private_service_connect'] as const;

/** What is wrong with the connection of an endpoint as Terraform is given it, overrides included. */
export function privateConnectionMistakes(endpoint: TerraformResource): string[] {
  const written = rendered(endpoint);
  const conflicts = Object.entries(CONFLICTS).flatMap(([attribute, must]) => {
    const got = written[attribute];
    if (got === undefined || got === null || got === false) return [];
    return [`PrivateEndpointConflict: ${must}, got ${JSON.stringify(got)}; take the override away`];
  });
  const connection = blockOf(written['private_service_connect_config']);
  const missing = REQUIRED.flatMap((attribute) => {
    const got = connection[attribute];
    if (got === true) return [];
    const must = `'private_service_connect_config.${attribute}' must be true, got ${JSON.stringify(got) ?? 'none'}`;
    return [`PrivateEndpointOpen: ${must}; take the override away`];
  });
  return [...conflicts, ...missing];
}

function rendered(resource: TerraformResource): Block {
  const all: unknown = resource.toTerraform();
  const types = blockOf(blockOf(all)['resource']);
  return blockOf(blockOf(types[resource.terraformResourceType])[resource.friendlyUniqueId]);
}

/** A block, written alone or as the only one of a list. */
function blockOf(value: unknown): Block {
  const [block] = Array.isArray(value) ? value : [value];
  return isBlock(block) ? block : {};
}

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null;
