import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Properties of a `PipelineApproval`. */
export interface PipelineApprovalProps {
  /** Encrypts what is told to those who approve. */
  readonly encryptionKey: kms.IKey;
  /** The role that tells them, and may do nothing else. */
  readonly teller: iam.IRole;
}

/** How a pipeline asks somebody for approval: a topic that only it tells, under a key of the account. */
export class PipelineApproval extends Construct {
  /** Who is asked subscribes to it. */
  public readonly topic: sns.Topic;

  public constructor(scope: Construct, id: string, { encryptionKey, teller }: PipelineApprovalProps) {
    super(scope, id);
    this.topic = new sns.Topic(this, 'Topic', { masterKey: encryptionKey, enforceSSL: true });
    const allow = (actions: string[], resource: string) =>
      teller.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources: [resource] }));
    allow(['sns:Publish'], this.topic.topicArn);
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], encryptionKey.keyArn);
  }
}

/** Lets somebody approve or reject at one action of a pipeline, and see what they are asked about. */
export function mayApprove(approver: iam.IRole, pipelineArn: string, action: string): iam.Grant[] {
  const allow = (actions: string[], resource: string) => {
    const grant = iam.Grant.addToPrincipal({ grantee: approver, actions, resourceArns: [resource] });
    grant.assertSuccess();
    return grant;
  };
  return [
    allow(['codepipeline:PutApprovalResult'], `${pipelineArn}/${action}`),
    allow(
      ['codepipeline:GetPipeline', 'codepipeline:GetPipelineExecution', 'codepipeline:GetPipelineState'],
      pipelineArn,
    ),
  ];
}
