import { TRUST_SHAPES } from '../../../cedar';
import { type Maybe, Unknown } from '../../../core';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** Who vouches, as the shapes of what they send are called; what an OpenID Connect provider sends only its policies tell. */
export type TrustKind = keyof typeof TRUST_SHAPES | 'oidc';

/** The references under which policies find what trust providers say, and of which kind each is. */
export type Trust = ReadonlyMap<string, TrustKind>;

export const vouchesForUsers = (kind: TrustKind): boolean => kind === 'identity-center' || kind === 'oidc';

export const TRUST_PROVIDER = 'AWS::EC2::VerifiedAccessTrustProvider';

/** The places where an instance names its trust providers. */
export const trustFields = ({ properties }: Subject): readonly Field[] => [
  ...properties.get('VerifiedAccessTrustProviderIds').items,
  ...properties.get('VerifiedAccessTrustProviders').items.map((item) => item.get('VerifiedAccessTrustProviderId')),
];

/** Who vouches for an instance; unknown as soon as one of them is not in the files. */
export function trustOf(instance: Subject): Maybe<Trust> {
  const trust = new Map<string, TrustKind>();
  for (const field of trustFields(instance)) {
    const provider = field.target(TRUST_PROVIDER);
    const reference = provider?.properties.get('PolicyReferenceName').text;
    const kind = provider && kindOf(provider);
    if (typeof reference !== 'string' || kind === undefined) return new Unknown('a trust provider is not in the files');
    trust.set(reference, kind);
  }
  return trust;
}

function kindOf({ properties }: Subject): TrustKind | undefined {
  const type = properties.get('UserTrustProviderType').text ?? properties.get('DeviceTrustProviderType').text;
  const name = type === 'iam-identity-center' ? 'identity-center' : type;
  return typeof name === 'string' && isKind(name) ? name : undefined;
}

const isKind = (name: string): name is TrustKind => name === 'oidc' || Object.hasOwn(TRUST_SHAPES, name);
