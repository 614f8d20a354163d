import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';

/** What `google_dns_response_policy` tells beside AI, where most names of it lead nowhere. */
export function nameRefusal(policy: Subject): Fact[] {
  if (!speaksOfAi(policy.resource.module.among)) return [];
  const rules = policy.referredBy(['google_dns_response_policy_rule'], 'response_policy').map((rule) => ({
    name: shapeOf(rule.get('dns_name').text ?? ''),
    nowhere: leadsNowhere(rule),
    answers: rule.get('behavior').isSet === false,
  }));
  const nowhere = rules.filter((rule) => rule.nowhere);
  if (nowhere.length === 0) return [];
  const networks = policy.get('networks');
  const clusters = policy.get('gke_clusters');
  const listed = [networks, clusters].map((list) => list.unknown ?? list.items.length > 0);
  // What a rule lets pass, it says.
  const leads = nowhere.length * 2 > rules.length ? rules.filter((rule) => rule.answers && !rule.nowhere) : [];
  return [fact('name-refusal', policy, { holds: networks.as(some(listed)), leads: leads.map(({ name }) => name) })];
}

/** Addresses at which nothing is, of both sorts: a sort that is left out may be asked elsewhere. */
const NOWHERE = ['0.0.0.0', '::'];

function leadsNowhere(rule: Subject): boolean {
  const answers = rule.get('local_data', 'local_datas').items.flatMap((data) => data.get('rrdatas').texts.map(shapeOf));
  return NOWHERE.every((address) => answers.includes(address)) && answers.every((one) => NOWHERE.includes(one));
}
