import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { noteTrusted } from '../custody/trusted-principals';
import { artifactsOf } from './pipeline-artifacts';

/** One stage of one action. */
export interface StageAction {
  readonly stage: string;
  readonly category: 'Source' | 'Build' | 'Test' | 'Approval' | 'Deploy';
  readonly provider: 'S3' | 'CodeStarSourceConnection' | 'CodeBuild' | 'Manual';
  readonly configuration: Readonly<Record<string, string>>;
  readonly inputs?: readonly string[];
  readonly output?: string;
  /** What the action itself does, before or beside what it starts. */
  readonly rights: readonly iam.PolicyStatement[];
  /** What must stand before the pipeline does. @default nothing */
  readonly after?: IConstruct;
  /** Whether it deploys: it may change what protects the rest, and the last release that went through comes back where it fails. @default false */
  readonly deploys?: boolean;
}

/** Properties of a `PipelineDefinition`. */
export interface PipelineDefinitionProps {
  readonly artifacts: s3.IBucket;
  readonly encryptionKey: kms.IKey;
}

/**
 * A pipeline of version 2, which takes one release after the other, and whose actions have a role each: that of the pipeline itself may do
 * nothing but take these on, and hand artifacts over.
 */
export class PipelineDefinition extends Construct {
  public readonly role: iam.Role;
  private readonly stages: codepipeline.CfnPipeline.StageDeclarationProperty[] = [];
  private readonly roles: iam.Role[] = [];
  private readonly before: IConstruct[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PipelineDefinitionProps,
  ) {
    super(scope, id);
    // Without conditions: CodePipeline is not documented to send any of the keys, and takes on roles of its own account only.
    this.role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('codepipeline.amazonaws.com') });
    this.handOver(this.role);
  }

  /** The role of an action, which the pipeline takes on. */
  public actionRole(stage: string): iam.Role {
    const role = new iam.Role(this, `${stage}Role`, { assumedBy: new iam.ArnPrincipal(this.role.roleArn) });
    this.roles.push(role);
    return role;
  }

  /** Adds a stage at the end. */
  public add(action: StageAction, role = this.actionRole(action.stage)): void {
    for (const statement of action.rights) role.addToPrincipalPolicy(statement);
    if (action.category === 'Source') this.handOver(role, action.output);
    if (action.provider === 'CodeStarSourceConnection') this.handOverAsOwner(role, action.output);
    // Whoever starts a build can hand it other commands, and the pipeline itself takes this role on.
    if (action.deploys) noteTrusted(this, [this.role.roleArn, role.roleArn]);
    if (action.after) this.before.push(action.after);
    this.stages.push({
      name: action.stage,
      ...(action.deploys && { onFailure: { result: 'ROLLBACK' } }),
      actions: [
        {
          name: action.stage,
          actionTypeId: { category: action.category, owner: 'AWS', provider: action.provider, version: '1' },
          configuration: action.configuration,
          inputArtifacts: action.inputs?.map((name) => ({ name })),
          outputArtifacts: action.output === undefined ? undefined : [{ name: action.output }],
          roleArn: role.roleArn,
        },
      ],
    });
  }

  /** The pipeline, once all stages are there. */
  public make(): codepipeline.CfnPipeline {
    const { artifacts, encryptionKey } = this.props;
    this.role.addToPrincipalPolicy(
      new iam.PolicyStatement({ actions: ['sts:AssumeRole'], resources: this.roles.map(({ roleArn }) => roleArn) }),
    );
    const pipeline = new codepipeline.CfnPipeline(this, 'Resource', {
      pipelineType: 'V2',
      executionMode: 'QUEUED',
      roleArn: this.role.roleArn,
      artifactStore: {
        type: 'S3',
        location: artifacts.bucketName,
        encryptionKey: { type: 'KMS', id: encryptionKey.keyArn },
      },
      stages: this.stages,
      // A change of the pipeline releases nothing by itself.
      restartExecutionOnUpdate: false,
    });
    pipeline.node.addDependency(this.role, ...this.roles, ...this.before);
    return pipeline;
  }

  /** @param name the one artifact that it hands over. Without it, all */
  private handOver(role: iam.Role, name?: string): void {
    const { artifacts, encryptionKey } = this.props;
    const objects = name === undefined ? artifacts.arnForObjects('*') : artifactsOf(artifacts, name);
    const allow = (actions: string[], resource: string) =>
      role.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources: [resource] }));
    allow(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'], objects);
    allow(['s3:GetBucketLocation', 's3:GetBucketVersioning'], artifacts.bucketArn);
    allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], encryptionKey.keyArn);
  }

  /** A connection hands over with the list of access that gives all to the owner, which the bucket takes, and needs the right to write one. */
  private handOverAsOwner(role: iam.Role, name = '*'): void {
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['s3:PutObjectAcl'],
        resources: [artifactsOf(this.props.artifacts, name)],
        conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
  }
}
