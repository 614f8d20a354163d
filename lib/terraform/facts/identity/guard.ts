import { Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { auditConfig } from '../log/audit-config';
import { SINKS } from '../log/sinks';

const LEVELS = ['project', 'folder', 'organization'];

/** What guards something, by its type, and what it says. */
const GUARDS: Readonly<Record<string, string>> = {
  google_binary_authorization_policy: 'which images run',
  google_iam_deny_policy: 'what is refused',
  google_iam_principal_access_boundary_policy: 'what identities reach',
  ...Object.fromEntries(LEVELS.map((level) => [`google_iam_${level}s_policy_binding`, 'whom a boundary limits'])),
  google_org_policy_policy: 'what is demanded of all that is made',
  google_org_policy_custom_constraint: 'what is demanded of all that is made',
  google_access_context_manager_service_perimeter: 'what leaves its projects',
  google_resource_manager_lien: 'that the project stays',
  google_binary_authorization_attestor: 'whose word counts of images',
  google_container_analysis_note: 'whose word counts of images',
  google_tags_location_tag_binding: 'of which class data is',
  google_tags_tag_key: 'of which class data is',
  google_tags_tag_value: 'of which class data is',
  ...Object.fromEntries(LEVELS.map((level) => [`google_${level}_iam_audit_config`, 'which calls are recorded'])),
  ...Object.fromEntries(SINKS.map((type) => [type, 'where logs go'])),
};

export const GUARD = new RegExp(`^(${Object.keys(GUARDS).join('|')})$`);

/** What can ask for a tag. */
const ASKING = /^google_(iam_deny_policy|\w+_iam_(member|binding|policy))$/;

const NOT_SHOWN = Unknown.unasked("no plan and no state shows 'prevent_destroy'");

/** What a guard beside AI tells of itself; that the record of AI stays, the trail tells. */
export function guard(subject: Subject): Fact[] {
  if (!speaksOfAi(subject.resource.module.among)) return [];
  if (subject.type.endsWith('_audit_config') && auditConfig(subject).length > 0) return [];
  if (/_tag_(key|value)$/.test(subject.type) && subject.mentionedByAny(ASKING).length === 0) return [];
  if (subject.type.endsWith('_tag_binding') && !/storage|bigquery/.test(`${subject.get('parent').written}`)) return [];
  const kept = subject.resource.showsMeta ? subject.isKept : subject.whole.as<boolean>(NOT_SHOWN);
  return [fact('guard', subject, { what: GUARDS[subject.type] ?? '', outlivesDeployment: kept })];
}
