import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ConfigError, type GitHubRepository, GitHubWorkflow } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { DeployerRole } from '../duties/deployer-role';
import { DutyHolder } from '../duties/duty-holder';
import { GitHubPipelineRole } from '../identity/github-pipeline-role';
import { githubProviderOf } from '../identity/github-provider';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import type { ModelImage } from '../model/model-image';
import type { ModelRegistry } from '../release/model-registry';
import { modelStore } from './model-store';
import { approverIsOwn, problemsOf } from './pipeline-checks';
import { registerVariables } from './release-stages';
import * as stage from './stage-commands';

/** The stages that run with rights in AWS, each as a job in an environment of GitHub of its own. */
const STAGES = ['build', 'sign', 'register', 'verify', 'deploy'] as const;
type StageName = (typeof STAGES)[number];

/** Properties of a `GitHubModelPipeline`. */
export interface GitHubModelPipelineProps extends TrustedBaseProps {
  /** Where versions are registered, signed and approved. */
  readonly registry: ModelRegistry;

  /** The repository that releases models, with the 'reusableWorkflow' that its jobs call: what its own workflows leave out, this one does not. */
  readonly repository: GitHubRepository;

  /** The environment of GitHub in which the job of each stage runs: five different ones. Ask for reviewers in that of `deploy`. */
  readonly environments: Readonly<Record<StageName, string>>;

  /**
   * Where each access to models is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /** The image that runs the model, by its digest. */
  readonly image: ModelImage;

  /**
   * What the model takes and answers.
   *
   * @default - application/json
   */
  readonly contentTypes?: readonly string[];

  /** Who approves, in the registry: an `ApproverRole`. */
  readonly approver: iam.IRole;

  /** What is deployed after that: a stack of this app, whose endpoints roll back by themselves. */
  readonly deploy: { readonly stack: Stack };

  /**
   * The identity provider for GitHub Actions in this account, which can hold one only.
   *
   * @default - the stack makes one, the first time that a role in it needs one
   */
  readonly provider?: iam.IOIDCProviderRef;
}

/**
 * The way of a model to its endpoint by a workflow on GitHub: each stage has a role that only the job in its environment takes on, and no stored secret.
 *
 * What runs is up to the workflow; `commands` and `variables` are what a `ModelPipeline` runs in the same stages. The workflow must not deploy what is
 * not approved, and runs `verify` before `deploy`: GitHub shows AWS the environment of a job, and not what ran before it. So it is a reusable one, pinned.
 *
 * @throws StageEnvironments if two stages share an environment
 * @throws WorkflowUnnamed if no reusable workflow is named
 * @throws ApproverInPipeline if the approver deploys the stack, or is granted approval and runs a stage (when the app is synthesised)
 * @throws CanaryMissing, when the app is synthesised, if an endpoint of the stack does not roll back
 * @throws RegistryDuties if the approver registers or signs versions
 * @throws GitHubProviderTwice if another stack of the app already makes the account's provider
 * @throws DeployRolesUnknown if the stack is not deployed through the roles of `cdk bootstrap` under their usual names
 */
export class GitHubModelPipeline extends Construct {
  /** The role of each stage: grant `build` what training and evaluating need. */
  public readonly roles: Readonly<Record<Exclude<StageName, 'deploy'>, iam.Role>> & { readonly deploy: DeployerRole };

  /** Where models are kept, each under its digest, beside what signs it. */
  public readonly models: s3.Bucket;

  /** What the jobs of `sign`, `register` and `verify` run, in bash and one after the other. */
  public readonly commands = {
    sign: stage.SIGNING.commands,
    register: stage.REGISTERING.commands,
    verify: stage.VERIFYING.commands,
  } as const;

  /** The environment variables that these commands read. */
  public readonly variables: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: GitHubModelPipelineProps) {
    super(scope, id);
    const { registry, approver, deploy } = props;
    this.check(props);
    approverIsOwn(this, approver, deploy.stack);
    this.roles = this.rolesOf(props);
    this.models = modelStore(this, 'Models', props, this.roles).bucket;
    registry.grants.sign(this.roles.sign);
    registry.grants.register(this.roles.register);
    registry.grants.read(this.roles.verify);
    registry.grants.approve(approver);
    this.roles.deploy.mayDeploy(deploy.stack);
    this.variables = { ...registerVariables(this, props, this.models), APPROVED: stage.APPROVED };
    this.node.addValidation({
      validate: () => problemsOf(this, { registry, stack: deploy.stack, roles: Object.values(this.roles) }),
    });
  }

  private rolesOf(props: GitHubModelPipelineProps): GitHubModelPipeline['roles'] {
    const { environments, repository } = props;
    const provider = props.provider ?? githubProviderOf(Stack.of(this), this);
    const workflow = (name: StageName) => GitHubWorkflow.inEnvironment(environments[name], repository);
    const ofStage = (id: string, name: StageName) =>
      new GitHubPipelineRole(this, id, { workflow: workflow(name), provider });
    return {
      build: ofStage('BuildRole', 'build'),
      sign: ofStage('SignRole', 'sign'),
      register: ofStage('RegisterRole', 'register'),
      verify: ofStage('VerifyRole', 'verify'),
      deploy: new DeployerRole(this, 'DeployRole', { assumedBy: DutyHolder.workflow(workflow('deploy'), provider) }),
    };
  }

  private check({ environments, repository }: GitHubModelPipelineProps): void {
    if (repository.reusableWorkflow === undefined) {
      const reason =
        "'repository' must name the 'reusableWorkflow' that the stages run in, got none; else whoever may edit a workflow leaves stages out";
      throw new ConfigError('WorkflowUnnamed', reason, this);
    }
    const names = STAGES.map((name) => environments[name]);
    if (new Set(names).size === names.length) return;
    const reason = `'environments' must be different ones, got ${names.join(', ')}; whoever runs in one takes on its role`;
    throw new ConfigError('StageEnvironments', reason, this);
  }
}
