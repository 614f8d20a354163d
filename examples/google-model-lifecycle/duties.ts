import type { TerraformStack } from 'cdktf';
import {
  ApproverRole,
  AuditorRole,
  BreakGlassRole,
  DeployerRole,
  type ImmutableLogBucket,
  TrainerRole,
} from 'zero-trust-ai-constructs/google';
import { FRAUD, ON_CALL, PEOPLE } from './names';

/** Who does what in the life of the model. What is of another duty, the organization keeps from each: see organization.ts. */
export class Duties {
  public readonly trainer: TrainerRole;
  public readonly approver: ApproverRole;
  public readonly deployer: DeployerRole;
  public readonly auditor: AuditorRole;
  public readonly breakGlass: BreakGlassRole;

  public constructor(stack: TerraformStack, logs: ImmutableLogBucket) {
    const project = FRAUD;
    this.trainer = new TrainerRole(stack, 'Trainer', { project, assumedBy: PEOPLE.trainers });
    this.approver = new ApproverRole(stack, 'Approver', { project, assumedBy: PEOPLE.approvers });
    this.auditor = new AuditorRole(stack, 'Auditor', { project, assumedBy: PEOPLE.auditors });
    logs.grants.read(this.auditor);

    // By hand only where the pipeline cannot, when an approver agrees, for an hour.
    this.deployer = new DeployerRole(stack, 'Deployer', {
      project,
      assumedBy: PEOPLE.deployers,
      onRequest: { approvedBy: [this.approver] },
    });
    this.breakGlass = new BreakGlassRole(stack, 'BreakGlass', {
      project,
      assumedBy: PEOPLE.breakGlass,
      permissions: ['storage.buckets.update'],
      approvedBy: [this.auditor],
      logs,
      alarmTo: [ON_CALL],
    });
  }
}
