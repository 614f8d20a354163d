import { make } from '../../../seeded/network-parts';
import { found } from './found';

const notebook = (properties: object) => ({ R: make('SageMaker::NotebookInstance', properties) });
const domain = (properties: object) => ({ R: make('SageMaker::Domain', properties) });

test.each([
  ['a notebook that says nothing', notebook({}), ['fail R Properties/DirectInternetAccess']],
  [
    'a notebook with internet access',
    notebook({ DirectInternetAccess: 'Enabled' }),
    ['fail R Properties/DirectInternetAccess'],
  ],
  ['a notebook without', notebook({ DirectInternetAccess: 'Disabled' }), []],
  ['a domain that says nothing', domain({}), ['fail R Properties/AppNetworkAccessType']],
  ['a domain in its VPC', domain({ AppNetworkAccessType: 'VpcOnly' }), []],
  [
    'a domain that deployment decides about',
    domain({ AppNetworkAccessType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/AppNetworkAccessType'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-005', template)).toEqual(expected);
});
