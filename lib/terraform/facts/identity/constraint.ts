import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

const MODELS = 'vertexai.allowedModels';

/** Constraints that keep AI, its data, its identities and its logs safe while they are enforced. */
const ENFORCED =
  /^(ainotebooks\.(restrictPublicIp|disableRootAccess|disableFileDownloads|disableTerminal|requireAutoUpgradeSchedule)|iam\.(managed\.)?(disableServiceAccount(KeyCreation|KeyUpload|ApiKeyCreation)|disableAuditLoggingExemption|automaticIamGrantsForDefaultServiceAccounts|preventPrivilegedBasicRolesForDefaultServiceAccounts)|run\.managed\.requireInvokerIam|storage\.(publicAccessPrevention|uniformBucketLevelAccess|secureHttpTransport)|compute\.(requireShieldedVm|requireOsLogin|skipDefaultNetworkCreation))$/;

/** Constraints that list what is allowed, or denied. */
const LISTED =
  /^(vertexai\.allowed(Models|PartnerModelFeatures|GenAIModels)|ainotebooks\.(restrictVpcNetworks|accessMode)|gcp\.(resourceLocations|restrictNonCmekServices|restrictCmekCryptoKeyProjects|restrictServiceUsage|restrictTLSVersion)|iam\.(allowedPolicyMemberDomains|workloadIdentityPool(Providers|AwsAccounts)|serviceAccountKeyExposureResponse)|run\.allowed(Ingress|VPCEgress|BinaryAuthorizationPolicies)|compute\.(vmExternalIpAccess|restrictVpcPeering))$/;

const LEGACY = /^google_(project|folder|organization)_(organization_)?policy$/;

/** Types of policies in the older manner. */
export const LEGACY_POLICIES = [
  'google_project_organization_policy',
  'google_folder_organization_policy',
  'google_organization_policy',
];

/** What a policy of an organization tells, where it is about a constraint that AI counts on. */
export function constraint(policy: Subject): Fact[] {
  const name = nameOf(policy);
  if (name === undefined) return [];
  const isListed = LISTED.test(name);
  if (!isListed && !ENFORCED.test(name)) return [];
  const isLegacy = LEGACY.test(policy.type);
  const spec = isLegacy ? policy.whole : policy.get('spec');
  const onlyTried = isLegacy ? false : every([not(policy.get('spec').isSet), policy.get('dry_run_spec').isSet]);
  const says = isLegacy ? ofLegacy(policy) : ofRules(spec);
  return [
    fact('constraint', policy, {
      name,
      ofModels: name === MODELS,
      enforced: isListed ? true : spec.as(onlyTried === true ? true : says.enforced),
      named: isListed ? spec.as(onlyTried === true ? true : says.named) : true,
      onlyTried: policy.get('spec').as(onlyTried),
    }),
  ];
}

/** The last part of the name, or what stands behind `constraints/`. */
function nameOf(policy: Subject): string | undefined {
  const text = policy.get(LEGACY.test(policy.type) ? 'constraint' : 'name').text;
  return /([\w.]+)$/.exec(`${text ?? ''}`)?.[1];
}

interface Said {
  readonly enforced: Maybe<boolean>;
  readonly named: Maybe<boolean>;
}

function ofRules(spec: Field): Said {
  const rules = spec.get('rules');
  const isReset = spec.get('reset').boolean(false).value;
  const on = rules.items.map((rule) => unconditionally(rule, matches(rule.get('enforce').text ?? '', /^true$/i)));
  const off = rules.items.map((rule) => unconditionally(rule, says(rule.get('enforce').text, 'FALSE')));
  const open = rules.items.flatMap((rule) => [
    unconditionally(rule, says(rule.get('allow_all').text, 'TRUE')),
    ...rule.get('values', 'allowed_values').texts.map((value) => matches(value, /^(is:|under:)?\*?$|\/\*/)),
  ]);
  return {
    enforced: every([not(some([isReset, ...off])), rules.unknown ?? some(on)]),
    named: not(some([isReset, ...open])),
  };
}

function unconditionally(rule: Field, holds: Maybe<boolean>): Maybe<boolean> {
  const isAlways = not(rule.get('condition').isSet);
  return every([holds, isAlways === true ? true : new Unknown('a condition says for what it holds')]);
}

function ofLegacy(policy: Subject): Said {
  const isReset = policy.get('restore_policy', 'default').boolean(false).value;
  const enforced = policy.get('boolean_policy', 'enforced').boolean(true).value;
  const all = policy.get('list_policy', 'allow', 'all').boolean(false).value;
  return { enforced: not(some([isReset, not(enforced)])), named: not(some([isReset, all])) };
}
