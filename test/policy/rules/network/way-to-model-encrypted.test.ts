import { at, balancer, changed, make, ref } from '../../../seeded/network-parts';
import { found } from './found';

const front = (origin: object, behavior: object, certificate: object = { MinimumProtocolVersion: 'TLSv1.2_2021' }) => ({
  ...balancer('R'),
  RFront: make('CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [{ Id: 'a', DomainName: at('RBalancer', 'DNSName'), CustomOriginConfig: origin }],
      DefaultCacheBehavior: behavior,
      ViewerCertificate: certificate,
    },
  }),
});

test.each([
  [
    'plain HTTP',
    changed(balancer('R'), 'RListener', { Protocol: 'HTTP', Port: 80 }),
    ['fail RListener Properties/Protocol'],
  ],
  [
    'plain TCP at the port of the web',
    changed(balancer('R'), 'RListener', { Protocol: 'TCP', Port: 80 }),
    ['fail RListener Properties/Protocol'],
  ],
  [
    'a protocol known only at deployment',
    changed(balancer('R'), 'RListener', { Protocol: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RListener Properties/Protocol'],
  ],
  [
    'plain TCP at a port known only at deployment',
    changed(balancer('R'), 'RListener', { Protocol: 'TCP', Port: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RListener Properties/Protocol'],
  ],
  ['plain TCP at another port', changed(balancer('R'), 'RListener', { Protocol: 'TCP', Port: 8443 }), []],
  ['HTTPS', balancer('R'), []],
  [
    'a listener that only says where to go',
    {
      ...balancer('R'),
      RPlain: make('ElasticLoadBalancingV2::Listener', {
        LoadBalancerArn: ref('RBalancer'),
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'redirect' }],
      }),
    },
    [],
  ],
  [
    'a distribution that takes HTTP',
    front({ OriginProtocolPolicy: 'https-only' }, { ViewerProtocolPolicy: 'allow-all' }),
    ['fail RFront Properties/DistributionConfig'],
  ],
  [
    'a distribution that asks by HTTP',
    front({ OriginProtocolPolicy: 'http-only' }, { ViewerProtocolPolicy: 'https-only' }),
    ['fail RFront Properties/DistributionConfig'],
  ],
  [
    'a distribution that does neither',
    front({ OriginProtocolPolicy: 'https-only' }, { ViewerProtocolPolicy: 'redirect-to-https' }),
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-037', template)).toEqual(expected);
});
