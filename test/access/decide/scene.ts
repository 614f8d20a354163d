import type { Access, Caller, Policy, Request } from '../../../lib/access/model';
import { ACCOUNT, files, policy, resource, role, type Spelled } from './built';

/** A policy as it is spelled, and its version. */
export interface SpelledPolicy {
  readonly version: Policy['version'];
  readonly statements: readonly Spelled[];
}

/** Everything that has a say in a request, as it is spelled. */
export interface Scene {
  readonly caller: Caller;
  /** Whether the files show the caller; only roles and users of another account may be missing. */
  readonly shown: boolean;
  readonly identity: readonly SpelledPolicy[];
  readonly boundary?: SpelledPolicy;
  readonly session?: readonly SpelledPolicy[];
  /** The policy of the bucket or key, or the trust policy of the role, that the request is about. */
  readonly resource?: SpelledPolicy;
  readonly target: Target;
  readonly endpoint?: SpelledPolicy;
  readonly serviceControls: readonly (readonly SpelledPolicy[])[];
  readonly resourceControls: readonly SpelledPolicy[];
}

/** What requests of a scene are about. */
export type Target = 'bucket' | 'key' | 'role' | 'model';

export const ENDPOINT = 'vpce-1';
export const TARGETS: Readonly<Record<Target, string>> = {
  bucket: 'arn:aws:s3:::data',
  key: `arn:aws:kms:us-east-1:${ACCOUNT}:key/k1`,
  role: `arn:aws:iam::${ACCOUNT}:role/target`,
  model: 'arn:aws:bedrock:us-east-1::foundation-model/m1',
};

const read = ({ version, statements }: SpelledPolicy) => policy(statements, version);

/** The files that show a scene. */
export function filesOf(scene: Scene): Access {
  const { caller, target, endpoint } = scene;
  const hasIdentity = (caller.kind === 'role' || caller.kind === 'user') && scene.shown;
  const identity = hasIdentity
    ? [
        role([], {
          kind: caller.kind,
          arn: caller.arn,
          policies: scene.identity.map(read),
          ...(scene.boundary && { boundary: read(scene.boundary) }),
        }),
      ]
    : [];
  const own = scene.resource && { policy: read(scene.resource) };
  const trusted = target === 'role' ? [role([], { arn: TARGETS.role, ...(own && { trust: own.policy }) })] : [];
  return files({
    identities: [...identity, ...trusted],
    resources: target === 'bucket' || target === 'key' ? [resource(TARGETS[target], undefined, own)] : [],
    endpoints: [{ id: ENDPOINT, service: 's3', place: policy([]).place, ...(endpoint && { policy: read(endpoint) }) }],
    serviceControls: scene.serviceControls.map((level) => level.map(read)),
    resourceControls: [scene.resourceControls.map(read)],
  });
}

/** The caller of a scene, with its session policies as the model holds them. */
export function callerOf({ caller, session }: Scene): Request['caller'] {
  return caller.kind === 'role' && session ? { ...caller, narrowed: session.map(read) } : caller;
}
