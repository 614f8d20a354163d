import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { answer } from '../../../lib/access/answer';
import { ModelRegistry, SignedImages, type SignedImagesProps } from '../../../lib/aws';
import { accessOf } from '../../../lib/testing';
import { findingsIn } from '../../judged';
import { decide } from '../../oracle';
import { ACCOUNT, asset, deployedStack, ENV, EVERYTHING, roleArn } from './registry-app';

function build(props?: SignedImagesProps) {
  const stack = new Stack(new App(), 'Fraud', { env: ENV });
  const images = new SignedImages(stack, 'Signed', props);
  const made = (name: string) =>
    new iam.Role(stack, name, { roleName: name, assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  return { stack, images, made };
}

test('every image of the account is signed in the format of Notation, and both parts stay', () => {
  const template = Template.fromStack(build().stack);
  template.hasResource('AWS::Signer::SigningProfile', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { PlatformId: 'Notation-OCI-SHA384-ECDSA', SignatureValidityPeriod: Match.absent() },
  });
  template.hasResource('AWS::ECR::SigningConfiguration', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      Rules: [
        {
          SigningProfileArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Profile'), 'Arn'] },
          RepositoryFilters: Match.absent(),
        },
      ],
    },
  });
});

test('or those of named repositories, for a time', () => {
  const template = Template.fromStack(
    build({ repositories: ['models/*', 'fraud'], validFor: Duration.days(365) }).stack,
  );
  template.hasResourceProperties('AWS::ECR::SigningConfiguration', {
    Rules: [
      {
        RepositoryFilters: [
          { Filter: 'models/*', FilterType: 'WILDCARD_MATCH' },
          { Filter: 'fraud', FilterType: 'WILDCARD_MATCH' },
        ],
      },
    ],
  });
  template.hasResourceProperties('AWS::Signer::SigningProfile', {
    SignatureValidityPeriod: { Type: 'DAYS', Value: 365 },
  });
});

test('who may sign revokes nothing, and changes not how images are signed, also as an administrator', () => {
  const { stack, images, made } = build();
  images.grantSign(made('build'));
  const identity = deployedStack(stack).rolePolicies('build');
  const profile = `arn:aws:signer:eu-west-1:${ACCOUNT}:/signing-profiles/p`;
  const named = JSON.parse(JSON.stringify(identity).replace(/"[^"]*Profile[^"]*Arn[^"]*"/g, JSON.stringify(profile)));
  const ask = (action: string, resource: string, more = [EVERYTHING]) => ({
    principal: roleArn('build'),
    action,
    resource,
    identity: [...named, ...more],
  });
  const job = `arn:aws:signer:eu-west-1:${ACCOUNT}:/signing-jobs/j`;
  const asked = [
    ask('signer:SignPayload', profile, []),
    ask('signer:RevokeSignature', job),
    ask('signer:RevokeSigningProfile', profile),
    ask('signer:CancelSigningProfile', profile),
    ask('signer:AddProfilePermission', profile),
    ask('ecr:PutSigningConfiguration', '*'),
    ask('ecr:DeleteSigningConfiguration', '*'),
  ];
  expect(decide(asked)).toEqual(['Allowed', ...asked.slice(1).map(() => 'ExplicitlyDenied')]);
});

test.each([
  ['nothing', 'ecr:PutImage', 'proved'],
  ['a revocation', 'signer:RevokeSignature', 'refuted'],
  ['another configuration', 'ecr:PutSigningConfiguration', 'refuted'],
])('that nobody takes signatures back is asked: %s, by %s', (_, action, outcome) => {
  const { stack, images, made } = build();
  made('other').addToPolicy(new iam.PolicyStatement({ actions: [action], resources: ['*'] }));
  const trusted = made('trusted');
  trusted.addToPolicy(new iam.PolicyStatement({ actions: ['signer:RevokeSignature'], resources: ['*'] }));
  const outcomes = images.isKeptSigned(trusted).map((question) => answer(accessOf(stack), question, {}).outcome);
  expect(outcomes).toEqual([outcome]);
});

test('beside it, the images of a registry have no finding', () => {
  const { stack } = build();
  new ModelRegistry(stack, 'Registry', { asset: asset(), images: true });
  const found = findingsIn(Template.fromStack(stack).toJSON());
  expect(found.map(({ rule, resource }) => [rule, resource])).toEqual([]);
});

test.each<[string, SignedImagesProps]>([
  ['SignedRepositories', { repositories: [] }],
  ['SignedRepositories', { repositories: ['Models'] }],
  ['SignedRepositories', { repositories: ['models', 'a b'] }],
  ['SignatureDays', { validFor: Duration.hours(36) }],
  ['SignatureDays', { validFor: Duration.days(0) }],
])('%s: %j is refused', (code, props) => {
  expect(() => build(props)).toThrow(
    new RegExp(`^${code}: '\\w+' must [^\\n]+, got [^\\n]+; [^\\n]+ \\[Fraud/Signed\\]$`),
  );
});
