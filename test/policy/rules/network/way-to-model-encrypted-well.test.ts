import { at, balancer, changed, make, ref, restApi } from '../../../seeded/network-parts';
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
const mapped = (properties: object) => ({
  ...restApi('R'),
  RDomain: make('ApiGateway::DomainName', properties),
  RMapping: make('ApiGateway::BasePathMapping', { DomainName: ref('RDomain'), RestApiId: ref('RApi') }),
});

test.each([
  [
    'ELBSecurityPolicy-2016-08',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-2016-08' }),
    ['fail RListener Properties/SslPolicy'],
  ],
  [
    'ELBSecurityPolicy-TLS-1-1-2017-01',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-TLS-1-1-2017-01' }),
    ['fail RListener Properties/SslPolicy'],
  ],
  [
    'ELBSecurityPolicy-TLS13-1-0-2021-06',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-TLS13-1-0-2021-06' }),
    ['fail RListener Properties/SslPolicy'],
  ],
  [
    'ELBSecurityPolicy-FS-2018-06',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-FS-2018-06' }),
    ['fail RListener Properties/SslPolicy'],
  ],
  [
    'ELBSecurityPolicy-TLS13-1-3-2021-06',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' }),
    [],
  ],
  [
    'ELBSecurityPolicy-TLS-1-2-Ext-2018-06',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-TLS-1-2-Ext-2018-06' }),
    [],
  ],
  [
    'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04',
    changed(balancer('R'), 'RListener', { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04' }),
    [],
  ],
  [
    'nothing said, which takes TLS 1.0',
    changed(balancer('R'), 'RListener', { SslPolicy: undefined }),
    ['fail RListener Properties/SslPolicy'],
  ],
  [
    'a policy known only at deployment',
    changed(balancer('R'), 'RListener', { SslPolicy: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RListener Properties/SslPolicy'],
  ],
  ['a domain with TLS 1.0', mapped({ SecurityPolicy: 'TLS_1_0' }), ['fail RDomain Properties/SecurityPolicy']],
  ['a domain with TLS 1.2', mapped({ SecurityPolicy: 'TLS_1_2' }), []],
  [
    'a distribution with TLS 1.1',
    front({}, {}, { MinimumProtocolVersion: 'TLSv1.1_2016' }),
    ['fail RFront Properties/DistributionConfig/ViewerCertificate/MinimumProtocolVersion'],
  ],
  ['a distribution with TLS 1.2', front({}, {}), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-038', template)).toEqual(expected);
});
