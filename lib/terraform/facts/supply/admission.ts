import { type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/** What `google_binary_authorization_policy` tells: its rules, and whom they do not hold for. */
export function admission(policy: Subject): Fact[] {
  const patterns = policy.get('admission_whitelist_patterns').items.map((one) => one.get('name_pattern'));
  const clusters = policy.get('cluster_admission_rules').items;
  return [
    admissionRule(policy, 'whatever has no rule of its own', policy.get('default_admission_rule')),
    ...clusters.map((rule) => admissionRule(policy, `'${rule.get('cluster').text ?? 'a cluster'}'`, rule)),
    fact('admission-exemption', policy, {
      patterns: patterns.map((pattern) => ({
        place: pattern.place,
        name: `${pattern.text ?? ''}`,
        broad: isBroad(pattern),
      })),
    }),
  ];
}

function admissionRule(policy: Subject, of: string, rule: Field): Fact {
  const evaluation = rule.get('evaluation_mode');
  const enforcement = rule.get('enforcement_mode');
  const attestors = rule.get('require_attestations_by');
  const asksFor = says(evaluation.text, 'REQUIRE_ATTESTATION');
  return fact('admission', policy, {
    of,
    looks: evaluation.as(matches(evaluation.text ?? '', /^(REQUIRE_ATTESTATION|ALWAYS_DENY)$/)),
    blocks: enforcement.as(says(enforcement.text, 'ENFORCED_BLOCK_AND_AUDIT_LOG')),
    namesAttestors: attestors.as(some([not(asksFor), attestors.isSet])),
  });
}

/** Whole registries, in which strangers have projects as well: what is open begins before the name of a project ends. */
const isBroad = ({ text }: Field): Maybe<boolean> => matches(text ?? '', /^[^/*]*(\/[^/*]*)?\*/);
