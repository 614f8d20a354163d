import type { Kind, Rule } from '../policy';
import { rowsOf } from './rule-text';

/** Types of which an exported rule is not asked in Guard, since more than their properties decides it. `zta check` judges them. */
export const ASKED_IN_PART: Readonly<Record<string, readonly string[]>> = {
  'ZTA-DATA-021': [
    'AWS::OpenSearchServerless::SecurityPolicy',
    'AWS::OpenSearchService::Domain',
    'AWS::RDS::DBCluster',
  ],
  'ZTA-NET-011': ['AWS::BedrockAgentCore::Harness'],
  'ZTA-SUPPLY-006': ['AWS::SageMaker::Pipeline'],
  'ZTA-SUPPLY-008': ['AWS::SageMaker::Pipeline'],
};

/** Kinds of facts that are read of Google Cloud only. */
const GOOGLE: readonly Kind[] = [
  'access-level',
  'admission',
  'admission-exemption',
  'audit-breadth',
  'audit-scope',
  'build-pool',
  'build-trigger',
  'caller-admission',
  'caller-egress',
  'constraint',
  'data-store',
  'endpoint-settings',
  'guard',
  'guardrail-breadth',
  'identity-provider',
  'identity-proxy',
  'key-material',
  'key-use',
  'log-drop',
  'log-metric',
  'log-sink',
  'network-fence',
  'network-layout',
  'network-use',
  'package-proxy',
  'perimeter',
  'perimeter-bridge',
  'perimeter-rule',
  'program',
  'proxy-fence',
  'proxy-filter',
  'proxy-grant',
  'proxy-settings',
  'published-service',
  'reach-limit',
  'refusal',
  'retention-lock',
  'retired',
  'rights-replacement',
  'role-binding',
  'service-switch',
  'service-way',
  'subnet-reach',
  'table-access',
  'workspace-machine',
];

/** Kinds that are about what a policy or another text means, or about files and exceptions. */
const MEANINGS: readonly Kind[] = [
  'agent-access',
  'agent-reach',
  'agent-secret',
  'boundary',
  'data-conditions',
  'message-topic',
  'watch-breadth',
  'name-refusal',
  'data-grant',
  'federation',
  'gateway-secret',
  'grant',
  'image-access',
  'model-access',
  'model-artifact',
  'model-grant',
  'passing',
  'policy-document',
  'registry-share',
  'side-door',
  'trust',
  'vector-access',
  'workspace-script',
];
const FILES: readonly Kind[] = ['exception', 'guarantee', 'template'];

/** Rules that `DeletionPolicy` or `UpdateReplacePolicy` decides, which are no properties: neither a hook nor AWS Config is shown them. */
const ATTRIBUTES: readonly string[] = [
  'ZTA-DATA-012',
  'ZTA-DATA-053',
  'ZTA-LOG-031',
  'ZTA-LOG-061',
  'ZTA-LOG-083',
  'ZTA-MODEL-035',
  'ZTA-MODEL-036',
  'ZTA-MODEL-039',
];

/** Why rules are not told in Guard, and which: each once, in the order of the reasons. */
export function leftOut(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>(Object.values(REASONS).map((reason) => [reason, []]));
  for (const rule of rules) if (rowsOf(rule.id).length === 0) reasons.get(reasonOf(rule))?.push(rule.id);
  return new Map([...reasons].filter(([, ids]) => ids.length > 0));
}

const REASONS = {
  several: 'other resources, or several properties by turns, decide as well',
  meaning: 'it takes what a policy or another text means, as a whole',
  attribute: "'DeletionPolicy' or 'UpdateReplacePolicy' decides, which hooks and AWS Config are not shown",
  files: 'it is about files, exceptions, or all policies together',
  google: 'it is about Google Cloud',
};

function reasonOf({ id, kind }: Rule): string {
  if (GOOGLE.includes(kind)) return REASONS.google;
  if (FILES.includes(kind)) return REASONS.files;
  if (MEANINGS.includes(kind)) return REASONS.meaning;
  return ATTRIBUTES.includes(id) ? REASONS.attribute : REASONS.several;
}
