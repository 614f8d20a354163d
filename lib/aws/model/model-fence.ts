import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { APPLY_GUARDRAIL, INVOKE_MODEL, OTHER_MODEL_SERVICES } from '../naming/perms';
import { renderedLength } from '../naming/rendered-length';
import { roleOf } from '../naming/stable-role-arn';
import {
  contradict,
  type GuardrailAccess,
  type ModelUse,
  onlyThroughProfile,
  sharesModel,
  statementsFor,
} from './model-use';

/** What IAM takes as the inline policies of one role, in characters that are not white space. */
const INLINE_LIMIT = 10_240;

/**
 * All that one role may do with models, in one inline policy: what is granted, and a Deny of everything else.
 *
 * It is closed by what is allowed and not by a list of what is dangerous, so that an action that AWS adds tomorrow is denied as well,
 * even to a role that holds `AdministratorAccess`. Each model granted later opens it for itself, with its own guardrail and endpoint.
 */
export class ModelFence extends iam.Policy {
  /**
   * The fence of a role, made the first time it is asked for.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role takes no policies: it was imported as immutable, or its policies are kept elsewhere
   */
  public static of(grantee: iam.IGrantable, user: IConstruct): ModelFence {
    const role = roleOf(grantee, user);
    const known = role.node.tryFindChild('ModelFence');
    if (known instanceof ModelFence) return known;
    const fence = new ModelFence(role, 'ModelFence');
    role.attachInlinePolicy(fence);
    if (fence.attached) return fence;
    throw new ConfigError(
      'RoleImmutable',
      `'grantee' must be a role that this app may add policies to, got ${role.node.path}, which takes none; ` +
        'make the role in this app, or import it as mutable',
      user,
    );
  }

  private attached = false;
  private readonly uses: { readonly use: ModelUse; readonly gate: iam.PolicyStatement }[] = [];
  private readonly apply = new iam.PolicyStatement({ sid: 'ApplyGuardrails', actions: [APPLY_GUARDRAIL] });
  private readonly decrypt = new iam.PolicyStatement({ sid: 'ReadGuardrails', actions: ['kms:Decrypt'] });
  private readonly outside: iam.PolicyStatement;

  private constructor(role: iam.IRole, id: string) {
    super(role, id);
    // An action without a resource of its own is authorised on '*', which is not among these either.
    this.outside = denial('OnlyTheseResources', { actions: ['bedrock:*'] });
    this.node.addValidation({ validate: () => this.tooLong() });
  }

  public override attachToRole(role: iam.IRole): void {
    super.attachToRole(role);
    this.attached = true;
  }

  /** Lets the role apply a guardrail, also within the fence. By itself it raises no fence. */
  public allowGuardrail({ applyArns, keyArn }: GuardrailAccess): void {
    if (this.apply.resources.length === 0) this.addStatements(this.apply);
    this.apply.addResources(...applyArns);
    this.outside.addNotResources(...applyArns);
    if (keyArn === undefined) return;
    if (this.decrypt.resources.length === 0) this.addStatements(this.decrypt);
    this.decrypt.addResources(keyArn);
  }

  /**
   * Lets the role call a model, and denies every other way to one. Asked again for the same model, it changes nothing.
   *
   * @throws ModelReachedTwice if the role reaches the same model already, in a way that contradicts this one
   */
  public allowModel(use: ModelUse, user: IConstruct): void {
    if (this.uses.some((known) => known.use.path === use.path)) return;
    this.refuseContradiction(use, user);
    if (this.uses.length === 0) this.raise();
    const n = this.uses.length + 1;
    const gate = onlyThroughProfile(use, n);
    this.uses.push({ use, gate });
    this.openGates();
    this.outside.addNotResources(...use.route.arns);
    this.addStatements(...statementsFor(use, n));
    if (use.route.profiled) this.addStatements(gate);
  }

  private raise(): void {
    const { partition } = Stack.of(this);
    this.addStatements(
      this.outside,
      denial('OnlyTheseActions', {
        notActions: [...INVOKE_MODEL, APPLY_GUARDRAIL],
        resources: [`arn:${partition}:bedrock:*`],
      }),
      // Nothing of these services is allowed, so there is no resource to spare.
      denial('NoOtherModelService', { actions: OTHER_MODEL_SERVICES, resources: ['*'] }),
    );
  }

  /** A foundation model behind several profiles of this role answers through each of them, and no other. */
  private openGates(): void {
    for (const { use, gate } of this.uses) {
      const profiles = this.uses
        .filter((other) => sharesModel(use, other.use))
        .map((other) => other.use.route.entryArn);
      gate.addCondition('StringNotEquals', { 'bedrock:InferenceProfileArn': profiles });
    }
  }

  private refuseContradiction(use: ModelUse, user: IConstruct): void {
    const clash = this.uses.find((known) => contradict(use, known.use));
    if (clash === undefined) return;
    throw new ConfigError(
      'ModelReachedTwice',
      `'grantee' must reach a model in one way, got ${use.path} besides ${clash.use.path}: ` +
        'the same profile twice, or one foundation model with a profile and without; use one of them',
      user,
    );
  }

  private tooLong(): string[] {
    const length = renderedLength(Stack.of(this).resolve(this.document));
    if (length <= INLINE_LIMIT) return [];
    return [
      `RolePolicyTooLong: what a role may do with models must fit ${INLINE_LIMIT} characters, got ${length}; ` +
        'grant some of the models to another role',
    ];
  }
}

function denial(sid: string, props: iam.PolicyStatementProps): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, ...props });
}
