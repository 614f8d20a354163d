import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App, CfnResource, Duration, Stack, type StackProps, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { answer } from '../../../lib/access/answer';
import {
  ImmutableLogBucket,
  ModelArtifact,
  ModelImage,
  ModelRelease,
  type ModelReleaseProps,
  PrivateModelNetwork,
  PrivateSageMakerEndpoint,
  type PrivateSageMakerEndpointProps,
  RetentionLock,
} from '../../../lib/aws';
import { signModel } from '../../../lib/signing';
import { accessOf } from '../../../lib/testing';
import { findingsIn } from '../../judged';
import { decide } from '../../oracle';
import { CODE_SIGNING, madeCertificate, SIGNS } from '../../signing/made-certificate';
import { KEYS, signer } from '../../signing/signing-keys';
import { deployedStack, ENV, EVERYTHING, roleArn, sageMaker } from './registry-app';
import { fingerprint, IMAGE_DIGEST, signedRelease } from './signed-release';

describe.each([
  ['an archive', false],
  ['a folder', true],
])('of %s', (_, folder) => {
  test('a signed model is released, with what was checked', () => {
    const { props, root, only } = signedRelease(new Stack(), { folder });
    const release = ModelRelease.fromBundle(props);
    const metadata = { sha256: root, signer: fingerprint(signer.publicKey), image: IMAGE_DIGEST };
    expect(release.evidence).toEqual({ ...metadata, artifact: folder ? root : only });
    expect(release.metadata).toEqual(metadata);
  });

  test('files need not be at hand', () => {
    const { props, files } = signedRelease(new Stack(), { folder });
    rmSync(files, { recursive: true });
    const { files: _files, ...others } = props;
    expect(() => ModelRelease.fromBundle(others)).not.toThrow();
    expect(() => ModelRelease.fromBundle(props)).toThrow(/^ModelMissing: /);
  });

  test('the key may hold the root digest', () => {
    const { props, bucket, root } = signedRelease(new Stack(), { folder });
    const artifact = folder
      ? ModelArtifact.folder(bucket, `${root}/`)
      : ModelArtifact.archive(bucket, `${root}/m.tar.gz`);
    expect(() => ModelRelease.fromBundle({ ...props, artifact })).not.toThrow();
  });

  test('a folder under the digest of one of its files is refused', () => {
    const { props, bucket, only } = signedRelease(new Stack(), { folder: true });
    const artifact = ModelArtifact.folder(bucket, `${only}/`);
    expect(() => ModelRelease.fromBundle({ ...props, artifact })).toThrow(/^ReleaseArtifact: /);
  });

  test('a key of another name than its digest is refused', () => {
    const { props, bucket } = signedRelease(new Stack(), { folder });
    const key = `fraud/${'0'.repeat(64)}`;
    const artifact = folder
      ? ModelArtifact.folder(bucket, `${key}/`)
      : ModelArtifact.archive(bucket, `${key}/m.tar.gz`);
    expect(() => ModelRelease.fromBundle({ ...props, artifact })).toThrow(
      /^ReleaseArtifact: 'artifact' must .*; store it there$/,
    );
    const late = ModelArtifact.archive(bucket, Token.asString({ Ref: 'Key' }));
    expect(() => ModelRelease.fromBundle({ ...props, artifact: late })).toThrow(/^ReleaseArtifact: /);
  });

  test('what was signed as the other kind is refused', () => {
    const { props } = signedRelease(new Stack(), { folder });
    const other = signedRelease(new Stack(), { folder: !folder });
    expect(() => ModelRelease.fromBundle({ ...props, artifact: other.props.artifact })).toThrow(
      /^ReleaseArtifact: .*sign what is deployed$/,
    );
  });
});

describe('a release is refused', () => {
  type Made = ReturnType<typeof signedRelease>;
  const beside = ({ bundle }: Made, name: string, text: string) => {
    const path = join(dirname(bundle), name);
    writeFileSync(path, text);
    return path;
  };
  const CASES: [string, string, (made: Made) => Partial<ModelReleaseProps> | undefined][] = [
    ['by another key', 'SignedByAnotherKey', () => ({ publicKey: KEYS.Ed25519.publicKey })],
    ['by no key', 'KeyUnsupported', ({ bundle }) => ({ publicKey: bundle })],
    ['of which a file changed', 'ModelFileChanged', ({ files }) => void writeFileSync(join(files, 'c.json'), '{ }')],
    ['of which a file is missing', 'ModelFileMissing', ({ files }) => void rmSync(join(files, 'c.json'))],
    ['with one more file', 'ModelFileAdditional', ({ files }) => void writeFileSync(join(files, 'x'), '')],
    [
      'whose bundle was changed',
      'SignatureInvalid',
      (made) => {
        const bundle = JSON.parse(signModel(made.files, signer.privateKey));
        bundle.dsseEnvelope.signatures[0].sig = 'MEUCIQ==';
        return { bundle: beside(made, 'changed.sig', JSON.stringify(bundle)) };
      },
    ],
    ['whose bundle is none', 'BundleSyntax', (made) => ({ bundle: beside(made, 'no.sig', 'signature') })],
    ['whose bundle is not there', 'ReleaseFile', () => ({ bundle: 'no/such.sig' })],
    ['whose bundle is known late', 'ReleaseFile', () => ({ bundle: Token.asString({ Ref: 'Bundle' }) })],
    ['whose bundle is a folder', 'ReleaseFile', () => ({ bundle: '.' })],
    ['whose key is not there', 'ReleaseFile', () => ({ publicKey: 'no/such.pub' })],
    ['that trusts nobody', 'ReleaseTrust', () => ({ publicKey: undefined }) as never],
    ['that trusts twice', 'ReleaseTrust', () => ({ roots: 'roots.pem' })],
    [
      'of a key, by roots',
      'CertificateMissing',
      () => ({ publicKey: undefined, roots: madeCertificate({ name: 'root', ca: true }).pem }) as never,
    ],
    [
      'whose image is known late',
      'ReleaseImage',
      () => ({
        image: ModelImage.fromEcr(
          ecr.Repository.fromRepositoryName(new Stack(), 'R', 'r'),
          Token.asString({ Ref: 'Digest' }),
        ),
      }),
    ],
  ];
  test.each(CASES)('%s: %s', (_, code, change) => {
    const made = signedRelease(new Stack(), { folder: true });
    const props = { ...made.props, ...change(made) };
    expect(() => ModelRelease.fromBundle(props)).toThrow(expect.objectContaining({ code, name: 'ConfigError' }));
    expect(() => ModelRelease.fromBundle(props)).toThrow(/^[A-Z]\w+: '\w+' must [^\n]+, got [^\n]+; [^\n]+$/);
  });

  test('whose signer left files out', () => {
    const made = signedRelease(new Stack(), { folder: true, ignore: ['cache'] });
    expect(() => ModelRelease.fromBundle(made.props)).toThrow(
      /^ReleaseLeavesOut: 'bundle' must .* got cache left out; /,
    );
  });
});

test('the owner of a certificate may sign, as long as it is valid, under the expected name', () => {
  const root = madeCertificate({ name: 'root', ca: true });
  const usage = { keyUsage: SIGNS, extendedUsage: [CODE_SIGNING], uri: 'https://acme.example/train' };
  const leaf = madeCertificate({ name: 'train', issuer: root, until: '2026-07-01', ...usage });
  const { props, files, bundle } = signedRelease();
  const { publicKey: _, ...others } = props;
  const key = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(bundle, signModel(files, key, leaf.pem));
  const released = (more: Partial<ModelReleaseProps>) => () =>
    ModelRelease.fromBundle({ ...others, roots: root.pem, at: new Date('2026-06-01'), ...more });
  expect(released({ identity: 'https://acme.example/train' })).not.toThrow();
  expect(released({ identity: 'https://mallory.example' })).toThrow(/^CertificateIdentity: /);
  expect(released({ at: new Date('2026-07-02') })).toThrow(/^CertificateExpired: /);
});

describe('an endpoint with a release', () => {
  function build(
    more: (stack: Stack) => Partial<PrivateSageMakerEndpointProps> = () => ({}),
    stackProps: StackProps = { env: ENV },
  ) {
    const app = new App();
    const stack = new Stack(app, 'Fraud', stackProps);
    const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    const network = new PrivateModelNetwork(stack, 'Network', { logs });
    const release = ModelRelease.fromBundle(signedRelease(stack).props);
    const endpoint = () =>
      new PrivateSageMakerEndpoint(stack, 'Endpoint', {
        network,
        release,
        instanceType: 'ml.m7i.xlarge',
        s3PrefixListId: 'pl-6da54004',
        ...more(stack),
      });
    const made = (name: string) =>
      new iam.Role(stack, name, { roleName: name, assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
    return { app, stack, release, endpoint, made };
  }

  test('runs what was signed, and bears what was checked', () => {
    const { stack, release, endpoint } = build();
    endpoint();
    const template = Template.fromStack(stack);
    const image = IMAGE_DIGEST.slice('sha256:'.length);
    template.hasResourceProperties('AWS::SageMaker::Model', {
      PrimaryContainer: {
        Image: Match.objectLike({ 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(image)])] }),
      },
    });
    for (const type of ['Model', 'EndpointConfig', 'Endpoint']) {
      template.hasResourceProperties(`AWS::SageMaker::${type}`, {
        Tags: Match.arrayWith([
          { Key: 'ai-release-image', Value: IMAGE_DIGEST },
          { Key: 'ai-release-sha256', Value: release.evidence.sha256 },
          { Key: 'ai-release-signer', Value: release.evidence.signer },
        ]),
      });
    }
  });

  const overridden: readonly (readonly [string, string, string])[] = [
    ['Model', 'PrimaryContainer.Image', `111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud@sha256:${'5e'.repeat(32)}`],
    ['Model', 'PrimaryContainer.ModelDataSource.S3DataSource.S3Uri', 's3://weights/fraud/poison/model.tar.gz'],
    ['EndpointConfig', 'ProductionVariants.0.ModelName', 'unsigned'],
  ];

  test.each(overridden)('does not get past its release by an override of %s %s', (type, path, value) => {
    const judged = (override: boolean) => {
      const { stack, endpoint } = build();
      for (const one of endpoint().node.findAll()) {
        const isIt = CfnResource.isCfnResource(one) && one.cfnResourceType === `AWS::SageMaker::${type}`;
        if (isIt && override) one.addPropertyOverride(path, value);
      }
      return findingsIn(Template.fromStack(stack).toJSON()).filter(({ rule }) => rule === 'ZTA-SUPPLY-102');
    };
    expect(judged(false)).toEqual([]);
    expect(judged(true).map(({ outcome }) => outcome)).toEqual(['fail']);
  });

  const CHANGES = [
    'CreateEndpoint',
    'UpdateEndpoint',
    'UpdateEndpointWeightsAndCapacities',
    'DeleteEndpoint',
    'AddTags',
  ];

  test('is changed by nobody who is granted it, an administrator included, but by who deploys it', () => {
    const { stack, endpoint, made } = build((at) => ({
      deployedBy: [iam.Role.fromRoleArn(at, 'Pipe', roleArn('pipe'))],
      executionRole: new iam.Role(at, 'runner', {
        roleName: 'runner',
        assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com'),
      }),
    }));
    const { grants, fence, endpointName } = endpoint();
    grants.invoke(made('caller'));
    grants.readCapturedData(made('reader'));
    fence?.close(made('somebody'));
    fence?.close(stack.node.findChild('somebody') as iam.Role);
    const template = deployedStack(stack);
    const ask = (role: string, change: string, arn = roleArn(role)) => ({
      principal: arn,
      action: `sagemaker:${change}`,
      resource: sageMaker(`endpoint/${endpointName}`),
      context: { 'aws:PrincipalArn': arn },
      identity: [...template.rolePolicies(role), EVERYTHING],
    });
    const asked = ['caller', 'reader', 'runner', 'somebody'].flatMap((role) =>
      CHANGES.map((change) => ask(role, change)),
    );
    expect(new Set(decide(asked))).toEqual(new Set(['ExplicitlyDenied']));
    // The same statement, where a boundary or an organization holds it, spares the pipeline and the deployment role.
    const deployer = roleArn('cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1');
    const spared = [roleArn('pipe'), deployer].map((arn) => ask('somebody', 'UpdateEndpoint', arn));
    expect(decide(spared)).toEqual(['Allowed', 'Allowed']);
    const elsewhere = { ...ask('caller', 'UpdateEndpoint'), resource: sageMaker('endpoint/other') };
    expect(decide([elsewhere])).toEqual(['Allowed']);
  });

  test.each([
    ['nobody changes it', 'sagemaker:DescribeEndpoint', 'proved'],
    ['somebody else may change it', 'sagemaker:UpdateEndpoint', 'refuted'],
    ['somebody else may do everything', 'sagemaker:*', 'refuted'],
  ])('whether it changes by release only, where %s by %s, is %s', (_, action, outcome) => {
    const { stack, endpoint, made } = build(() => ({}), {});
    const one = endpoint();
    one.grants.invoke(made('caller'));
    made('other').addToPolicy(new iam.PolicyStatement({ actions: [action], resources: ['*'] }));
    const outcomes = one.isChangedOnlyByRelease().map((question) => answer(accessOf(stack), question, {}).outcome);
    expect(outcomes).toEqual([outcome]);
  });

  test('a pipeline that deploys it is spared by name', () => {
    const pipe = (stack: Stack) =>
      new iam.Role(stack, 'Pipe', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
    const { stack, endpoint } = build((at) => ({ deployedBy: [pipe(at)] }), {});
    const one = endpoint();
    const role = stack.node.findChild('Pipe') as iam.Role;
    role.addToPolicy(new iam.PolicyStatement({ actions: ['sagemaker:UpdateEndpoint'], resources: [one.endpointArn] }));
    const [question] = one.isChangedOnlyByRelease();
    expect(question && answer(accessOf(stack), question, {}).outcome).toBe('proved');
  });

  test('has no finding of our own rules that one without a release has not', () => {
    const findings = (more?: (stack: Stack) => Partial<PrivateSageMakerEndpointProps>) => {
      const { stack, endpoint, made } = build(more);
      endpoint().grants.invoke(made('caller'));
      return findingsIn(Template.fromStack(stack).toJSON()).map(({ rule, resource }) => [rule, resource]);
    };
    expect(findings()).toEqual(findings((stack) => ({ release: undefined, image: image(stack) }) as never));
  });

  const image = (stack: Stack) => ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'R', 'r'), IMAGE_DIGEST);
  test.each<[string, string, (stack: Stack) => Partial<PrivateSageMakerEndpointProps>]>([
    ['nothing to run', 'ReleaseOrImage', () => ({ release: undefined }) as never],
    ['an image besides', 'ReleaseOrImage', (stack) => ({ image: image(stack) })],
    [
      'an artifact besides',
      'ReleaseOrImage',
      (stack) => ({ artifact: signedRelease(new Stack(stack, 'S')).props.artifact }),
    ],
    [
      'a pipeline, and no release',
      'ReleaseOrImage',
      (stack) => ({ release: undefined, image: image(stack), deployedBy: [] }) as never,
    ],
    [
      'something that looks like a release',
      'ReleaseUnverified',
      (stack) => ({
        release: {
          ...signedRelease(new Stack(stack, 'S')).props,
          evidence: { sha256: '0', signer: '0', artifact: '0', image: '0' },
        },
      }),
    ],
    [
      'a copy of a release',
      'ReleaseUnverified',
      (stack) => ({
        release: { ...ModelRelease.fromBundle(signedRelease(new Stack(stack, 'S')).props), image: image(stack) },
      }),
    ],
  ])('takes not %s: %s', (_, code, more) => {
    const { endpoint } = build(more);
    expect(endpoint).toThrow(expect.objectContaining({ code, constructPath: 'Fraud/Endpoint' }));
  });

  test('without a release, has no fence, and nothing to prove', () => {
    const { endpoint } = build((stack) => ({ release: undefined, image: image(stack) }) as never);
    const one = endpoint();
    expect(one.fence).toBeUndefined();
    expect(() => one.isChangedOnlyByRelease()).toThrow(/^ReleaseOrImage: /);
  });
});
