import { toKeepGuarantees } from '../../lib/testing';
import '../../lib/testing/jest';
import { allow, res, role, t } from '../access/end-to-end/template';

const Door = res('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime', VpcId: 'vpc-1' });
const KEPT = t({ Door, A: role([allow('s3:ListAllMyBuckets')]) });
const BROKEN = t({ Door, A: role([allow('iam:PutRolePolicy')]) });
const UNKNOWN = t({ Door, A: role([allow('s3:*')], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/SomethingNew'] }) });

test('a template whose policies keep everything', () => {
  expect(KEPT).toKeepGuarantees();
  expect(() => expect(KEPT).not.toKeepGuarantees()).toThrow(/expected a guarantee to be broken, got\n\nReach\nPROVED/);
});

test('one whose policies do not, unless who breaks it is trusted', () => {
  expect(BROKEN).not.toKeepGuarantees();
  expect(() => expect(BROKEN).toKeepGuarantees()).toThrow(
    /expected proofs, got\n\n[\s\S]*REFUTED {2}Rights are changed/,
  );
  expect(BROKEN).toKeepGuarantees({ trustedBase: ['A'] });
});

test('what is unknown is neither', () => {
  expect(() => expect(UNKNOWN).toKeepGuarantees()).toThrow(/UNKNOWN/);
  expect(() => expect(UNKNOWN).not.toKeepGuarantees()).toThrow(/UNKNOWN/);
});

test('a test of nothing does not pass', () => {
  expect(() => toKeepGuarantees.call(undefined, {})).toThrow(TypeError);
});
