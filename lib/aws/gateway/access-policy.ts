import { type CedarPolicy, contextKeysOf, requestContext, type TrafficKind, validateCedar } from '../../cedar';
import { ConfigError, type Placed } from '../../core';
import type { AccessRule } from './access-rule';
import type { TrustProvider, TrustProviderKind } from './trust-provider';

/** What a policy document is made from. */
export interface AccessPolicyProps {
  readonly rules: readonly AccessRule[];
  readonly trustProviders: readonly TrustProvider[];
  readonly traffic: TrafficKind;
}

/** The rules of a gateway or an endpoint as one validated Cedar document. */
export class AccessPolicy {
  /** The Cedar text. */
  public readonly document: string;

  /** The same as plain data. */
  public readonly policies: readonly CedarPolicy[];

  /**
   * @throws AccessRuleEmpty if there is no rule
   * @throws Cedar… if a rule is not valid Cedar for what the trust providers send; see `validateCedar`
   * @throws TrustProviderMissing if a rule asks for a group or device of a provider that the gateway does not have
   */
  public constructor(
    private readonly props: AccessPolicyProps,
    private readonly place: Placed,
  ) {
    const { rules, traffic, trustProviders } = props;
    if (rules.length === 0) {
      throw new ConfigError('AccessRuleEmpty', "'rules' must hold at least one, got none; say who gets through", place);
    }
    const referencesOf = (kind: TrustProviderKind) => this.referencesOf(kind);
    const texts = rules.map((rule) => rule.render({ traffic, referencesOf }));
    const context = requestContext(traffic, new Map(trustProviders.map(({ reference, shape }) => [reference, shape])));
    this.document = texts.join('\n');
    this.policies = texts.flatMap((text, i) => validateCedar({ text, prop: `rules[${i}]`, place }, context));
  }

  /**
   * Refuses a permit that asks nothing of the user or the device: it would let in whoever reaches the endpoint.
   *
   * @throws PermitsAnyone if there is one
   */
  public requireTrust(): void {
    const references = this.props.trustProviders.map(({ reference }) => reference);
    const blind = this.policies.findIndex((policy) => {
      const keys = contextKeysOf(policy);
      return policy.effect === 'permit' && !references.some((reference) => keys.has(reference));
    });
    if (blind === -1) return;
    throw new ConfigError(
      'PermitsAnyone',
      `'rules' must permit only on what a trust provider says (${references.join(', ')}), got none in policy ${blind + 1}; ` +
        `begin its when with "context has ${references[0]} && ..."`,
      this.place,
    );
  }

  private referencesOf(kind: TrustProviderKind): readonly string[] {
    const known = this.props.trustProviders.filter((provider) => provider.kind === kind);
    if (known.length > 0) return known.map(({ reference }) => reference);
    const kinds = this.props.trustProviders.map((provider) => provider.kind).join(', ');
    throw new ConfigError(
      'TrustProviderMissing',
      `'trustProviders' must hold the ${kind} provider that the rules ask, got ${kinds}; add it, or change the rule`,
      this.place,
    );
  }
}
