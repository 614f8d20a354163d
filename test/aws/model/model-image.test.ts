import { App, Lazy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ModelImage } from '../../../lib/aws/model/model-image';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:credentials';

function build(env = { account: '111122223333', region: 'eu-west-1' }) {
  const stack = new Stack(new App(), 'Stack', { env });
  const options = {
    credentialsFunction: lambda.Function.fromFunctionArn(stack, 'Credentials', FUNCTION_ARN),
    registry: ec2.Peer.ipv4('10.0.9.9/32'),
  };
  const bind = (image: ModelImage) => {
    const { uri, config, pull } = image.bind(stack);
    return stack.resolve({ uri, config, pull: pull.map((statement) => statement.toStatementJson()) });
  };
  return {
    stack,
    fromEcr: (digest: string, repository = ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud')) =>
      bind(ModelImage.fromEcr(repository, digest)),
    fromRegistry: (repository: string, digest = DIGEST) => bind(ModelImage.fromRegistry(repository, digest, options)),
  };
}

test('an image in ECR is named by digest, in the registry of its repository', () => {
  const { stack, fromEcr } = build();
  const arn = 'arn:aws:ecr:eu-west-1:444455556666:repository/team/fraud';
  expect(fromEcr(DIGEST, ecr.Repository.fromRepositoryArn(stack, 'Foreign', arn))).toMatchObject({
    uri: { 'Fn::Join': ['', ['444455556666.dkr.ecr.eu-west-1.', { Ref: 'AWS::URLSuffix' }, `/team/fraud@${DIGEST}`]] },
    config: { repositoryAccessMode: 'Platform' },
  });
});

test('pulling from ECR is allowed on the repository alone', () => {
  const [layers, token] = build().fromEcr(DIGEST).pull;
  expect(layers).toMatchObject({
    Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ecr:eu-west-1:111122223333:repository/fraud']] },
  });
  expect(token).toMatchObject({ Action: 'ecr:GetAuthorizationToken', Resource: '*' });
});

test('an image outside ECR is pulled through the network, with its credentials function', () => {
  expect(build().fromRegistry('registry.example.com:5000/team/model')).toMatchObject({
    uri: `registry.example.com:5000/team/model@${DIGEST}`,
    config: {
      repositoryAccessMode: 'Vpc',
      repositoryAuthConfig: { repositoryCredentialsProviderArn: FUNCTION_ARN },
    },
    pull: [{ Action: 'lambda:InvokeFunction', Resource: FUNCTION_ARN }],
  });
});

const BAD_DIGESTS = [
  '',
  'latest',
  'v1.2.3',
  'sha256:',
  DIGEST.slice(0, -1),
  `${DIGEST}0`,
  DIGEST.toUpperCase(),
  DIGEST.replace('sha256', 'sha512'),
  `${DIGEST}\n`,
  `@${DIGEST}`,
  `${DIGEST}@latest`,
];

test.each(BAD_DIGESTS)('the digest %j is refused', (digest) => {
  const { fromEcr, fromRegistry } = build();
  const refused = expect.objectContaining({ code: 'ImageDigestFormat', constructPath: 'Stack' });
  expect(() => fromEcr(digest)).toThrow(refused);
  expect(() => fromRegistry('registry.example.com/model', digest)).toThrow(refused);
});

test('a digest that only the deployment knows still stands where only a digest can', () => {
  const digest = Lazy.string({ produce: () => 'latest' });
  expect(build().fromRegistry('registry.example.com/model', digest).uri).toBe('registry.example.com/model@latest');
});

test.each([
  '',
  'model',
  'registry.example.com',
  'registry.example.com/model:latest',
  `registry.example.com/model@${DIGEST}`,
  'https://registry.example.com/model',
  'registry.example.com/model/',
  'registry.example.com/mo del',
])('the repository %j is refused', (repository) => {
  const { fromRegistry } = build();
  expect(() => fromRegistry(repository)).toThrow(expect.objectContaining({ code: 'ImageRepositoryFormat' }));
});

test.each([
  '111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud',
  '111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/a',
])('a repository in ECR is not a private registry: %s', (repository) => {
  const { fromRegistry } = build();
  expect(() => fromRegistry(repository)).toThrow(expect.objectContaining({ code: 'ImageRegistryIsEcr' }));
});

test('a repository that only the deployment knows is taken', () => {
  const repository = Lazy.string({ produce: () => 'late.example.com/model' });
  expect(build().fromRegistry(repository).uri).toBe(`late.example.com/model@${DIGEST}`);
});
