import type {
  Access,
  GoogleAccess,
  GoogleBinding,
  GoogleBoundary,
  GoogleDenial,
  GoogleTest,
} from '../../../lib/access/model';
import type { Asker } from './google-semantics';

/** Numbers that are the same in each run. */
export class Dice {
  public constructor(private state: number) {}

  public next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  public is(chance: number): boolean {
    return this.next() < chance;
  }

  public of<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  public some<T>(list: readonly T[], most: number): T[] {
    const number = 1 + Math.floor(this.next() * most);
    return [...new Set(Array.from({ length: number }, () => this.of(list)))];
  }
}

export const PERMISSIONS = [
  'aiplatform.endpoints.predict',
  'storage.objects.get',
  'storage.objects.delete',
  'iam.roles.update',
];

export const TREE: Readonly<Record<string, readonly string[]>> = {
  'organization:1': ['organization:1'],
  'folder:2': ['folder:2', 'organization:1'],
  'project:a': ['project:a', 'folder:2', 'organization:1'],
  'project:b': ['project:b', 'organization:1'],
  'bucket:x': ['bucket:x', 'project:a', 'folder:2', 'organization:1'],
};

const POOL = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p';
const GROUPS = ['group:g1@e.com', 'group:g2@e.com', 'domain:e.com'];
const ATTRIBUTE = `principalSet://${POOL}/attribute.repository/1`;
const NAMED = [
  'user:alice@e.com',
  'user:bob@f.com',
  'serviceAccount:trainer@a.iam.gserviceaccount.com',
  `principal://${POOL}/subject/s`,
  `principalSet://${POOL}/*`,
  ATTRIBUTE,
  'allAuthenticatedUsers',
  'allUsers',
  ...GROUPS,
];

/** Everybody who might ask: those whom policies can name, and others, in each of the groups or in none. */
export const ASKERS: readonly Asker[] = [
  ...[
    'user:alice@e.com',
    'user:bob@f.com',
    'user:carol@g.com',
    'serviceAccount:trainer@a.iam.gserviceaccount.com',
    'serviceAccount:other@b.iam.gserviceaccount.com',
  ].flatMap((name) => subsets(GROUPS).map((sets) => asker(name, [...sets, 'allAuthenticatedUsers']))),
  ...[`principal://${POOL}/subject/s`, `principal://${POOL}/subject/t`].flatMap((name) =>
    subsets([...GROUPS, ATTRIBUTE]).map((sets) => asker(name, [...sets, `principalSet://${POOL}/*`])),
  ),
  asker('allUsers', []),
];

function asker(name: string, sets: readonly string[]): Asker {
  return { name, is: new Set([name, ...sets, 'allUsers']) };
}

export function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = list;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((each) => [each, [first, ...each]]);
}

const YEAR = 1_800_000_000_000;
const LEVELS = ['accessPolicies/1/accessLevels/corporate', 'accessPolicies/1/accessLevels/office'];

/** Everything that conditions of these worlds can tell apart. */
export const CONTEXTS = subsets([...LEVELS, 'accessPolicies/1/accessLevels/other']).flatMap((levels) =>
  [YEAR - 1000, YEAR, YEAR + 1000].flatMap((time) =>
    [[], ['1/env=prod'], ['1/env=test']].flatMap((tags) =>
      [undefined, '22', '443'].map((port) => ({
        'request.auth.access_levels': levels,
        'request.time': new Date(time).toISOString(),
        'resource.tags': tags,
        ...(port !== undefined && { 'destination.port': port }),
      })),
    ),
  ),
);

function leaf(dice: Dice, onlyTags: boolean): GoogleTest {
  const tags: GoogleTest = {
    kind: 'some',
    key: 'resource.tags',
    globs: [dice.of(['1/env=prod', '1/env=test', '1/env=*'])],
  };
  if (onlyTags) return tags;
  return dice.of<GoogleTest>([
    tags,
    { kind: 'some', key: 'request.auth.access_levels', globs: [dice.of(LEVELS)] },
    { kind: 'only', key: 'request.auth.access_levels', values: [dice.of(LEVELS)] },
    { kind: 'below', key: 'request.time', at: YEAR, included: dice.is(0.5) },
    { kind: 'below', key: 'destination.port', at: 100, included: false },
    { kind: 'constant', holds: dice.is(0.5) },
  ]);
}

function randomTest(dice: Dice, onlyTags: boolean, depth = 0): GoogleTest {
  if (depth > 2 || dice.is(0.45)) return leaf(dice, onlyTags && dice.is(0.5));
  if (dice.is(0.3)) return { kind: 'not', test: randomTest(dice, onlyTags, depth + 1) };
  const tests = [randomTest(dice, onlyTags, depth + 1), randomTest(dice, onlyTags, depth + 1)];
  return { kind: dice.is(0.5) ? 'and' : 'or', tests };
}

const place = (resource: string) => ({ file: 'cdk.tf.json', resource, type: 'google', at: '' });
const maybe = (dice: Dice, onlyTags: boolean) => (dice.is(0.5) ? { condition: randomTest(dice, onlyTags) } : {});

const binding = (dice: Dice, i: number): GoogleBinding => ({
  on: dice.of(Object.keys(TREE)),
  members: dice.some(NAMED, 2),
  role: dice.is(0.1)
    ? { name: 'roles/owner', permissions: [], everything: true }
    : { name: `role ${i}`, permissions: dice.some(PERMISSIONS, 3) },
  ...maybe(dice, false),
  inForce: true,
  place: place(`binding.${i}`),
});

const denial = (dice: Dice, i: number): GoogleDenial => ({
  on: dice.of(Object.keys(TREE).filter((name) => !name.startsWith('bucket'))),
  denied: dice.is(0.6) ? ['allUsers'] : dice.some(NAMED, 2),
  excepted: dice.is(0.7)
    ? dice.some(
        NAMED.filter((name) => name !== 'allUsers'),
        2,
      )
    : [],
  permissions: { names: dice.some(PERMISSIONS, 3) },
  exceptPermissions: { names: dice.is(0.2) ? dice.some(PERMISSIONS, 1) : [] },
  ...maybe(dice, true),
  inForce: true,
  place: place(`denial.${i}`),
});

const boundary = (dice: Dice, i: number): GoogleBoundary => ({
  members: dice.some(
    NAMED.filter((name) => /^(serviceAccount|principal)/.test(name)),
    2,
  ),
  unsure: [],
  within: dice.some(Object.keys(TREE).slice(0, 4), 2),
  blocks: dice.some(PERMISSIONS, 3),
  inForce: true,
  place: place(`boundary.${i}`),
});

const several = <T>(dice: Dice, most: number, make: (dice: Dice, i: number) => T): T[] =>
  Array.from({ length: Math.floor(dice.next() * (most + 1)) }, (_, i) => make(dice, i));

/** What files could say of Google Cloud. */
export function randomWorld(dice: Dice): GoogleAccess {
  return {
    resources: Object.entries(TREE).map(([name, within]) => ({
      name,
      label: name,
      within: within.map((resource) => ({ resource })),
    })),
    principals: [],
    bindings: several(dice, 5, binding),
    denials: several(dice, 2, denial),
    boundaries: several(dice, 2, boundary),
    levels: [],
    permissions: PERMISSIONS,
  };
}

/** Access of files that hold nothing but this. */
export const accessWith = (google: GoogleAccess): Access => ({
  account: '',
  identities: [],
  resources: [],
  endpoints: [],
  serviceControls: [],
  resourceControls: [],
  names: [],
  google,
});
