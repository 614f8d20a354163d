import type { TerraformStack } from 'cdktf';
import {
  BehaviourAlarms,
  ComplianceScanner,
  GovernedKey,
  type IMemberRef,
  type ImmutableLogBucket,
  PublicAiBlock,
  Quarantine,
  TamperAlarms,
} from 'zero-trust-ai-constructs/google';
import { AUDIT, FRAUD, OFFICE_NETWORK, ON_CALL, REGION } from './names';
import type { Release } from './release';
import type { Training } from './training';

interface Watched {
  readonly logs: ImmutableLogBucket;
  readonly training: Training;
  readonly release: Release;
  readonly deployers: readonly IMemberRef[];
}

/** Who is told when somebody tampers with any of it, or the model is used otherwise than it should. */
export function watch(stack: TerraformStack, { logs, training, release, deployers }: Watched): void {
  const [project, location, alarmTo] = [AUDIT, REGION, [ON_CALL]];
  const encryptionKey = new GovernedKey(stack, 'AlarmKey', { project, location });
  const evidence = [release.registry.store.name];
  new TamperAlarms(stack, 'Tampering', { logs, alarmTo, evidence, projects: [FRAUD], deployers });

  // Not armed: it writes down whom it would switch off, until you know which alarms are never wrong.
  const workloads = [release.scoring];
  const quarantine = new Quarantine(stack, 'Quarantine', { project, location, encryptionKey, of: FRAUD, workloads });
  new BehaviourAlarms(stack, 'Behaviour', {
    logs,
    alarmTo: [ON_CALL, quarantine.channelName],
    knownPlaces: ['10.0.0.0/20'],
    trainingBuckets: [training.payments.bucketName],
    unremarkable: { manyCalls: 5_000 },
  });

  const findings = { at: FRAUD, project, location, encryptionKey, securityCommandCenter: 'premium' } as const;
  new ComplianceScanner(stack, 'Scanner', findings);

  // Nobody asks other models than these, where there is a way to them.
  const { approved } = training.inventory;
  new PublicAiBlock(stack, 'PublicAi', { project: FRAUD, networks: [{ networkId: OFFICE_NETWORK }], approved });
}
