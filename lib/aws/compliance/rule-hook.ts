import { CfnGuardHook, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { guardText } from '../../guard';
import { RULES, type Rule } from '../../policy';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
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

  /**
   * Where each access to the reports is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /** Whole names of stacks, 50 at most, whose deployments are not asked. Whoever may give a stack such a name gets past the hook. @default - none */
  readonly sparedStacks?: readonly string[];
}

/** What the name of the hook for calls of Cloud Control ends in. */
const OF_CLOUD_CONTROL = 'OfCloudControl';

/** A name of a stack, of which a hook may spare 50. Patterns are for nobody. */
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/**
 * The most types that a hook may name, and the most stacks.
 *
 * Source: https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/hooks-target-filtering.html
 */
const MOST = 50;

/** The end leaves room for that of the other hook. */
const ALIAS = /^(?!aws)[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,50}$/i;

/**
 * Refuses deployments that break rules, in accounts in which nobody synthesises with this library: a hook of CloudFormation.
 *
 * It sees each resource before it is made or changed, by CloudFormation or Cloud Control, with all values filled in. What is made by
 * other calls it does not see. Stacks that are deployed with the break-glass role are not asked; calls of Cloud Control always are. It stays when it is removed from
 * the app: whoever wants to be rid of it deletes it in CloudFormation.
 *
 * @throws HookAlias if `alias` is no name of a hook
 * @throws HookTypes if the rules are about more than 50 types of resources
 * @throws HookSparedStack if a spared stack is named by a pattern, or there are more than 50
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
    const { text, rules, types } = guardText(asked(props.rules ?? RULES), `Rules of ${this.node.path}`);
    this.refuseAlias(alias);
    this.refuseRules(rules, types);
    this.refuseSpared(props.sparedStacks ?? []);
    this.rules = props.file === undefined ? rules : [];
    this.role = this.executionRole(alias);
    const place = props.file === undefined ? new HookRules(this, 'Rules', text).place : this.given(props.file);
    this.letRead(place, props.fileKey);
    const reports = new HookReports(this, 'Reports', { ...props, writer: this.role });
    const shared = {
      executionRole: this.role.roleArn,
      failureMode: refuses ? 'FAIL' : 'WARN',
      hookStatus: 'ENABLED',
      ruleLocation: { uri: `s3://${place.bucketName}/${place.key}`, versionId: place.versionId },
      logBucket: reports.bucketName,
    };
    // Two, as a hook that hears of Cloud Control spares no stack, whatever it is told.
    const hooks = [
      new CfnGuardHook(this, 'Resource', {
        ...shared,
        alias,
        targetOperations: ['RESOURCE'],
        stackFilters: spared(props),
      }),
      new CfnGuardHook(this, 'CloudControl', {
        ...shared,
        alias: `${alias}${OF_CLOUD_CONTROL}`,
        targetOperations: ['CLOUD_CONTROL'],
      }),
    ];
    for (const hook of hooks) this.finish(hook, types).node.addDependency(this.role, reports);
  }

  private finish(hook: CfnGuardHook, types: readonly string[]): CfnGuardHook {
    // Past the types of the CDK, which know only of the other form, with a row for each type and action: there is room for 50.
    hook.addPropertyOverride('TargetFilters', {
      Actions: ['CREATE', 'UPDATE'],
      InvocationPoints: ['PRE_PROVISION'],
      TargetNames: types,
    });
    hook.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return hook;
  }

  /** For hooks of this name in this account only. It stays, as the hook that needs it does. */
  private executionRole(alias: string): iam.Role {
    const { account, partition, region } = Stack.of(this);
    const types = ['', OF_CLOUD_CONTROL].map(
      (end) => `arn:${partition}:cloudformation:${region}:${account}:type/hook/${alias.replace(/::/g, '-')}${end}/*`,
    );
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('hooks.cloudformation.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': types } },
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

  private refuseAlias(alias: string): void {
    if (ALIAS.test(alias)) return;
    const what = `'alias' must be three words such as 'ZeroTrust::Ai::Rules', got '${alias}'`;
    this.refuse('HookAlias', what, 'name it so');
  }

  private refuseRules(rules: readonly string[], types: readonly string[]): void {
    if (rules.length === 0) {
      this.refuse('HookEmpty', "'rules' must hold one that a hook can ask, got none", 'see `zta export guard`');
    }
    if (types.length > MOST) {
      this.refuse('HookTypes', `'rules' must be about ${MOST} types or less, got ${types.length}`, 'make two hooks');
    }
  }

  private refuseSpared(stacks: readonly string[]): void {
    const odd = stacks.find((name) => !Token.isUnresolved(name) && !STACK_NAME.test(name));
    if (odd === undefined && stacks.length <= MOST) return;
    const got = odd === undefined ? `${stacks.length}` : `'${odd}'`;
    this.refuse('HookSparedStack', `'sparedStacks' must be ${MOST} whole names or less, got ${got}`, 'name each');
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
