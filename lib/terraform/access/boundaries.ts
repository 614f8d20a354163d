import type { GoogleBoundary } from '../../access/model';
import type { Subject } from '../subject';
import { resourcesIn } from '../text';
import { forced } from './bindings';
import { unclear } from './condition-parts';
import type { Hierarchy } from './hierarchy';
import { memberOf } from './members';
import { isSeveral, type Spelling } from './spelling';

const POLICY = 'google_iam_principal_access_boundary_policy';

/** Types that bind principals to a boundary. */
export const BOUND = /^google_iam_(projects|folders|organizations)_policy_binding$/;

/** What those that are bound may use; of a policy that the files do not show, nothing is known that would take anything away. */
export function boundaryOf(binding: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBoundary[] {
  const policy = policyOf(binding, spelling);
  const set = spelling.of(binding.get('target', 'principal_set'));
  if (policy === undefined || set === undefined) return [];
  const resources = policy.get('details', 'rules').items.flatMap((rule) => rule.get('resources').items);
  const version = spelling.of(policy.get('details', 'enforcement_version')) ?? 'latest';
  return [
    {
      ...bound(set, binding, spelling),
      within: resources.flatMap((one) => {
        const text = spelling.of(one);
        return text === undefined ? [] : [hierarchy.placed(text)];
      }),
      blocks: blockedBy(version),
      blocksMore: `no table tells all that boundaries of enforcement version ${version} block`,
      ...(binding.get('condition').isSet !== false && {
        condition: unclear('whom a boundary is about is not followed'),
      }),
      inForce: forced(binding),
      place: binding.get('target').place,
    },
  ];
}

/** The policy of the files that is bound: by reference, or by its whole name. */
function policyOf(binding: Subject, spelling: Spelling): Subject | undefined {
  const field = binding.get('policy');
  const target = field.target(POLICY);
  if (target === undefined || resourcesIn(field.written ?? '').length > 0) return target;
  const [organization, id] = [target.get('organization'), target.get('principal_access_boundary_policy_id')].map(
    (one) => spelling.of(one),
  );
  const name = `organizations/${organization}/locations/global/principalAccessBoundaryPolicies/${id}`;
  return spelling.of(field) === name ? target : undefined;
}

/**
 * Patterns of permissions that boundaries of each enforcement version can block besides those of the versions before, as far as they are
 * established: those that the page lists without exceptions.
 *
 * @see https://cloud.google.com/iam/docs/pab-blocked-permissions
 */
const BLOCKED: Readonly<Record<string, readonly string[]>> = {
  2: ['accesscontextmanager.*', 'containeranalysis.*'],
  3: ['essentialcontacts.contacts.*'],
};

const blockedBy = (version: string): readonly string[] =>
  Object.entries(BLOCKED).flatMap(([since, patterns]) =>
    /^\d+$/.test(version) && Number(version) >= Number(since) ? patterns : [],
  );

/** Who is in a set that a boundary names: all of a pool of identities, the accounts of a project, and of others anybody may be. */
function bound(set: string, by: Subject, spelling: Spelling): Pick<GoogleBoundary, 'members' | 'unsure'> {
  const pool = /^\/\/(iam\.googleapis\.com\/.*Pools\/[^/]+)$/.exec(set)?.[1];
  if (pool !== undefined) return { members: memberOf(`principalSet://${pool}/*`), unsure: [] };
  const project = /^\/\/cloudresourcemanager\.googleapis\.com\/projects\/([^/]+)$/.exec(set)?.[1];
  const accounts = by
    .others('google_service_account')
    .filter((one) => !isSeveral(one.resource) && spelling.projectOf(one) === project)
    .flatMap(({ resource }) => memberOf(`serviceAccount:${spelling.emailOf(resource)}`));
  return { members: accounts, unsure: ['allUsers'] };
}
