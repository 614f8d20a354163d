import { CfnGuardHook, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { guardText } from '../../guard';
import { RULES, type Rule } from '../../policy';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { HookReports } from './hook-reports';
import { type FilePlace, type GuardFile, HookRules } from './hook-rules';

/** Properties of a `RuleHook`. */
export interface RuleHookProps extends TrustedBaseProps {
  /**
   * Rules that deployments are refused by. Only those are asked that properties of one resource decide, and that are no warnings.
   *
   * @default RULES
   */
  readonly rules?: readonly Rule[];

  /**
   * A file with what `zta export guard` wrote, in place of `rules`. It is asked as it is, warnings included.
   *
   * @default - the rules are uploaded with the deployment
   */
  readonly file?: GuardFile;

  /** Key of the bucket with the rules, where it has one of the account. @default - a key of AWS */
  readonly fileKey?: IKeyRef;

  /**
   * Whether deployments are refused, or only warned.
   *
   * @default true
   */
  readonly refuses?: boolean;

  /**
   * The name of the hook: three words of letters and digits, with '::' between them. Unique in the account and region, and for ever.
   *
   * @default 'ZeroTrust::Ai::Rules'
   */
  readonly alias?: string;

  /** Names of stacks whose deployments are not asked. Whoever may give a stack such a name gets past the hook. @default - none */
  readonly sparedStacks?: readonly string[];
}

/** The most types that a hook may name. */
const MOST_TYPES = 50;

const ALIAS = /^(?!aws)[A-Za-z0-9]{2,64}(::[A-Za-z0-9]{2,64}){2}$/i;

/**
 * Refuses deployments that break rules, in accounts in which nobody synthesises with this library: a hook of CloudFormation.
 *
 * It sees each resource before it is made or changed, by CloudFormation or Cloud Control, with all values filled in. What is made by
 * other calls it does not see. Stacks that are deployed with the break-glass role are not asked. It stays when it is removed from
 * the app: whoever wants to be rid of it deletes it in CloudFormation.
 *
 * @throws HookAlias if `alias` is no name of a hook
 * @throws HookTypes if the rules are about more than 50 types of resources
 * @throws HookEmpty if no rule is left to be asked
 * @throws HookFileName if the key of `file` does not end in '.guard'
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/guard-hooks-write-rules.html
 */
export class RuleHook extends Construct {
  /** The role that the hook reads its rules and writes its reports with. */
  public readonly role: iam.Role;

  /** Ids of the rules that are asked; of `file` nothing is known. */
  public readonly rules: readonly string[];

  public constructor(scope: Construct, id: string, props: RuleHookProps = {}) {
    super(scope, id);
    const { alias = 'ZeroTrust::Ai::Rules', refuses = true } = props;
    if (!ALIAS.test(alias)) {
      this.refuse(
        'HookAlias',
        `'alias' must be three words such as 'ZeroTrust::Ai::Rules', got '${alias}'`,
        'name it so',
      );
    }
    const { text, rules, types } = guardText(asked(props.rules ?? RULES), `Rules of ${this.node.path}`);
    if (rules.length === 0)
      this.refuse('HookEmpty', "'rules' must hold one that a hook can ask, got none", 'see `zta export guard`');
    if (types.length > MOST_TYPES) {
      this.refuse(
        'HookTypes',
        `'rules' must be about ${MOST_TYPES} types or less, got ${types.length}`,
        'make two hooks',
      );
    }
    this.rules = props.file === undefined ? rules : [];
    this.role = this.executionRole(alias);
    const place = props.file === undefined ? new HookRules(this, 'Rules', text).place : this.given(props.file);
    this.letRead(place, props.fileKey);
    const reports = new HookReports(this, 'Reports', { ...props, writer: this.role });
    const hook = new CfnGuardHook(this, 'Resource', {
      alias,
      executionRole: this.role.roleArn,
      failureMode: refuses ? 'FAIL' : 'WARN',
      hookStatus: 'ENABLED',
      ruleLocation: { uri: `s3://${place.bucketName}/${place.key}`, versionId: place.versionId },
      logBucket: reports.bucketName,
      targetOperations: ['RESOURCE', 'CLOUD_CONTROL'],
      stackFilters: spared(props),
    });
    // Past the types of the CDK, which know only of the other form, with a row for each type and action: there is room for 50.
    hook.addPropertyOverride('TargetFilters', {
      Actions: ['CREATE', 'UPDATE'],
      InvocationPoints: ['PRE_PROVISION'],
      TargetNames: types,
    });
    hook.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    hook.node.addDependency(this.role, reports);
  }

  /** For hooks of this name in this account only. It stays, as the hook that needs it does. */
  private executionRole(alias: string): iam.Role {
    const { account, partition, region } = Stack.of(this);
    const type = `arn:${partition}:cloudformation:${region}:${account}:type/hook/${alias.replace(/::/g, '-')}/*`;
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('hooks.cloudformation.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': type } },
      }),
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return role;
  }

  /** @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/guard-hooks-prepare-to-create-hook.html */
  private letRead({ bucketName, key }: FilePlace, fileKey: IKeyRef | undefined): void {
    const ofObject = {
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [this.bucketArn(bucketName, `/${key}`)],
    };
    const ofBucket = { actions: ['s3:ListBucket'], resources: [this.bucketArn(bucketName)] };
    const ofKey = { actions: ['kms:Decrypt'], resources: fileKey === undefined ? [] : [fileKey.keyRef.keyArn] };
    const needed = [ofObject, ofBucket, ...(fileKey === undefined ? [] : [ofKey])];
    for (const statement of needed) this.role.addToPrincipalPolicy(new iam.PolicyStatement(statement));
  }

  private given({ bucket, key, versionId }: GuardFile): FilePlace {
    if (!Token.isUnresolved(key) && !key.endsWith('.guard')) {
      this.refuse('HookFileName', `'file.key' must end in '.guard', got '${key}'`, 'upload it under such a name');
    }
    return { bucketName: bucket.bucketRef.bucketName, key, ...(versionId !== undefined && { versionId }) };
  }

  private bucketArn(name: string, inside = ''): string {
    return `arn:${Stack.of(this).partition}:s3:::${name}${inside}`;
  }

  private refuse(code: string, what: string, instead: string): never {
    throw new ConfigError(code, `${what}; ${instead}`, this);
  }
}

/** A warning refuses nothing. */
const asked = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ severity }) => severity !== 'warning');

/** With ALL, a deployment is asked only where neither its stack nor its role is spared. */
function spared({ breakGlass, sparedStacks = [] }: RuleHookProps): CfnGuardHook.StackFiltersProperty | undefined {
  if (breakGlass === undefined && sparedStacks.length === 0) return undefined;
  return {
    filteringCriteria: 'ALL',
    ...(sparedStacks.length > 0 && { stackNames: { exclude: [...sparedStacks] } }),
    ...(breakGlass !== undefined && { stackRoles: { exclude: [breakGlass.roleRef.roleArn] } }),
  };
}
