import type { Stack } from 'aws-cdk-lib';
import {
  BehaviourAlarms,
  ComplianceScanner,
  GovernedKey,
  Quarantine,
  TamperAlarms,
} from 'zero-trust-ai-constructs/aws';
import type { Serving } from './serving';
import type { Training } from './training';

/** Who is told when somebody tampers with any of it, or the model is used otherwise than it should. */
export function watch(stack: Stack, { trail, logs }: Training, { endpoint, scoring }: Serving): void {
  const { logGroup: trailLogGroup } = trail;
  const encryptionKey = new GovernedKey(stack, 'AlarmKey', { description: 'Alarms about the fraud model' });
  // Among what is heard: a version that is approved, and an endpoint that is updated otherwise than by a deployment.
  const tampering = new TamperAlarms(stack, 'Tampering', { encryptionKey, globalCalls: 'elsewhere', trailLogGroup });
  const behaviour = new BehaviourAlarms(stack, 'Behaviour', { trailLogGroup, topic: tampering.topic });
  const [busy] = behaviour.watchEndpoint('Endpoint', endpoint);
  const quarantine = new Quarantine(stack, 'Quarantine', {
    topic: tampering.topic,
    encryptionKey,
  });
  if (busy !== undefined) quarantine.watch(busy, scoring);
  new ComplianceScanner(stack, 'Scanner', { logs });
}
