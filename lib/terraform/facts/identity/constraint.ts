import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says, unknownIn } from '../../text';

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
  const named = policy.get(LEGACY.test(policy.type) ? 'constraint' : 'name');
  const name = /([\w.]+)$/.exec(`${named.text ?? ''}`)?.[1];
  if (name === undefined) return unknownIn(named.text ?? '') === undefined ? [] : unnamed(policy, named);
  if (LISTED.test(name)) return [{ ...said(policy, name), enforced: true }];
  return ENFORCED.test(name) ? [{ ...said(policy, name), named: true }] : [];
}

function said(policy: Subject, name: string): Fact<'constraint'> {
  const isLegacy = LEGACY.test(policy.type);
  const spec = isLegacy ? policy.whole : policy.get('spec');
  const onlyTried = isLegacy ? false : every([not(policy.get('spec').isSet), policy.get('dry_run_spec').isSet]);
  const { enforced, named } = onlyTried === true ? TRIED : isLegacy ? ofLegacy(policy) : ofRules(spec);
  return fact('constraint', policy, {
    name,
    ofModels: name === MODELS,
    enforced: spec.as(enforced),
    named: spec.as(named),
    onlyTried: policy.get('spec').as(onlyTried),
  });
}

/** What is only tried is told once. */
const TRIED: Said = { enforced: true, named: true };

/** Which constraint it is about, only whoever applies it knows. */
function unnamed(policy: Subject, named: Field): Fact[] {
  if (!speaksOfAi(policy.resource.module.among)) return [];
  const enforced = named.as<boolean>(new Unknown('which constraint it is about is known only after it is applied'));
  const rest = { name: `${named.text}`, ofModels: false, named: true, onlyTried: false };
  return [fact('constraint', policy, { ...rest, enforced })];
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
  const isInherited = spec.get('inherit_from_parent').boolean(false).value;
  const naming = rules.items.map((rule) => unconditionally(rule, namesSomething(rule)));
  return {
    enforced: every([not(some([isReset, ...off])), rules.unknown ?? some(on)]),
    named: every([not(some([isReset, ...open])), rules.unknown ?? some([isInherited, ...naming])]),
  };
}

/** Whether a rule lists values, or says that none or all are allowed: that all are is told apart. */
function namesSomething(rule: Field): Maybe<boolean> {
  const listed = ['allowed_values', 'denied_values'].map((list) => {
    const values = rule.get('values', list);
    return values.unknown ?? values.items.length > 0;
  });
  return some([...listed, ...['deny_all', 'allow_all'].map((all) => says(rule.get(all).text, 'TRUE'))]);
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
