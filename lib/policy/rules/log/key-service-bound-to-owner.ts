import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/KeyPolicy/Statement/0' };

export const keyServiceBoundToOwner = defineRule({
  id: 'ZTA-LOG-039',
  title: 'Log service uses a key on behalf of its owner only',
  severity: 'error',
  why: 'A service that may use the key for whoever asks can be made by another account to encrypt or decrypt with it.',
  fix: "Add 'aws:SourceAccount', 'aws:SourceArn' or the encryption context, such as 'kms:EncryptionContext:aws:logs:arn', to the statement; ImmutableLogBucket.addSource does.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'key',
  examples: {
    bad: [{ grants: [{ place: EXAMPLE, toAnyone: false, givesControlAway: false, forAnyAccount: true }] }],
    good: [{ grants: [{ place: EXAMPLE, toAnyone: false, givesControlAway: false, forAnyAccount: false }] }],
  },
  check: ({ grants }) =>
    grants.map(({ place, forAnyAccount }) =>
      must(place, not(forAnyAccount), 'the statement lets the service use the key for any account'),
    ),
});
