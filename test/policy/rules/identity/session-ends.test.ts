import { allow, document, found, LATE, RUN, role } from './resources';

const RULE = 'ZTA-IAM-028';
const AT = 'R/Properties/MaxSessionDuration';

const lasting = (seconds: unknown, statements = [RUN]) => role(statements, { MaxSessionDuration: seconds });
const pipeline = (seconds: unknown) => {
  const trust = {
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
  };
  return role([allow('s3:GetObject')], { MaxSessionDuration: seconds, AssumeRolePolicyDocument: document(trust) });
};

test.each([
  ['twelve hours', lasting(43200), [`fail ${AT}`]],
  ['twelve hours, as text', lasting('43200'), [`fail ${AT}`]],
  ['twelve hours of a pipeline', pipeline(43200), [`fail ${AT}`]],
  ['known only at deployment', lasting(LATE), [`unknown ${AT}`]],
  ['an hour, where nothing is said', lasting(undefined), []],
  ['four hours', lasting(14400), []],
  ['twelve hours for something else', lasting(43200, [allow('s3:GetObject')]), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
