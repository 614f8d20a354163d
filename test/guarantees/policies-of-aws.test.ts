import { bare, deny, doc, t } from '../access/end-to-end/template';
import { asked, broken, held } from './asked';
import { GUARDED } from './guarded';

const bearing = (name: string, more = {}) =>
  asked(t({ ...GUARDED, A: bare({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`], ...more }) }));

test('what functions and tasks are given by nearly everyone hides nothing', () => {
  for (const name of [
    'AWSLambdaBasicExecutionRole',
    'AWSLambdaVPCAccessExecutionRole',
    'AmazonECSTaskExecutionRolePolicy',
    'AmazonAPIGatewayPushToCloudWatchLogs',
  ]) {
    const outcomes = bearing(`service-role/${name}`);
    expect(new Set(held(outcomes, 'identity-kept'))).toEqual(new Set([true]));
    expect(outcomes.assumptions.join()).toContain(`as of 2026-11: AdministratorAccess`);
  }
});

test('an administrator is no secret', () => {
  const outcomes = bearing('AdministratorAccess');
  expect(broken(outcomes, 'identity-kept').join()).toContain("role 'A' may iam:");
  expect(outcomes.outcomes.find((one) => one.held === false && one.name === 'identity-kept')?.place.resource).toBe('A');
});

test('denials beside it count', () => {
  const Policies = [{ PolicyName: 'p', PolicyDocument: doc([deny('*', '*')]) }];
  expect(broken(bearing('AdministratorAccess', { Policies }), 'identity-kept')).toEqual([]);
});

test('all others stay unknown, and nothing is taken as given of them', () => {
  const outcomes = bearing('AmazonSageMakerFullAccess');
  expect(held(outcomes, 'identity-kept')).not.toContain(true);
  expect(outcomes.assumptions.join()).not.toContain('Policies of AWS');
});
