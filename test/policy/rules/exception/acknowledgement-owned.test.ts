import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { acknowledgementsWithout } from '../../../../lib/aws/gate/acknowledgements';
import { Exceptions } from '../../../../lib/aws/gate/exceptions';
import { check, notedBelow } from '../../../../lib/policy';
import { EXCEPTION_RULES } from '../../../../lib/policy/rules';

function found(id: string, except: (resource: CfnResource) => void = () => undefined) {
  const app = new App();
  const resource = new CfnResource(new Stack(app, 'Stack'), 'Model', { type: 'AWS::SageMaker::Model' });
  Validations.of(resource).acknowledge({ id, reason: 'because' });
  except(resource);
  const facts = acknowledgementsWithout(notedBelow(app), app);
  return check(facts, EXCEPTION_RULES).findings.map(({ rule, severity, constructPath }) => [
    rule,
    severity,
    constructPath,
  ]);
}

const accepted = { rule: 'ZTA-NET-001', reason: 'because', owner: 'me', expires: '2027-01-31' };
const finding = ['ZTA-EXC-008', 'fatal', 'Stack/Model'];

test.each(['zero-trust::ZTA-NET-001', 'ZTA-NET-001'])('%s, acknowledged without owner, is a finding', (id) => {
  expect(found(id)).toEqual([finding]);
});

test('an acknowledgement of somebody else does not concern us', () => {
  expect(found('AwsSolutions::AwsSolutions-SM1')).toEqual([]);
});

test('an exception on the same construct or above owns it', () => {
  expect(found('zero-trust::ZTA-NET-001', (resource) => Exceptions.of(resource).accept(accepted))).toEqual([]);
});

test('an exception for something narrower, or for another rule, does not', () => {
  const narrow = { ...accepted, at: 'Properties/EnableNetworkIsolation' };
  expect(found('zero-trust::ZTA-NET-001', (resource) => Exceptions.of(resource).accept(narrow))).toEqual([finding]);
  const other = { ...accepted, rule: 'ZTA-NET-002' };
  expect(found('zero-trust::ZTA-NET-001', (resource) => Exceptions.of(resource).accept(other))).toEqual([finding]);
});
