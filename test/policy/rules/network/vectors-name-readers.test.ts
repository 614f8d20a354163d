import { accessPolicy, at, changed, collection, make, policy, role } from '../../../seeded/network-parts';
import { found } from './found';

const admitting = (principal: string) => changed(collection('R'), 'RAccess', { Policy: accessPolicy(principal) });

test.each([
  ['anyone', admitting('*'), ['fail RAccess Properties/Policy']],
  ['an account', admitting('arn:aws:iam::111122223333:root'), ['fail RAccess Properties/Policy']],
  ['every role', admitting('arn:aws:iam::111122223333:role/*'), ['fail RAccess Properties/Policy']],
  ['one role', admitting('arn:aws:iam::111122223333:role/knowledge'), []],
  [
    'a policy known only at deployment',
    changed(collection('R'), 'RAccess', { Policy: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RAccess Properties/Policy'],
  ],
  [
    'a role of the files',
    {
      ...changed(collection('R'), 'RAccess', { Policy: { 'Fn::Sub': '[{"Principal":["${RRole.Arn}"],"Rules":[]}]' } }),
      RRole: role('bedrock'),
    },
    [],
  ],
  [
    'a domain for anyone',
    {
      RBase: make('Bedrock::KnowledgeBase', { StorageConfiguration: at('RDomain', 'Arn') }),
      RDomain: make('OpenSearchService::Domain', {
        AccessPolicies: policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' }),
      }),
    },
    ['fail RDomain Properties/AccessPolicies'],
  ],
  [
    'a domain for somebody known only at deployment',
    {
      RBase: make('Bedrock::KnowledgeBase', { StorageConfiguration: at('RDomain', 'Arn') }),
      RDomain: make('OpenSearchService::Domain', {
        AccessPolicies: policy({
          Effect: 'Allow',
          Principal: { AWS: { 'Fn::ImportValue': 'elsewhere' } },
          Action: 'es:*',
          Resource: '*',
        }),
      }),
    },
    ['unknown RDomain Properties/AccessPolicies'],
  ],
  [
    'a domain for one role',
    {
      RBase: make('Bedrock::KnowledgeBase', { StorageConfiguration: at('RDomain', 'Arn') }),
      RDomain: make('OpenSearchService::Domain', {
        AccessPolicies: policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/k' },
          Action: 'es:*',
          Resource: '*',
        }),
      }),
    },
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-044', template)).toEqual(expected);
});
