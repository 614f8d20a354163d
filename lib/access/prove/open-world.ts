import type { Access, GuardedResource, Identity, Policy, Request } from '../model';

const NOWHERE = { file: '', resource: 'a policy that the files do not show', type: '', at: '' };

/** A policy outside the files, at its worst. */
const ANYTHING: Policy = {
  version: '2012-10-17',
  statements: [
    {
      effect: 'Allow',
      principals: { list: [{ kind: '*', name: '*' }], excluded: false },
      actions: { patterns: ['*'], excluded: false },
      resources: { patterns: ['*'], excluded: false },
      conditions: [],
      place: NOWHERE,
    },
  ],
  place: NOWHERE,
};

/** The files with policies beside them that grant whatever they can, as far as a request is concerned. */
export function opened(access: Access, { caller, resource }: Request): Access {
  const arn = caller.kind === 'role' || caller.kind === 'user' ? caller.arn : undefined;
  const known = access.identities.some((identity) => identity.arn === arn);
  const roles =
    isRole(resource) && !access.identities.some((identity) => identity.arn === resource) ? [trusting(resource)] : [];
  const guarded = access.resources.some((one) => one.policy !== undefined && one.arn === resource);
  return {
    ...access,
    identities: [
      ...access.identities.map(generous),
      ...(arn === undefined || known || arn === resource ? [] : [stranger(arn, caller.kind)]),
      ...roles,
    ],
    resources: guarded ? access.resources : [...access.resources, unshown(resource)],
  };
}

const generous = (identity: Identity): Identity => ({ ...identity, policies: [...identity.policies, ANYTHING] });

const stranger = (arn: string, kind: string): Identity => ({
  kind: kind === 'user' ? 'user' : 'role',
  arn,
  policies: [ANYTHING],
  unseen: [],
  tags: {},
  place: NOWHERE,
});

const isRole = (arn: string) => /^arn:[^:]*:iam::[^:]*:role\//.test(arn);

/** A role outside the files, which anybody may take on. */
const trusting = (arn: string): Identity => ({ ...stranger(arn, 'role'), trust: ANYTHING });

const unshown = (arn: string): GuardedResource => ({ arn, holds: [], type: '', policy: ANYTHING, place: NOWHERE });
