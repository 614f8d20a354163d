import { Duration, type Stack } from 'aws-cdk-lib';
import { CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import {
  AiInventory,
  AuditorRole,
  AuditTrail,
  BreakGlassRole,
  ComplianceScanner,
  DutyHolder,
  ImmutableLogBucket,
  PublicAiBlock,
  RetentionLock,
  RuleHook,
  TamperAlarms,
} from 'zero-trust-ai-constructs/aws';
import { APPROVED, MEMBER, OPEN_NETWORK } from './names';

/** What every account has, before anybody builds AI in it: records, scanners, alarms, and rules that deployments are refused by. */
export class Baseline {
  public readonly breakGlass: BreakGlassRole;
  public readonly inventory: AiInventory;

  public constructor(stack: Stack) {
    const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    const trail = new AuditTrail(stack, 'Trail', { logs });
    const { topic } = new TamperAlarms(stack, 'Tampering', {
      globalCalls: 'elsewhere',
      trailLogGroup: trail.logGroup,
    });
    new ComplianceScanner(stack, 'Scanner', { logs });

    const people = DutyHolder.people(new AccountPrincipal(MEMBER));
    this.breakGlass = new BreakGlassRole(stack, 'BreakGlass', { assumedBy: people, alarm: topic });
    const auditor = new AuditorRole(stack, 'Auditor', { assumedBy: people });
    logs.grants.read(auditor);

    // Whoever deploys without these constructs is refused what their rules refuse; begin with a warning.
    new RuleHook(stack, 'Hook', { refuses: false, breakGlass: this.breakGlass, logs });

    this.inventory = new AiInventory(stack, 'Inventory', { approved: APPROVED });
    new PublicAiBlock(stack, 'PublicAi', {
      networks: [CfnVPC.fromVpcId(stack, 'OpenNetwork', OPEN_NETWORK)],
      approved: APPROVED,
    });
  }
}
