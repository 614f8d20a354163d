import { allow, bucket, by, deny, doc, G, I, NP, OBJ, type Row, res, role, say, t, VPCE, X } from './template';

const ep = (s: unknown[]) =>
  res('AWS::EC2::VPCEndpoint', {
    ServiceName: 'com.amazonaws.eu-central-1.bedrock-runtime',
    VpcId: 'vpc-1',
    VpcEndpointType: 'Interface',
    PolicyDocument: doc(s),
  });
const via = ['--unless', 'StringNotEquals:aws:SourceVpce=${V}'];
const scp = (s: unknown[], type = 'SERVICE_CONTROL_POLICY', target: unknown = 'r-ab12') =>
  res('AWS::Organizations::Policy', { Name: 'x', Type: type, Content: doc(s), TargetIds: [target] });

/** Endpoints, and policies of organizations. */
export const ORGANIZATIONS: readonly Row[] = [
  [
    'endpoint lacks action',
    t({ R: role([allow(I)]), V: ep([say('*', allow('bedrock:Converse'))]) }),
    [I, ...via],
    'proved',
  ],
  ['not via it', t({ R: role([allow(I)]), V: ep([say('*', allow('bedrock:Converse'))]) }), [I], 'refuted'],
  ['endpoint allows', t({ R: role([allow(I)]), V: ep([say('*', allow('bedrock:*'))]) }), [I, ...via], 'refuted'],
  [
    'endpoint org',
    t({ R: role([allow(I)]), V: ep([say('*', allow('*', '*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }))]) }),
    [I, '--unless', 'StringNotEquals:aws:SourceVpce=${V}'],
    'refuted',
  ],
  [
    'via service',
    t({
      R: role([
        allow(I),
        deny(I, '*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' }, Bool: { 'aws:ViaAWSService': 'false' } }),
      ]),
    }),
    [I, ...VPCE],
    'refuted',
  ],
  ['scp deny', t({ R: role([allow(I)]), S: scp([deny(I)]) }), [I, ...by('R')], 'proved'],
  [
    'scp deny of the account',
    t({ R: role([allow(I)]), S: scp([deny(I)], undefined, { Ref: 'AWS::AccountId' }) }),
    [I, ...by('R')],
    'proved',
  ],
  [
    'scp of another account',
    t({ R: role([allow(I)]), S: scp([deny(I)], undefined, '999900001111') }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'scp unattached',
    t({
      R: role([allow(I)]),
      S: res('AWS::Organizations::Policy', { Name: 'x', Type: 'SERVICE_CONTROL_POLICY', Content: doc([deny(I)]) }),
    }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'rcp on bedrock',
    t({ R: role([allow(I)]), S: scp([say('*', deny(I))], 'RESOURCE_CONTROL_POLICY') }),
    [I, ...by('R')],
    'refuted',
  ],
  [
    'scp does not bind others',
    t({ ...bucket(say({ AWS: X }, allow(G, OBJ))), S: scp([deny('s3:*')]) }),
    [G],
    'refuted',
  ],
  [
    'rcp binds others',
    t({ ...bucket(say({ AWS: X }, allow(G, OBJ))), S: scp([say('*', deny('s3:*'))], 'RESOURCE_CONTROL_POLICY') }),
    [G, '--on', 'B'],
    'proved',
  ],
  [
    'scp does not bind services',
    t({ ...bucket(say({ Service: 'logs.amazonaws.com' }, allow(G, OBJ))), S: scp([deny('s3:*')]) }),
    [G],
    'refuted',
  ],
  [
    'scp on a target by a parameter',
    t(
      {
        R: role([allow(I)]),
        S: res('AWS::Organizations::Policy', {
          Name: 'x',
          Type: 'SERVICE_CONTROL_POLICY',
          Content: doc([deny(I)]),
          TargetIds: [{ Ref: 'N' }],
        }),
      },
      NP,
    ),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'scp as text',
    t({
      R: role([allow(I)]),
      S: res('AWS::Organizations::Policy', {
        Name: 'x',
        Type: 'SERVICE_CONTROL_POLICY',
        Content: JSON.stringify(doc([deny(I)])),
        TargetIds: ['r-ab12'],
      }),
    }),
    [I, ...by('R')],
    'proved',
  ],
  [
    'scp of tags only',
    t({
      R: role([allow(I)]),
      S: res('AWS::Organizations::Policy', {
        Name: 'x',
        Type: 'TAG_POLICY',
        Content: doc([deny(I)]),
        TargetIds: ['r-ab12'],
      }),
    }),
    [I, ...by('R')],
    'refuted',
  ],
];
