import type { GoogleBoundary } from '../../access/model';
import type { Subject } from '../subject';
import { forced } from './bindings';
import { unclear } from './conditions';
import type { Hierarchy } from './hierarchy';
import { memberOf } from './members';
import type { Spelling } from './spelling';

const POLICY = 'google_iam_principal_access_boundary_policy';

/** Types that bind principals to a boundary. */
export const BOUND = /^google_iam_(projects|folders|organizations)_policy_binding$/;

/** What those that are bound may use; of a policy that the files do not show, nothing is known that would take anything away. */
export function boundaryOf(binding: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBoundary[] {
  const policy = binding.get('policy').target(POLICY);
  const set = spelling.of(binding.get('target', 'principal_set'));
  if (policy === undefined || set === undefined) return [];
  const resources = policy.get('details', 'rules').items.flatMap((rule) => rule.get('resources').items);
  const version = spelling.of(policy.get('details', 'enforcement_version')) ?? 'latest';
  return [
    {
      ...bound(set),
      within: resources.flatMap((one) => {
        const text = spelling.of(one);
        return text === undefined ? [] : [hierarchy.placed(text)];
      }),
      blocks: [],
      blocksMore: `no table tells what boundaries of enforcement version ${version} block`,
      ...(binding.get('condition').isSet !== false && {
        condition: unclear('whom a boundary is about is not followed'),
      }),
      inForce: forced(binding),
      place: binding.get('target').place,
    },
  ];
}

/** Who is in a set that a boundary names: all of a pool of identities, and of others anybody may be. */
function bound(set: string): Pick<GoogleBoundary, 'members' | 'unsure'> {
  const pool = /^\/\/(iam\.googleapis\.com\/.*Pools\/[^/]+)$/.exec(set)?.[1];
  if (pool !== undefined) return { members: memberOf(`principalSet://${pool}/*`), unsure: [] };
  return { members: [], unsure: ['allUsers'] };
}
