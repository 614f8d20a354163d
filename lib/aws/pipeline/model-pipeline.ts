import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import { logAccess } from '../log/access-log';
import { GovernedLogGroup } from '../log/governed-log-group';
import { S3OnlySecurityGroup } from '../network/s3-only-security-group';
import { checkRegion, openAssets } from './deployment-endpoints';
import { GitHubModelPipeline, type GitHubModelPipelineProps } from './github-model-pipeline';
import type { ModelPipelineProps } from './model-pipeline-props';
import { modelStore } from './model-store';
import { mayApprove, PipelineApproval } from './pipeline-approval';
import { artifactBucket } from './pipeline-artifacts';
import { approverIsOwn, problemsOf } from './pipeline-checks';
import { PipelineDefinition, type StageAction } from './pipeline-definition';
import { type PipelineRoles, pipelineRoles } from './pipeline-roles';
import type { PipelineSource } from './pipeline-source';
import { preparing, type RunStage, releasing } from './release-stages';
import { ofEveryStage, openEndpoints } from './stage-endpoints';
import { StageProject, type StageSurroundings } from './stage-project';

/**
 * The way of a model from its source to its endpoint, of which no role goes two stages: it is built in the network, evaluated, signed,
 * verified and registered, waits for somebody else, is verified anew as it is stored, and deployed by canary.
 *
 * One release goes after the other. A stage has no privileges, and reaches what its role is let through to by the endpoints of the network. Models are stored
 * under their digest, up to 5 GB each, by the stage that registers them only, and replaced by nobody. Buckets, key and log outlive the stack.
 *
 * @example
 * const pipeline = new ModelPipeline(stack, 'Pipeline', { registry, network, source, tools, approver, ... });
 * training.grants.startJobs(pipeline.roles.build);
 */
export class ModelPipeline extends Construct {
  /** The same by a workflow on GitHub, without AWS CodePipeline. */
  public static github(scope: Construct, id: string, props: GitHubModelPipelineProps): GitHubModelPipeline {
    return new GitHubModelPipeline(scope, id, props);
  }

  public readonly pipelineArn: string;
  public readonly pipelineName: string;

  /** The role of each stage: grant `build` and `evaluate` what they need. */
  public readonly roles: PipelineRoles;

  /** Where models are kept, each under its digest, beside what signs it. */
  public readonly models: s3.Bucket;

  /** What tells those who approve: subscribe them. */
  public readonly approvals: sns.Topic;

  /**
   * @throws ApproverInPipeline if the approver deploys the stack, or is granted approval and runs a stage (when the app is synthesised)
   * @throws CanaryMissing, when the app is synthesised, if an endpoint of the stack does not roll back
   * @throws EvaluationThresholds if nothing bounds what a model must reach
   * @throws StageTimeout if a stage may run for less than 5 minutes, or more than 36 hours
   * @throws StageCommands if a stage has no commands
   * @throws ImageDigestFormat if an image is not named by its digest
   * @throws RegistryDuties if the approver registers or signs versions
   * @throws DeployRegion if the stack is in another region, which no endpoint of the network leads to
   * @throws DeployRolesUnknown if the stack is not deployed through the roles of `cdk bootstrap` under their usual names
   */
  public constructor(scope: Construct, id: string, props: ModelPipelineProps) {
    super(scope, id);
    const { registry, approver, deploy } = props;
    approverIsOwn(this, approver, deploy.stack);
    checkRegion(deploy.stack, this, Stack.of(this).region);
    const surroundings = this.surroundings(props);
    this.roles = pipelineRoles(this, registry, deploy.stack);
    const store = modelStore(this, 'Models', props, this.roles);
    store.publishOnlyFrom(props.network);
    this.models = store.bucket;
    openAssets(props.network, deploy.stack, this);
    const definition = new PipelineDefinition(this, 'Pipeline', surroundings);
    const teller = definition.actionRole('Approve');
    this.approvals = new PipelineApproval(this, 'Approval', {
      encryptionKey: surroundings.encryptionKey,
      teller,
    }).topic;
    const released = { roles: this.roles, models: this.models };
    definition.add(this.reading(props.source));
    for (const stage of preparing(this, props, released)) this.run(stage, definition, surroundings);
    definition.add(asking(this.approvals.topicArn, registry.groupName), teller);
    for (const stage of releasing(this, props, released)) this.run(stage, definition, surroundings);
    const pipeline = definition.make();
    this.pipelineName = pipeline.ref;
    this.pipelineArn = Stack.of(this).formatArn({ service: 'codepipeline', resource: pipeline.ref });
    registry.grants.approve(approver);
    mayApprove(approver, this.pipelineArn, 'Approve/Approve');
    this.node.addValidation({
      validate: () => problemsOf(this, { registry, stack: deploy.stack, roles: Object.values(this.roles) }),
    });
  }

  /** What the stages share. */
  private surroundings(props: ModelPipelineProps): StageSurroundings {
    const { network, tools, deployer, breakGlass, s3PrefixListId } = props;
    const encryptionKey = new GovernedKey(this, 'Key', {
      deployer,
      breakGlass,
      description: `Artifacts of ${this.node.path}`,
      grantsForAwsResources: true,
    });
    const securityGroup = new S3OnlySecurityGroup(this, 'SecurityGroup', {
      vpc: network.vpc,
      description: `Stages of ${this.node.path}`,
      s3PrefixListId,
    });
    network.admit(securityGroup);
    network.storage?.allowImageLayers();
    const { logGroup } = new GovernedLogGroup(this, 'Logs', {
      deployer,
      breakGlass,
      encryptionKey,
      retention: logs.RetentionDays.TWO_YEARS,
    });
    const artifacts = artifactBucket(this, 'Artifacts', encryptionKey);
    if (props.logs !== undefined) logAccess(artifacts, props.logs);
    return { network, securityGroup, tools, encryptionKey, artifacts, logGroup };
  }

  private reading(source: PipelineSource): StageAction {
    return { stage: 'Source', category: 'Source', output: 'Source', ...source.bind(this) };
  }

  private run(stage: RunStage, definition: PipelineDefinition, surroundings: StageSurroundings): void {
    const { name, category, inputs, output, deploys, role } = stage;
    const { network, logGroup, tools } = surroundings;
    const toolsArn = tools.repository.repositoryRef.repositoryArn;
    openEndpoints(network, role, [...ofEveryStage(logGroup.logGroupArn, toolsArn), ...stage.reaches], this);
    const project = new StageProject(this, name, { ...surroundings, ...stage });
    definition.add({
      stage: name,
      category,
      provider: 'CodeBuild',
      configuration: {
        ProjectName: project.projectName,
        ...(inputs.length > 1 && { PrimarySource: inputs[0] ?? '' }),
      },
      inputs,
      ...(output !== undefined && { output }),
      ...(deploys && { deploys }),
      after: project.project,
      rights: [
        new iam.PolicyStatement({
          actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
          resources: [project.projectArn],
        }),
      ],
    });
  }
}

const asking = (topicArn: string, group: string): StageAction => ({
  stage: 'Approve',
  category: 'Approval',
  provider: 'Manual',
  configuration: {
    NotificationArn: topicArn,
    CustomData: `Approve the version in ${group}, and then here: what is not approved there is not deployed.`,
  },
  rights: [],
});
