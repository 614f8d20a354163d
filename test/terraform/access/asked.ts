import { answer } from '../../../lib/access/answer';
import type { Question } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/terraform/access';
import { configuration } from '../reading';

/** Blocks of resources of a configuration: by type, and by name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Resources that most tests need: one project, a bucket, an endpoint, two service accounts and a role that predicts. */
export const BASE: Blocks = {
  google_service_account: { adjuster: { account_id: 'adjuster' }, other: { account_id: 'other' } },
  google_storage_bucket: { logs: { name: 'claims-logs', location: 'EU' } },
  google_vertex_ai_endpoint: { claims: { name: '7', display_name: 'claims', location: 'europe-west1' } },
  google_project_iam_custom_role: {
    predict: { role_id: 'predict', title: 'predict', permissions: ['aiplatform.endpoints.predict'] },
  },
};

export const ADJUSTER = '$' + '{google_service_account.adjuster.member}';
export const OTHER = '$' + '{google_service_account.other.member}';
export const PREDICT = '$' + '{google_project_iam_custom_role.predict.name}';
export const PREDICTS = 'aiplatform.endpoints.predict';

/** A configuration of one project. */
export function withBase(...blocks: readonly Blocks[]): { readonly provider: object; readonly resource: Blocks } {
  const resource: Record<string, Record<string, object>> = {};
  for (const one of [BASE, ...blocks]) {
    for (const [type, named] of Object.entries(one)) resource[type] = { ...resource[type], ...named };
  }
  return { provider: { google: { project: 'claims' } }, resource };
}

/** What a question comes to of a configuration. */
export const asked = (tree: object, question: Question) => answer(accessOf(configuration(tree)), question);

/** A role that somebody has in the project. */
export const inProject = (name: string, role: string, member: string, more: object = {}): Blocks => ({
  google_project_iam_member: { [name]: { project: 'claims', role, member, ...more } },
});

/** A deny policy of the project. */
export const denying = (permissions: readonly string[], more: object = {}, parent = 'projects/claims'): Blocks => ({
  google_iam_deny_policy: {
    fence: {
      parent: `cloudresourcemanager.googleapis.com%2F${parent.replace('/', '%2F')}`,
      name: 'fence',
      rules: [
        {
          deny_rule: {
            denied_principals: ['principalSet://goog/public:all'],
            denied_permissions: permissions,
            ...more,
          },
        },
      ],
    },
  },
});

export const when = (expression: string) => ({ condition: [{ title: 'when', expression }] });
