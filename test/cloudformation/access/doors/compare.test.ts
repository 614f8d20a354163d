import { type Comparison, compare } from '../../../../lib/access/ask';
import { accessTo, type Gateway, GROUP, inForce } from './gateway';

const permit = (test: string) => `permit (principal, action, resource) when { ${test} };`;
const IN = `context.people.groups has "${GROUP}"`;
const STRONG = 'context.devices.assessment.overall >= 80';
const WEAK = 'context.devices.assessment.overall >= 60';

const compared = (before: Gateway, after: Gateway): Comparison => compare(accessTo(before).ways, accessTo(after).ways);
const withPolicy = (test: string): Gateway => ({ group: inForce(permit(test)) });

test.each<[string, Gateway, Gateway, Comparison['outcome']]>([
  ['the same', withPolicy(STRONG), withPolicy(STRONG), 'no-new-access'],
  [
    'the same in other words',
    withPolicy(STRONG),
    withPolicy('80 <= context.devices.assessment.overall'),
    'no-new-access',
  ],
  ['more that is asked', withPolicy(STRONG), withPolicy(`${STRONG} && ${IN}`), 'no-new-access'],
  ['less that is asked', withPolicy(STRONG), withPolicy(WEAK), 'new-access'],
  [
    'a policy of the endpoint besides',
    withPolicy(IN),
    { ...withPolicy(IN), endpoint: inForce(permit(STRONG)) },
    'no-new-access',
  ],
  [
    'a policy of the endpoint less',
    { ...withPolicy(IN), endpoint: inForce(permit(STRONG)) },
    withPolicy(IN),
    'new-access',
  ],
  [
    'a policy that is turned off',
    withPolicy(IN),
    { group: { PolicyDocument: permit(IN), PolicyEnabled: false } },
    'no-new-access',
  ],
  [
    'a policy that is turned on',
    { group: { PolicyDocument: permit(IN), PolicyEnabled: false } },
    withPolicy(IN),
    'new-access',
  ],
  [
    'a policy that is not known',
    withPolicy(IN),
    { group: inForce({ 'Fn::Sub': permit('context.people.user.user_name == "${AWS::StackName}"') }) },
    'unknown',
  ],
])('of gateways: %s', (_, before, after, outcome) => {
  expect(compared(before, after).outcome).toBe(outcome);
});

test('who gets in now is told, and who no longer does', () => {
  const { added, removed } = compared(withPolicy(STRONG), withPolicy(WEAK));
  expect(removed).toEqual([]);
  expect(added).toMatchObject([
    {
      caller: "anyone who comes to endpoint 'Claims'",
      request: {
        action: 'verified-access:Request',
        context: { 'context.devices.assessment.overall': expect.stringMatching(/^[67]\d$/) },
      },
      allowedBy: [{ sid: 'policy 1 (permit)' }],
    },
  ]);
  expect(compared(withPolicy(WEAK), withPolicy(STRONG)).removed).toHaveLength(1);
});
