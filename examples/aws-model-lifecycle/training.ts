import { Duration, type Stack } from 'aws-cdk-lib';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type AiAsset,
  AiInventory,
  ApproverRole,
  AuditTrail,
  DutyHolder,
  ImmutableLogBucket,
  InternalAccessAnalyzer,
  PrivateModelNetwork,
  PrivateTrainingEnvironment,
  RetentionLock,
  TrainerRole,
  TrainingDataset,
} from 'zero-trust-ai-constructs/aws';
import { ACCOUNT, S3_PREFIX_LIST } from './names';

/** Whose model it is, what it learns from, and where: the beginning of its life. */
export class Training {
  public readonly logs: ImmutableLogBucket;
  public readonly trail: AuditTrail;
  public readonly network: PrivateModelNetwork;
  public readonly inventory: AiInventory;
  public readonly model: AiAsset;
  public readonly payments: TrainingDataset;
  public readonly environment: PrivateTrainingEnvironment;
  public readonly trainer: TrainerRole;
  public readonly approver: ApproverRole;

  public constructor(stack: Stack) {
    this.logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    this.trail = new AuditTrail(stack, 'Trail', {
      logs: this.logs,
      trailName: 'fraud-model',
    });
    const { logs } = this;
    this.network = new PrivateModelNetwork(stack, 'Network', { logs });
    const { network } = this;

    this.inventory = new AiInventory(stack, 'Inventory');
    const whose = { owner: 'fraud-team', purpose: 'card-fraud-scoring', riskTier: 'high' } as const;
    const data = this.inventory.dataset('payments', { ...whose, dataClasses: ['confidential'] });
    this.model = this.inventory.model('fraud', { ...whose, dataClasses: ['confidential'], learnsFrom: [data] });

    this.payments = new TrainingDataset(stack, 'Payments', {
      asset: data,
      network,
      logs,
      analyzer: new InternalAccessAnalyzer(stack, 'Readers'),
    });
    this.environment = new PrivateTrainingEnvironment(stack, 'Training', {
      network,
      s3PrefixListId: S3_PREFIX_LIST,
      logs,
    });
    this.payments.grants.train(this.environment.jobRole);

    const people = DutyHolder.people(new AccountPrincipal(ACCOUNT));
    this.trainer = new TrainerRole(stack, 'Trainer', { assumedBy: people });
    this.approver = new ApproverRole(stack, 'Approver', { assumedBy: people });
    this.environment.grants.startJobs(this.trainer);
  }
}
