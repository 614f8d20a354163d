import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { says } from '../../text';

/** What an audit configuration tells of services that are not about AI; of those the trail tells. */
export function auditScope(config: Subject): Fact[] {
  const service = config.get('service');
  const ofAi = some([says(service.text, 'aiplatform.googleapis.com'), says(service.text, 'allServices')]);
  return ofAi === true ? [] : config.get('audit_log_config').items.map((log) => scope(config, service, log));
}

/** The same, where it stands in the policy of a project, folder or organization. */
export function auditInPolicy(policy: Subject): Fact[] {
  const data = policy.get('policy_data');
  const looked = data.target('google_iam_policy')?.get('audit_config');
  return (looked ?? data.json.get('auditConfigs')).items.flatMap((config) => [
    ...config.get('audit_log_configs').items.map((log) => scope(policy, config.get('service'), log)),
    ...config.get('auditLogConfigs').items.map((log) => scope(policy, config.get('service'), log)),
  ]);
}

function scope(by: Subject, service: Field, log: Field): Fact {
  const exempted =
    log.get('exempted_members').isSet === false ? log.get('exemptedMembers') : log.get('exempted_members');
  return fact('audit-scope', by, { service: `${service.text ?? ''}`, spares: exempted.set() });
}
