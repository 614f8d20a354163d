import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const logBucketWrittenByNamed = defineRule({
  id: 'ZTA-LOG-012',
  title: 'Log bucket is written by log services and named roles only',
  severity: 'warning',
  why: 'Who can write into a log bucket can forge the record: add calls that nobody made, or bury those that somebody did.',
  fix: "Deny 's3:PutObject' to everybody for whom 'aws:PrincipalIsAWSService' is false, and 's3:ReplicateObject' to all but the named replication role; ImmutableLogBucket does.",
  acceptWhen:
    'A policy of the organization denies it, or an application writes its own log there and is trusted with it.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AU-3'],
  kind: 'log-bucket',
  examples: {
    bad: [
      { receives: ['activity'], writersNamed: false, copiersNamed: true },
      { receives: ['activity'], writersNamed: true, copiersNamed: false },
    ],
    good: [{ receives: ['activity'], writersNamed: true, copiersNamed: true }],
  },
  check: ({ receives, writersNamed, copiersNamed, use, subject }) =>
    receives.length === 0
      ? undefined
      : mustAll(
          subject,
          [
            { what: 'write', holds: writersNamed },
            { what: 'replicate', holds: copiersNamed },
          ],
          (ways) => `whoever IAM lets can ${ways} into it, and it ${use}`,
        ),
});
