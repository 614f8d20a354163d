import { found } from './found';

const one = (properties: object) => ({ R: { Type: 'AWS::SageMaker::NotebookInstance', Properties: properties } });

test.each([
  ['nothing said, which is on', one({}), ['fail R Properties/RootAccess']],
  ['root access on', one({ RootAccess: 'Enabled' }), ['fail R Properties/RootAccess']],
  ['root access off', one({ RootAccess: 'Disabled' }), []],
  [
    'a value known only at deployment',
    one({ RootAccess: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/RootAccess'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-006', template)).toEqual(expected);
});
