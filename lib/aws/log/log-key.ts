import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GovernedKey, governing } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';

/** The key that a log bucket was given. */
export interface LogKeyProps extends TrustedBaseProps {
  /**
   * Key that encrypts the logs.
   *
   * The policy of a key of this app is extended with what each log service needs, and closed to all but the trusted base.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the policy of `encryptionKey` is kept elsewhere, and already holds every statement of `keyStatements`.
   *
   * @default false
   */
  readonly keyPolicyElsewhere?: boolean;
}

/** The key of a log bucket, own or given, and what its policy has to hold. */
export class LogKey {
  public readonly key: kms.IKey;

  /** What the policy of the key has to hold. */
  public readonly statements: iam.PolicyStatement[] = [];

  private readonly elsewhere: boolean;

  /**
   * @throws KeyPolicyOutOfReach if the given key is imported, so that its policy cannot be extended
   */
  public constructor(
    private readonly owner: Construct,
    props: LogKeyProps,
  ) {
    this.elsewhere = props.encryptionKey !== undefined && props.keyPolicyElsewhere === true;
    this.key =
      props.encryptionKey ?? new GovernedKey(owner, 'Key', { ...props, description: `Logs of ${owner.node.path}` });
    if (this.key instanceof GovernedKey) return;
    for (const statement of governing(TrustedBase.of(this.key, props))) this.allow(statement);
  }

  /** Has the policy of the key hold a statement. */
  public allow(statement: iam.PolicyStatement): void {
    this.statements.push(statement);
    if (this.elsewhere || this.key.addToResourcePolicy(statement).statementAdded) return;
    const missing = JSON.stringify(Stack.of(this.owner).resolve(statement.toStatementJson()));
    throw new ConfigError(
      'KeyPolicyOutOfReach',
      `'encryptionKey' must be a key of this app, got an imported one, whose policy must hold ${missing}; ` +
        "have its owner add all of 'keyStatements' and set 'keyPolicyElsewhere', or leave the key out",
      this.owner,
    );
  }
}
