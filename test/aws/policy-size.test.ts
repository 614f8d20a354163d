import { Aws, Fn, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { policySize } from '../../lib/aws/policy-size';

const statement = (resource: string) =>
  new iam.PolicyDocument({
    statements: [
      new iam.PolicyStatement({
        principals: [new iam.AnyPrincipal()],
        actions: ['s3:GetObject'],
        resources: [resource],
      }),
    ],
  });
const size = (resource: string) => policySize(new Stack(), statement(resource));

test('what is known counts as it is', () => {
  const stack = new Stack();
  expect(size('arn:aws:s3:::bucket')).toBe(JSON.stringify(stack.resolve(statement('arn:aws:s3:::bucket'))).length);
});

test.each([
  ['an account', Aws.ACCOUNT_ID, 12],
  ['a partition', Aws.PARTITION, 10],
  ['a value in a text', Fn.sub('a${AWS::AccountId}b'), 14],
  ['a value of another resource', Token.asString({ 'Fn::GetAtt': ['Bucket', 'Arn'] }), 128],
  ['values joined', Fn.join('-', [Aws.ACCOUNT_ID, 'x', Aws.ACCOUNT_ID]), 27],
  ['a value from a function that is not evaluated', Fn.select(1, Fn.split('/', Aws.STACK_ID)), 128],
])('%s counts as long as it can get', (_name, resource, length) => {
  expect(size(resource) - size('')).toBe(length);
});

test('bytes are counted, and not characters', () => {
  expect(size('é') - size('e')).toBe(1);
});
