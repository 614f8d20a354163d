import { selects } from './log-query';

const ENTRY = {
  logName: 'projects/acme/logs/cloudaudit.googleapis.com%2Factivity',
  protoPayload: {
    methodName: 'google.iam.v2.Policies.UpdatePolicy',
    status: { code: 7 },
    metadata: { '@type': 'type.googleapis.com/x.Y', dryRun: true },
    requestMetadata: { callerIp: '10.1.2.3' },
    authorizationInfo: [{ permission: 'a.b.get' }, { permission: 'a.b.update', granted: true }],
  },
};

test.each<[string, boolean]>([
  ['log_id("cloudaudit.googleapis.com/activity")', true],
  ['log_id("cloudaudit.googleapis.com/data_access")', false],
  ['logName:"cloudaudit.googleapis.com"', true],
  ['protoPayload.methodName=~"[.]UpdatePolicy$"', true],
  ['protoPayload.methodName=~"^UpdatePolicy$"', false],
  ['protoPayload.methodName="GOOGLE.iam.v2.Policies.UpdatePolicy"', true],
  ['protoPayload.methodName=~"^GOOGLE"', false],
  ['protoPayload.methodName=("a" OR "google.iam.v2.Policies.UpdatePolicy")', true],
  ['protoPayload.methodName:"Policies"', true],
  ['protoPayload.status.code=7', true],
  ['protoPayload.status.message:*', false],
  ['protoPayload.status:*', true],
  ['protoPayload.nothing="a"', false],
  ['NOT protoPayload.nothing="a"', true],
  ['protoPayload.metadata.@type="type.googleapis.com/x.Y"', true],
  ['protoPayload.metadata."@type"="type.googleapis.com/x.Y"', true],
  ['protoPayload.metadata.dryRun=true', true],
  ['protoPayload.authorizationInfo.permission="a.b.update"', true],
  ['protoPayload.authorizationInfo.permission="a.b.delete"', false],
  ['ip_in_net(protoPayload.requestMetadata.callerIp, "10.0.0.0/8")', true],
  ['ip_in_net(protoPayload.requestMetadata.callerIp, "10.2.0.0/16")', false],
  ['ip_in_net(protoPayload.nothing, "0.0.0.0/0")', false],
  ['severity="ERROR" OR protoPayload.status.code=7 AND protoPayload.metadata.dryRun=false', false],
  ['protoPayload.status.code=7 OR severity="ERROR" AND severity="ERROR"', false],
  ['protoPayload.status.code=7 AND severity="ERROR" OR protoPayload.metadata.dryRun=true', true],
  ['(severity="ERROR" OR protoPayload.status.code=7) AND NOT (protoPayload.metadata.dryRun=false)', true],
  ['NOT protoPayload.status.code=7 OR protoPayload.status.code=7', true],
])('%s is %s', (query, expected) => {
  expect(selects(query, ENTRY)).toBe(expected);
});

test.each(['a=', '(a="b"', 'a="b")', 'f("x")', 'a ~ "b"', 'a="b" c', 'a!="b"'])('%s is no query', (query) => {
  expect(() => selects(query, ENTRY)).toThrow();
});
