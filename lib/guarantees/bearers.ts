import { noRequest } from '../access';
import type { Access, Boundary, Identity, Policy } from '../access/model';
import { conditionsOf } from '../access/prove/policies-of';
import type { Place } from '../core';
import type { Forbidding } from './demand';
import { WRITES_UNDER_BOUNDARY } from './integrity/identity-writes';

/** Whether anybody but the trusted base may do something, or it is not known. */
type MaySomebody = (access: Access, forbidden: Forbidding) => boolean;

/**
 * The files with whoever may be made in them: where somebody who is not trusted may give others any rights under a boundary, one who bears
 * it and has every right beside it is asked about as everyone else.
 */
export function withBearers(access: Access, maySomebody: MaySomebody): Access {
  const { boundaries = [] } = access;
  if (boundaries.length === 0 || !asksForBoundary(access)) return access;
  let known = access;
  let rest = boundaries;
  for (;;) {
    const made = rest.filter(({ arn }) => maySomebody(known, () => givingUnder(arn)));
    if (made.length === 0) return known;
    // Who bears it may make others in turn.
    known = { ...known, identities: [...known.identities, ...made.flatMap((one) => bearersOf(one, access))] };
    rest = rest.filter((one) => !made.includes(one));
  }
}

const asksForBoundary = (access: Access) =>
  conditionsOf(access).some(({ key }) => key.toLowerCase() === 'iam:permissionsboundary');

const givingUnder = (arn: string) =>
  noRequest({ action: WRITES_UNDER_BOUNDARY }).unless({ StringNotEquals: { 'iam:PermissionsBoundary': arn } });

/** One of them under a name of its own, and one under a name like each pattern that policies compare callers with. */
function bearersOf({ arn, policy, place }: Boundary, access: Access): readonly Identity[] {
  const name = arn.replace(/^.*\//, '');
  const plain = arn.replace(/:policy\/.*$/, `:role/bearer-of-${name}`);
  const patterns = conditionsOf(access)
    .filter(({ key }) => key.toLowerCase() === 'aws:principalarn')
    .flatMap(({ values }) => values.filter((value) => /:role\/.*[*?]/.test(value) && !value.includes('${')));
  const account = plain.replace(/:role\/.*$/, '');
  const like = patterns.map((pattern) => `${account}:role/${pattern.replace(/^.*?:role\//, '').replace(/[*?]/g, 'x')}`);
  return [...new Set([plain, ...like])].map((one) => ({
    kind: 'role',
    arn: one,
    policies: [everything(place)],
    boundary: policy,
    unseen: [],
    tags: {},
    moreTags: true,
    place: { ...NOWHERE, resource: `any that bears ${place.resource}` },
  }));
}

const NOWHERE: Place = { file: '', resource: '', type: 'AWS::IAM::Role', at: '' };

const everything = ({ resource }: Place): Policy => {
  const place = { ...NOWHERE, resource: `whatever somebody allows who bears ${resource}` };
  return {
    version: '2012-10-17',
    statements: [
      {
        effect: 'Allow',
        actions: { patterns: ['*'], excluded: false },
        resources: { patterns: ['*'], excluded: false },
        conditions: [],
        place,
      },
    ],
    place,
  };
};
