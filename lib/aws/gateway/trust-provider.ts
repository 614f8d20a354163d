import { type SecretValue, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { type Attribute, optional, record, type Shape, set, TRUST_SHAPES } from '../../cedar';
import { ConfigError, type Placed } from '../../core';

/** Who vouches for a user or a device. */
export type TrustProviderKind = 'identity-center' | 'oidc' | 'crowdstrike' | 'jamf' | 'jumpcloud';

/** Options of every trust provider. */
export interface TrustProviderOptions {
  /**
   * The name under which rules in Cedar find what the provider says: `context.<reference>`. Letters, digits and underscores.
   *
   * Another reference, tenant or kind makes another provider. While one takes the other's place nobody gets through.
   */
  readonly reference: string;
}

/** Options of a provider that vouches for devices. */
export interface DeviceTrustProviderOptions extends TrustProviderOptions {
  /** The tenant at the provider. Another tenant makes another provider. */
  readonly tenantId: string;
}

/** The type of a claim. */
export type OidcClaim = 'String' | 'Long' | 'Boolean' | 'StringSet';

/** A client that is registered with an OpenID Connect provider. */
export interface OidcClient {
  readonly clientId: string;

  /**
   * The client's secret, out of Secrets Manager.
   *
   * Verified Access reads it when the provider is created or changed: a rotated secret takes effect with the next change.
   */
  readonly clientSecret: SecretValue;

  /**
   * What the client asks for, with blanks between. Which claims arrive depends on it.
   *
   * @default 'openid profile email'
   */
  readonly scope?: string;
}

/** A client for the Connectivity Client, which carries TCP connections. */
export interface OidcNativeApplication extends OidcClient {
  /** Where the provider publishes its signing keys: an https URL. */
  readonly publicSigningKeyEndpoint: string;
}

/** Options of an OpenID Connect provider. Every URL begins with `https://`. */
export interface OidcTrustProviderOptions extends TrustProviderOptions, OidcClient {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;

  /**
   * The claims that rules read, with their types. A claim may be missing from any request, and must be tested with `has`.
   *
   * @default - only `sub`, which every provider sends
   */
  readonly claims?: Readonly<Record<string, OidcClaim>>;

  /**
   * The client for TCP connections. Without it, the gateway carries web requests only.
   *
   * @default - none
   */
  readonly nativeApplication?: OidcNativeApplication;
}

type Properties = Omit<ec2.CfnVerifiedAccessTrustProviderProps, 'policyReferenceName'>;

/** Words that Cedar or Verified Access keep for themselves. */
const RESERVED = /^(true|false|if|then|else|in|is|like|has|_+|__cedar|http_request|tcp_flow)$/;

/** Who vouches for a user or a device, and what the rules can read of what it says. */
export class TrustProvider {
  /** AWS IAM Identity Center, in the same account or organization: vouches for users. */
  public static identityCenter(options: TrustProviderOptions): TrustProvider {
    return new TrustProvider('identity-center', options.reference, TRUST_SHAPES['identity-center'], () => ({
      trustProviderType: 'user',
      userTrustProviderType: 'iam-identity-center',
    }));
  }

  /** Any OpenID Connect provider: vouches for users. */
  public static oidc(options: OidcTrustProviderOptions): TrustProvider {
    const claims = Object.entries(options.claims ?? {});
    const shapes = claims.map(([name, claim]): [string, Attribute] => [
      name,
      optional(claim === 'StringSet' ? set('String') : claim),
    ]);
    const shape = record({ ...Object.fromEntries(shapes), sub: 'String' });
    return new TrustProvider('oidc', options.reference, shape, (place) => oidc(options, place), {
      carriesTcp: options.nativeApplication !== undefined,
    });
  }

  /** CrowdStrike: vouches for devices, with scores from 1 to 100. Needs the Verified Access browser extension and its native messaging host. */
  public static crowdStrike(options: DeviceTrustProviderOptions): TrustProvider {
    return TrustProvider.device('crowdstrike', options);
  }

  /** Jamf: vouches for devices with macOS, with a risk. Needs the Verified Access browser extension. */
  public static jamf(options: DeviceTrustProviderOptions): TrustProvider {
    return TrustProvider.device('jamf', options);
  }

  /** JumpCloud: vouches for devices, as managed or not. Needs JumpCloud's browser extension. */
  public static jumpCloud(options: DeviceTrustProviderOptions): TrustProvider {
    return TrustProvider.device('jumpcloud', options);
  }

  private static device(
    kind: 'crowdstrike' | 'jamf' | 'jumpcloud',
    { reference, tenantId }: DeviceTrustProviderOptions,
  ): TrustProvider {
    return new TrustProvider(kind, reference, TRUST_SHAPES[kind], () => ({
      trustProviderType: 'device',
      deviceTrustProviderType: kind,
      deviceOptions: { tenantId },
    }));
  }

  private constructor(
    public readonly kind: TrustProviderKind,
    /** The name under which rules in Cedar find what the provider says. */
    public readonly reference: string,
    /** What the provider says, where it says anything. */
    public readonly shape: Shape,
    private readonly properties: (place: Placed) => Properties,
    private readonly options: { readonly carriesTcp: boolean } = { carriesTcp: true },
  ) {
    if (!Token.isUnresolved(reference) && /^[A-Za-z_]\w*$/.test(reference) && !RESERVED.test(reference)) return;
    const got = Token.isUnresolved(reference) ? 'a value known only at deploy time' : `'${reference}'`;
    throw new ConfigError(
      'TrustProviderReference',
      `'reference' must be a word of letters, digits and underscores that Cedar does not keep for itself, got ${got}`,
    );
  }

  /** Whether the provider vouches for users; otherwise it vouches for devices. */
  public get vouchesForUsers(): boolean {
    return this.kind === 'identity-center' || this.kind === 'oidc';
  }

  /** Whether users of the provider can open TCP connections, and not only send web requests. */
  public get carriesTcp(): boolean {
    return this.options.carriesTcp;
  }

  /**
   * @internal
   * @throws OidcSecretPlain if a client secret is not a reference to a secret
   * @throws OidcUrl if a URL does not begin with `https://`
   */
  public _bind(scope: Construct, sseSpecification: Properties['sseSpecification']): ec2.CfnVerifiedAccessTrustProvider {
    return new ec2.CfnVerifiedAccessTrustProvider(scope, `Trust-${this.reference}`, {
      policyReferenceName: this.reference,
      ...this.properties(scope),
      sseSpecification,
    });
  }
}

function oidc(options: OidcTrustProviderOptions, place: Placed): Properties {
  const { nativeApplication } = options;
  const provider = {
    issuer: url(options.issuer, 'issuer', place),
    authorizationEndpoint: url(options.authorizationEndpoint, 'authorizationEndpoint', place),
    tokenEndpoint: url(options.tokenEndpoint, 'tokenEndpoint', place),
    userInfoEndpoint: url(options.userInfoEndpoint, 'userInfoEndpoint', place),
  };
  return {
    trustProviderType: 'user',
    userTrustProviderType: 'oidc',
    oidcOptions: { ...provider, ...client(options, place) },
    nativeApplicationOidcOptions: nativeApplication && {
      ...provider,
      ...client(nativeApplication, place),
      publicSigningKeyEndpoint: url(nativeApplication.publicSigningKeyEndpoint, 'publicSigningKeyEndpoint', place),
    },
  };
}

function client({ clientId, clientSecret, scope = 'openid profile email' }: OidcClient, place: Placed) {
  // The property holds plain text: only a reference keeps the secret out of the template.
  const secret = clientSecret.unsafeUnwrap();
  if (Token.isUnresolved(secret) || secret.startsWith('{{resolve:secretsmanager:')) {
    return { clientId, clientSecret: secret, scope };
  }
  throw new ConfigError(
    'OidcSecretPlain',
    "'clientSecret' must refer to a secret, got its text; use `SecretValue.secretsManager(name)`",
    place,
  );
}

function url(value: string, prop: string, place: Placed): string {
  if (Token.isUnresolved(value) || value.startsWith('https://')) return value;
  throw new ConfigError('OidcUrl', `'${prop}' must be a URL that begins with 'https://', got '${value}'`, place);
}
