import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/PolicyDocument/Statement/0' };

export const logServiceBoundToOwner = defineRule({
  id: 'ZTA-LOG-014',
  title: 'Log service writes on behalf of its owner only',
  severity: 'error',
  why: 'A service that may write for whoever asks can be made by another account to write its logs here, among the real ones.',
  fix: "Add 'aws:SourceAccount' or 'aws:SourceArn' to the statement; ImmutableLogBucket.addSource does for each service.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SI-7'],
  kind: 'log-bucket',
  examples: {
    bad: [{ grants: [{ place: EXAMPLE, toAnyone: false, forAnyAccount: true }] }],
    good: [{ grants: [{ place: EXAMPLE, toAnyone: false, forAnyAccount: false }] }],
  },
  check: ({ grants }) =>
    grants.map(({ place, forAnyAccount }) =>
      must(place, not(forAnyAccount), 'the statement lets the service write for any account'),
    ),
});
