import type { Compared, Finding, Rule, Verdicts } from '../../lib/policy';

/** A finding, of which a test tells what matters to it. */
export function finding(told: Partial<Finding> = {}): Finding {
  return {
    rule: 'ZTA-NET-001',
    title: 'Model container reaches no network',
    severity: 'error',
    outcome: 'fail',
    file: 'claims.template.json',
    resource: 'Model',
    type: 'AWS::SageMaker::Model',
    at: 'Properties/EnableNetworkIsolation',
    message: 'Model container reaches no network: network isolation is off',
    why: 'A container that can reach out can send prompts away.',
    fix: "Set 'EnableNetworkIsolation' to true.",
    controls: ['NIST 800-53 r5 SC-7'],
    ...told,
  };
}

export const accepted = {
  reason: 'moves to the new cluster in spring',
  owner: 'ml-platform@example.com',
  expires: '2027-01-31',
};

/** One of each kind that a report tells apart. */
export const EVERY_KIND: readonly Finding[] = [
  finding(),
  finding({ resource: 'Agent', severity: 'fatal', rule: 'ZTA-AGENT-001', constructPath: 'Claims/Agent/Resource' }),
  finding({ resource: 'Agent', severity: 'warning', rule: 'ZTA-AGENT-003', constructPath: 'Claims/Agent/Resource' }),
  finding({ resource: 'Late', outcome: 'unknown', message: "it is late: parameter 'Mode' takes any value" }),
  finding({ resource: 'Late', outcome: 'unknown', severity: 'fatal', rule: 'ZTA-AGENT-001', at: '' }),
  finding({ resource: 'Taken', accepted }),
  finding({ resource: 'Taken', rule: 'ZTA-NET-002', accepted: { ...accepted, approver: 'ciso@example.com' } }),
  finding({ resource: 'Old', old: true }),
  finding({ resource: 'Broken', severity: 'fatal', broken: true, message: 'rule ZTA-NET-001 failed itself: oh' }),
  finding({ file: 'zta.exceptions.yaml', resource: 'exceptions/0', type: 'Exception', rule: 'ZTA-EXC-001', at: '' }),
];

const rule: Rule = {
  ...finding(),
  id: 'ZTA-NET-001',
  kind: 'model-host',
  examples: { bad: [], good: [] },
  check: () => [],
};

/** A run that found this. */
export function verdicts(findings: readonly Finding[], told: Partial<Verdicts> = {}): Verdicts {
  return {
    files: ['claims.template.json', 'clean.template.json'],
    findings,
    rules: [{ ...rule, acceptWhen: 'The model runs on a host without routes.' }],
    resources: 118,
    passes: 41,
    unread: new Map(),
    ...told,
  };
}

/** What comparing with a baseline leaves. */
export const compared = (findings: readonly Finding[]): Compared => ({
  findings,
  left: { version: 1, findings: [] },
  fixed: 0,
});
