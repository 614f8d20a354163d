import { secureLogs } from './secure-logs';
import type { Resources, Seed } from './seed';

type Json = Readonly<Record<string, unknown>>;
type One = Resources[string];

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
const iam = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const MODEL = `arn:aws:bedrock:${REGION}::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0`;
const ENDPOINT = arn('sagemaker', 'endpoint/claims');
const BEHIND = { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' };
const GUARDED = { 'bedrock:GuardrailIdentifier': arn('bedrock', 'guardrail/k3ep5afe:7') };
const OWN = { StringEquals: { 'aws:SourceAccount': ACCOUNT } };
const GITHUB = 'token.actions.githubusercontent.com';
const COGNITO = 'cognito-identity.amazonaws.com';

const document = (...statements: readonly Json[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (Action: unknown, Resource: unknown, Condition?: Json): Json => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const deny = (Action: unknown, Resource: unknown, Condition?: Json): Json => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});

const ASK = allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], MODEL, {
  StringEquals: { ...GUARDED, ...BEHIND },
});
const JOB_KEY = arn('kms', 'key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0');
/** What keeps a job isolated, in a network and under keys. */
const BOUND = {
  ArnEquals: { 'sagemaker:OutputKmsKeyArn': JOB_KEY, 'sagemaker:VolumeKmsKeyArn': JOB_KEY },
  Bool: { 'sagemaker:InterContainerTrafficEncryption': 'true', 'sagemaker:NetworkIsolation': 'true' },
  Null: { 'sagemaker:VpcSubnets': 'false' },
};
const SCORE = allow('sagemaker:InvokeEndpoint', ENDPOINT, { StringEquals: BEHIND });

const taken = (Principal: unknown, Condition?: Json, Action: unknown = 'sts:AssumeRole'): Json => ({
  Effect: 'Allow',
  Principal,
  Action,
  ...(Condition && { Condition }),
});

const roleOf = (trust: Json, statements: readonly Json[], more: Json = {}): One => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: document(trust),
    MaxSessionDuration: 3600,
    ...(statements.length > 0 && { Policies: [{ PolicyName: 'work', PolicyDocument: document(...statements) }] }),
    ...more,
  },
});

const FUNCTION = taken({ Service: 'lambda.amazonaws.com' }, OWN);
const workload = (statements: readonly Json[], more: Json = {}) => roleOf(FUNCTION, statements, more);

/** A seed of one resource, `${id}It`. */
const one = (rule: string, violation: string, resource: (secure: boolean) => One): Seed => ({
  rule,
  violation,
  resources: (id, secure) => ({ [`${id}It`]: resource(secure) }),
});

/** A role of a function whose statements differ. */
const rights = (rule: string, violation: string, bad: readonly Json[], good: readonly Json[]): Seed =>
  one(rule, violation, (secure) => workload(secure ? good : bad));

/** A role without rights whose trust differs. */
const trust = (rule: string, violation: string, bad: Json, good: Json, statements: readonly Json[] = []): Seed =>
  one(rule, violation, (secure) => roleOf(secure ? good : bad, statements));

const signedInAt = (issuer: string, Condition: Json) =>
  taken(
    { Federated: issuer === COGNITO ? COGNITO : iam(`oidc-provider/${issuer}`) },
    Condition,
    'sts:AssumeRoleWithWebIdentity',
  );
const claims = (issuer: string, of: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(of).map(([claim, value]) => [`${issuer}:${claim}`, value]));
const IMAGES = arn('ecr', 'repository/claims');
const PRODUCTION = 'repo:example-corp/claims:environment:production';
const WORKFLOW = 'example-corp/deploy/.github/workflows/deploy.yml@refs/tags/v1';
const NO_PROPOSAL = claims(GITHUB, { ref: 'refs/pull/*' });
const fromGitHub = (sub: string) =>
  signedInAt(GITHUB, {
    StringEquals: claims(GITHUB, { aud: 'sts.amazonaws.com', job_workflow_ref: WORKFLOW }),
    StringLike: claims(GITHUB, { sub }),
    StringNotLike: NO_PROPOSAL,
  });
const inProduction = (more: Readonly<Record<string, string>>, refused: Json = NO_PROPOSAL) =>
  signedInAt(GITHUB, {
    StringEquals: claims(GITHUB, { aud: 'sts.amazonaws.com', sub: PRODUCTION, ...more }),
    StringNotLike: refused,
  });

const WILDCARDS = [
  rights(
    'ZTA-IAM-001',
    'function that may do anything in Amazon Bedrock',
    [allow('bedrock:*', arn('bedrock', 'agent/A1B2C3D4E5'))],
    [allow(['bedrock:GetAgent', 'bedrock:TagResource'], arn('bedrock', 'agent/A1B2C3D4E5'))],
  ),
  one('ZTA-IAM-001', 'managed policy for everything in SageMaker', (secure) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: {
      Description: 'For data scientists',
      PolicyDocument: document(
        secure
          ? allow('sagemaker:CreateTrainingJob', arn('sagemaker', 'training-job/claims-*'), BOUND)
          : allow('sagemaker:*', arn('sagemaker', 'training-job/claims-*')),
      ),
    },
  })),
  one('ZTA-IAM-001', 'permission set for all but IAM', (secure) => ({
    Type: 'AWS::SSO::PermissionSet',
    Properties: {
      InstanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
      Name: 'Developers',
      InlinePolicy: document(
        secure
          ? allow('s3:GetObject', 'arn:aws:s3:::claims/*')
          : { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
      ),
    },
  })),
  rights(
    'ZTA-IAM-001',
    'function that may do anything at all',
    [allow('*', '*')],
    [allow('s3:GetObject', 'arn:aws:s3:::claims/*')],
  ),
  rights(
    'ZTA-IAM-002',
    'trainer of anything',
    [allow('sagemaker:CreateTrainingJob', '*', BOUND)],
    [allow('sagemaker:CreateTrainingJob', arn('sagemaker', 'training-job/claims-*'), BOUND)],
  ),
  rights(
    'ZTA-IAM-002',
    'reader of every knowledge base',
    [allow('bedrock:Retrieve', `arn:aws:bedrock:${REGION}:${ACCOUNT}:*`)],
    [allow('bedrock:Retrieve', arn('bedrock', 'knowledge-base/K1B2C3D4E5'))],
  ),
  rights(
    'ZTA-IAM-002',
    'applier of every guardrail',
    [allow('bedrock:ApplyGuardrail', '*')],
    [allow('bedrock:ApplyGuardrail', arn('bedrock', 'guardrail/k3ep5afe'))],
  ),
  one('ZTA-IAM-003', 'notebook role with AmazonSageMakerFullAccess', (secure) =>
    roleOf(taken({ Service: 'sagemaker.amazonaws.com' }, OWN), [], {
      ManagedPolicyArns: [secure ? iam('policy/claims-notebook') : 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess'],
    }),
  ),
  one('ZTA-IAM-003', 'function with AmazonBedrockFullAccess', (secure) =>
    workload([], {
      ManagedPolicyArns: [
        'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        ...(secure ? [] : [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AmazonBedrockFullAccess' }]),
      ],
    }),
  ),
  one('ZTA-IAM-003', 'group of administrators', (secure) => ({
    Type: 'AWS::IAM::Group',
    Properties: {
      GroupName: 'data-science',
      ManagedPolicyArns: [
        secure ? 'arn:aws:iam::aws:policy/ReadOnlyAccess' : 'arn:aws:iam::aws:policy/AdministratorAccess',
      ],
    },
  })),
];

const TRAINING = iam('role/claims-training');
const TO_SAGEMAKER = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };

const PASSING = [
  rights(
    'ZTA-IAM-004',
    'role that can be passed to any service',
    [allow('iam:PassRole', TRAINING)],
    [allow('iam:PassRole', TRAINING, TO_SAGEMAKER)],
  ),
  rights(
    'ZTA-IAM-004',
    'service tested only where it is told',
    [allow('iam:PassRole', TRAINING, { StringEqualsIfExists: TO_SAGEMAKER.StringEquals })],
    [allow('iam:PassRole', TRAINING, TO_SAGEMAKER)],
  ),
  rights(
    'ZTA-IAM-005',
    'any role can be passed',
    [allow('iam:PassRole', '*', TO_SAGEMAKER)],
    [allow('iam:PassRole', TRAINING, TO_SAGEMAKER)],
  ),
  rights(
    'ZTA-IAM-005',
    'any role of the account can be passed',
    [allow('iam:PassRole', iam('role/*'), TO_SAGEMAKER)],
    [allow('iam:PassRole', TRAINING, TO_SAGEMAKER)],
  ),
];

const bedrock = (Condition?: Json) => taken({ Service: 'bedrock.amazonaws.com' }, Condition);
const agentcore = (Condition?: Json) => taken({ Service: 'bedrock-agentcore.amazonaws.com' }, Condition);
const fromAccount = (principal: unknown, Condition?: Json) => taken({ AWS: principal }, Condition);

const TRUSTS = [
  trust(
    'ZTA-IAM-006',
    'role of an agent for whomever Amazon Bedrock serves',
    bedrock(),
    bedrock({ ...OWN, ArnLike: { 'aws:SourceArn': arn('bedrock', 'agent/*') } }),
  ),
  trust('ZTA-IAM-006', 'role of a runtime for whomever AgentCore serves', agentcore(), agentcore(OWN)),
  trust(
    'ZTA-IAM-007',
    'role of a model for whomever SageMaker serves',
    taken({ Service: 'sagemaker.amazonaws.com' }),
    taken({ Service: 'sagemaker.amazonaws.com' }, OWN),
  ),
  trust(
    'ZTA-IAM-007',
    'role of a recommender for whomever Personalize serves',
    taken({ Service: 'personalize.amazonaws.com' }),
    taken({ Service: 'personalize.amazonaws.com' }, OWN),
  ),
  trust('ZTA-IAM-008', 'role for anyone', taken('*'), fromAccount(iam('role/deployer'))),
  trust(
    'ZTA-IAM-008',
    'role for anyone who knows an external id',
    fromAccount('*', { StringEquals: { 'sts:ExternalId': 'claims' } }),
    fromAccount('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
  ),
  trust(
    'ZTA-IAM-008',
    'role for all but one',
    { Effect: 'Allow', NotPrincipal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' },
    fromAccount(iam('role/deployer')),
  ),
  trust(
    'ZTA-IAM-009',
    'role for all of another account',
    fromAccount('arn:aws:iam::444455556666:root'),
    fromAccount('arn:aws:iam::444455556666:role/labelling'),
  ),
  trust(
    'ZTA-IAM-009',
    'role for a vendor without an external id',
    fromAccount('444455556666'),
    fromAccount('444455556666', { StringEquals: { 'sts:ExternalId': '9f2c1b7e' } }),
  ),
];

const code = (name: string, role: string): One => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'claims-code', S3Key: `${name}.zip` },
    Role: { 'Fn::GetAtt': [role, 'Arn'] },
    LoggingConfig: { LogGroup: name },
    VpcConfig: { SubnetIds: ['subnet-0a1b2c3d4e5f60718'], SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
  },
});

const SHARED: readonly Seed[] = [
  {
    rule: 'ZTA-IAM-010',
    violation: 'two functions with one role to ask a model',
    resources: (id, secure) => ({
      [`${id}Role`]: workload([ASK]),
      [`${id}Answers`]: code('answers', `${id}Role`),
      [`${id}Exports`]: code('exports', secure ? `${id}Other` : `${id}Role`),
      [`${id}Other`]: workload([]),
    }),
  },
  {
    rule: 'ZTA-IAM-010',
    violation: 'instance and function with one role to score',
    resources: (id, secure) => ({
      [`${id}Role`]: workload([SCORE]),
      [`${id}Scores`]: code('scores', `${id}Role`),
      [`${id}Profile`]: {
        Type: 'AWS::IAM::InstanceProfile',
        Properties: { Roles: [{ Ref: secure ? `${id}Other` : `${id}Role` }] },
      },
      [`${id}Other`]: workload([]),
    }),
  },
  trust(
    'ZTA-IAM-024',
    'role of a function that also is one of tasks',
    taken({ Service: ['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com'] }, OWN),
    FUNCTION,
    [ASK],
  ),
  trust(
    'ZTA-IAM-024',
    'role of a model that also is one of builds',
    taken({ Service: ['sagemaker.amazonaws.com', 'codebuild.amazonaws.com'] }, OWN),
    taken({ Service: 'sagemaker.amazonaws.com' }, OWN),
  ),
];

const user = (...statements: readonly Json[]): One => ({
  Type: 'AWS::IAM::User',
  Properties: { UserName: 'analyst', Policies: [{ PolicyName: 'work', PolicyDocument: document(...statements) }] },
});

const CREDENTIALS: readonly Seed[] = [
  one('ZTA-IAM-011', 'access key of a user', (secure) => ({
    Type: 'AWS::IAM::AccessKey',
    Properties: { UserName: 'batch-scoring', Status: secure ? 'Inactive' : 'Active' },
  })),
  one('ZTA-IAM-011', 'API key for Amazon Bedrock, made by a call', (secure) => ({
    Type: 'Custom::AWS',
    Properties: {
      ServiceToken: arn('lambda', 'function:calls'),
      Create: JSON.stringify({
        service: 'IAM',
        action: secure ? 'getUser' : 'createServiceSpecificCredential',
        parameters: { UserName: 'chat', ...(secure ? {} : { ServiceName: 'bedrock.amazonaws.com' }) },
        physicalResourceId: { id: 'chat' },
      }),
      InstallLatestAwsSdk: false,
    },
  })),
  one('ZTA-IAM-021', 'user who may score', (secure) =>
    user(secure ? allow('s3:GetObject', 'arn:aws:s3:::claims/*') : SCORE),
  ),
  {
    rule: 'ZTA-IAM-021',
    violation: 'user with a policy for Amazon Bedrock beside',
    resources: (id, secure) => ({
      [`${id}User`]: { Type: 'AWS::IAM::User', Properties: { UserName: `${id}chat` } },
      [`${id}Role`]: workload([]),
      [`${id}Policy`]: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'chat',
          PolicyDocument: document(ASK),
          ...(secure ? { Roles: [{ Ref: `${id}Role` }] } : { Users: [{ Ref: `${id}User` }] }),
        },
      },
    }),
  },
  rights('ZTA-IAM-023', 'function that calls with an API key', [ASK, allow('bedrock:CallWithBearerToken', '*')], [ASK]),
  rights(
    'ZTA-IAM-023',
    'function that makes API keys',
    [allow('iam:CreateServiceSpecificCredential', iam('user/chat'))],
    [allow('iam:ListServiceSpecificCredentials', iam('user/chat'))],
  ),
];

const EKS = `oidc.eks.${REGION}.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE`;
const pool = (amr: string) =>
  signedInAt(COGNITO, {
    StringEquals: claims(COGNITO, { aud: `${REGION}:0a1b2c3d-0000-1111-2222-333344445555` }),
    'ForAnyValue:StringLike': claims(COGNITO, { amr }),
  });

const FEDERATION: readonly Seed[] = [
  trust(
    'ZTA-IAM-012',
    'pipeline that is not asked for whom its token is',
    signedInAt(GITHUB, { StringEquals: claims(GITHUB, { sub: PRODUCTION }) }),
    fromGitHub(PRODUCTION),
  ),
  trust(
    'ZTA-IAM-012',
    'role for every identity pool',
    signedInAt(COGNITO, { 'ForAnyValue:StringLike': claims(COGNITO, { amr: 'authenticated' }) }),
    pool('authenticated'),
  ),
  trust(
    'ZTA-IAM-013',
    'pipeline of anybody',
    signedInAt(GITHUB, { StringEquals: claims(GITHUB, { aud: 'sts.amazonaws.com' }) }),
    fromGitHub(PRODUCTION),
  ),
  trust(
    'ZTA-IAM-013',
    'pipeline of any owner whose name begins alike',
    fromGitHub('repo:example-corp*/claims:environment:production'),
    fromGitHub(PRODUCTION),
  ),
  trust(
    'ZTA-IAM-013',
    'pipeline of any group on GitLab',
    signedInAt('gitlab.com', {
      StringEquals: claims('gitlab.com', { aud: 'https://gitlab.com' }),
      StringLike: claims('gitlab.com', { sub: 'project_path:*:ref_type:branch:ref:main' }),
    }),
    signedInAt('gitlab.com', {
      StringEquals: claims('gitlab.com', {
        aud: 'https://gitlab.com',
        sub: 'project_path:example-corp/claims:ref_type:branch:ref:main',
      }),
    }),
  ),
  trust('ZTA-IAM-014', 'pipeline of any branch', fromGitHub('repo:example-corp/claims:*'), fromGitHub(PRODUCTION)),
  trust(
    'ZTA-IAM-014',
    'pipeline of any repository of the owner',
    fromGitHub('repo:example-corp/*:environment:production'),
    fromGitHub(PRODUCTION),
  ),
  trust(
    'ZTA-IAM-014',
    'any account of a cluster',
    signedInAt(EKS, {
      StringEquals: claims(EKS, { aud: 'sts.amazonaws.com' }),
      StringLike: claims(EKS, { sub: 'system:serviceaccount:ai:*' }),
    }),
    signedInAt(EKS, { StringEquals: claims(EKS, { aud: 'sts.amazonaws.com', sub: 'system:serviceaccount:ai:chat' }) }),
  ),
  trust(
    'ZTA-IAM-015',
    'pipeline of proposed changes',
    fromGitHub('repo:example-corp/claims:pull_request'),
    fromGitHub(PRODUCTION),
  ),
  one('ZTA-IAM-015', 'pipeline of proposed changes beside a branch', (secure) => {
    const subjects = [
      'repo:example-corp/claims:ref:refs/heads/main',
      ...(secure ? [] : ['repo:example-corp/claims:pull_request']),
    ];
    const test = { StringEquals: { ...claims(GITHUB, { aud: 'sts.amazonaws.com' }), [`${GITHUB}:sub`]: subjects } };
    return roleOf(signedInAt(GITHUB, test), []);
  }),
  trust(
    'ZTA-IAM-032',
    'pipeline of whatever ref comes into an environment',
    inProduction({ job_workflow_ref: WORKFLOW }, claims(GITHUB, { ref: 'refs/tags/*' })),
    inProduction({ job_workflow_ref: WORKFLOW }),
  ),
  trust('ZTA-IAM-032', 'pipeline of any workflow', inProduction({}), inProduction({ ref: 'refs/heads/main' })),
  one('ZTA-SUPPLY-018', 'pipeline that replaces any image', (secure) =>
    roleOf(fromGitHub(PRODUCTION), [allow(['ecr:PutImage', 'ecr:UploadLayerPart'], secure ? IMAGES : '*')]),
  ),
  one('ZTA-IAM-031', 'pipeline that steps into any role', (secure) =>
    roleOf(fromGitHub(PRODUCTION), [allow('sts:AssumeRole', secure ? iam('role/cdk-deploy') : '*')]),
  ),
  trust('ZTA-IAM-022', 'guests who ask a model', pool('unauthenticated'), pool('authenticated'), [ASK]),
  trust('ZTA-IAM-022', 'guests who score', pool('unauthenticated'), pool('authenticated'), [SCORE]),
];

const PACKAGE = arn('sagemaker', 'model-package/claims/*');
const approve = (status: string) =>
  allow('sagemaker:UpdateModelPackage', PACKAGE, { StringEquals: { 'sagemaker:ModelApprovalStatus': status } });
const DEPLOY = allow(['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'], ENDPOINT);
const TRAIN = allow('sagemaker:CreateTrainingJob', arn('sagemaker', 'training-job/claims-*'), BOUND);
const REGISTER = allow('sagemaker:CreateModelPackage', PACKAGE);
const NO_APPROVAL = deny(['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'], '*', {
  StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' },
});

const DUTIES = [
  rights('ZTA-IAM-016', 'deployer who approves', [DEPLOY, approve('Approved')], [DEPLOY]),
  rights(
    'ZTA-IAM-016',
    'deployer who registers what is approved already',
    [DEPLOY, REGISTER],
    [DEPLOY, REGISTER, NO_APPROVAL],
  ),
  rights('ZTA-IAM-017', 'trainer who approves', [TRAIN, approve('Approved')], [TRAIN, approve('Rejected')]),
  rights(
    'ZTA-IAM-017',
    'trainer who registers what is approved already',
    [TRAIN, REGISTER],
    [TRAIN, REGISTER, NO_APPROVAL],
  ),
  one('ZTA-IAM-016', 'permission set of somebody who approves, and deploys', (secure) => ({
    Type: 'AWS::SSO::PermissionSet',
    Properties: {
      InstanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
      Name: 'Releasers',
      InlinePolicy: document(DEPLOY, ...(secure ? [] : [approve('Approved')])),
    },
  })),
  one('ZTA-IAM-028', 'permission set to deploy, for a working day', (secure) => ({
    Type: 'AWS::SSO::PermissionSet',
    Properties: {
      InstanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
      Name: 'Deployers',
      SessionDuration: secure ? 'PT1H' : 'PT8H',
      InlinePolicy: document(DEPLOY),
    },
  })),
  one('ZTA-IAM-100', 'somebody who approves with a password alone', (secure) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { AWS: iam('user/ana') },
        Action: 'sts:AssumeRole',
        ...(secure && { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      }),
      Policies: [{ PolicyName: 'approve', PolicyDocument: document(approve('Approved')) }],
    },
  })),
];

const ENGINEERS = iam('policy/engineers-boundary');
const boundary = (name: string, ...statements: readonly Json[]): One => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { ManagedPolicyName: name, Path: '/', PolicyDocument: document(...statements) },
});
const EVIDENCE = [
  'access-analyzer:*',
  'cloud*:*',
  'config:*',
  'ec2:*',
  'events:*',
  'guardduty:*',
  'kms:*',
  'logs:*',
  's3:*',
  'securityhub:*',
];
const MOST = {
  Effect: 'Allow',
  NotAction: ['bedrock*:*', 'iam:*', 'nova-act:*', 'sagemaker*:*', ...EVIDENCE],
  Resource: '*',
};
const USE = allow(['bedrock:ApplyGuardrail', 'bedrock:InvokeModel'], '*');
const ONLY_GUARDED = deny('bedrock:InvokeModel*', '*', { StringNotEquals: GUARDED });

/** A boundary, `${id}It`, and a role that bears it. */
const limit = (rule: string, violation: string, policy: (secure: boolean) => One): Seed => ({
  rule,
  violation,
  resources: (id, secure) => ({
    [`${id}It`]: policy(secure),
    [`${id}Bearer`]: workload([allow('s3:GetObject', 'arn:aws:s3:::claims/*')], {
      PermissionsBoundary: { Ref: `${id}It` },
    }),
  }),
});

const BOUNDARIES: readonly Seed[] = [
  {
    rule: 'ZTA-IAM-018',
    violation: 'role to score without the boundary of the others',
    resources: (id, secure) => {
      const bounded = { PermissionsBoundary: ENGINEERS };
      return {
        ...(secure ? secureLogs(id) : {}),
        [`${id}Role`]: workload([SCORE], secure ? bounded : {}),
        [`${id}Ingest`]: workload([allow('s3:GetObject', 'arn:aws:s3:::claims/*')], bounded),
        [`${id}Export`]: workload([allow('s3:PutObject', 'arn:aws:s3:::reports/*')], bounded),
      };
    },
    alone: true,
  },
  {
    rule: 'ZTA-IAM-018',
    violation: 'role to score without the boundary that is there for it',
    resources: (id, secure) => ({
      ...secureLogs(id),
      [`${id}Limit`]: boundary(
        'scoring-boundary',
        MOST,
        allow('sagemaker:InvokeEndpoint', '*'),
        deny('bedrock:*', '*'),
      ),
      [`${id}Role`]: workload([SCORE], secure ? { PermissionsBoundary: { Ref: `${id}Limit` } } : {}),
    }),
    alone: true,
  },
  limit('ZTA-IAM-019', 'boundary that can be taken off', (secure) =>
    boundary(
      'engineers-boundary',
      MOST,
      allow(['iam:GetRole', secure ? 'iam:TagRole' : 'iam:DeleteRolePermissionsBoundary'], iam('role/engineers/*')),
    ),
  ),
  limit('ZTA-IAM-019', 'boundary under which roles without it are made', (secure) =>
    boundary(
      'analysts-boundary',
      MOST,
      allow(
        'iam:CreateRole',
        iam('role/analysts/*'),
        secure ? { StringEquals: { 'iam:PermissionsBoundary': iam('policy/analysts-boundary') } } : undefined,
      ),
    ),
  ),
  limit('ZTA-IAM-019', 'boundary that can be rewritten', (secure) => {
    const name = secure ? 'agents-boundary' : 'former-agents-boundary';
    return boundary(
      name,
      MOST,
      allow('iam:CreatePolicyVersion', iam('policy/*')),
      deny(secure ? 'iam:*Policy*' : 'iam:DeletePolicy', iam(`policy/${name}`)),
    );
  }),
  limit('ZTA-IAM-020', 'boundary that leaves the second interface open', (secure) =>
    boundary(
      'chat-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      ...(secure ? [] : [allow('bedrock-mantle:CreateInference', '*')]),
    ),
  ),
  limit('ZTA-IAM-020', 'boundary under which the trail is stopped', (secure) =>
    boundary(
      'summaries-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow(secure ? 'cloudtrail:LookupEvents' : 'cloudtrail:StopLogging', '*'),
    ),
  ),
  limit('ZTA-IAM-020', 'boundary that denies the second interface to nobody', (secure) =>
    boundary(
      'drafts-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow('bedrock-mantle:*', '*'),
      deny('bedrock-mantle:*', '*', { ArnNotLike: { 'aws:PrincipalArn': secure ? iam('role/deployer') : '*' } }),
    ),
  ),
  limit('ZTA-IAM-020', 'boundary that lets models run without a guardrail', (secure) =>
    boundary('answers-boundary', MOST, USE, secure ? ONLY_GUARDED : deny('bedrock:InvokeInlineAgent', '*')),
  ),
  limit('ZTA-IAM-020', 'boundary under which keys are opened to anybody', (secure) =>
    boundary(
      'keys-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow('kms:CreateGrant', '*', secure ? { Bool: { 'kms:GrantIsForAWSResource': 'true' } } : undefined),
    ),
  ),
  limit('ZTA-IAM-020', 'boundary under which a role that is spared is passed on', (secure) =>
    boundary(
      'passers-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow('iam:PassRole', '*'),
      deny('bedrock-mantle:*', '*', { ArnNotEquals: { 'aws:PrincipalArn': iam('role/deployer') } }),
      deny('iam:PassRole', iam(secure ? 'role/deployer' : 'role/auditor')),
    ),
  ),
  limit('ZTA-IAM-030', 'boundary under which jobs run outside of networks', (secure) =>
    boundary(
      'jobs-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow('sagemaker:CreateAutoMLJobV2', '*'),
      ...(secure ? [deny('sagemaker:Create*', '*', { Null: { 'sagemaker:VpcSubnets': 'true' } })] : []),
    ),
  ),
  limit('ZTA-IAM-030', 'boundary under which models are approved by those who make them', (secure) =>
    boundary(
      'versions-boundary',
      MOST,
      USE,
      ONLY_GUARDED,
      allow('sagemaker:UpdateModelPackage', '*'),
      deny('sagemaker:UpdateModelPackage', '*', {
        StringEquals: { 'sagemaker:ModelApprovalStatus': secure ? 'Approved' : 'Rejected' },
      }),
    ),
  ),
];

const BY_LAMBDA = { Null: { 'lambda:SourceFunctionArn': 'true' } };

const ESCAPES = [
  rights(
    'ZTA-IAM-033',
    'asker of models who makes network interfaces',
    [ASK, allow('ec2:CreateNetworkInterface', '*')],
    [ASK, allow('ec2:CreateNetworkInterface', '*', BY_LAMBDA)],
  ),
  rights(
    'ZTA-IAM-029',
    'asker of models who writes into every log',
    [ASK, allow('logs:PutLogEvents', '*')],
    [ASK, allow('logs:PutLogEvents', arn('logs', 'log-group:claims:log-stream:*'))],
  ),
  one('ZTA-IAM-028', 'role to ask a model, for twelve hours', (secure) =>
    workload([ASK], { MaxSessionDuration: secure ? 3600 : 43200 }),
  ),
  rights(
    'ZTA-IAM-029',
    'asker of models who reads every object',
    [ASK, allow('s3:GetObject', '*')],
    [ASK, allow('s3:GetObject', 'arn:aws:s3:::claims/*')],
  ),
  rights(
    'ZTA-IAM-029',
    'scorer who reads every secret',
    [SCORE, allow('secretsmanager:GetSecretValue', arn('secretsmanager', '*'))],
    [SCORE, allow('secretsmanager:GetSecretValue', arn('secretsmanager', 'secret:score-a1b2c3'))],
  ),
  rights(
    'ZTA-IAM-025',
    'asker of models who writes policies of roles',
    [ASK, allow('iam:PutRolePolicy', iam('role/claims-*'))],
    [ASK, allow('iam:GetRolePolicy', iam('role/claims-*'))],
  ),
  rights(
    'ZTA-IAM-025',
    'scorer who attaches policies',
    [SCORE, allow(['iam:AttachRolePolicy', 'iam:ListRoles'], '*')],
    [SCORE, allow('iam:ListRoles', '*')],
  ),
  rights(
    'ZTA-IAM-026',
    'asker of models who takes any role on',
    [ASK, allow('sts:AssumeRole', '*')],
    [ASK, allow('sts:AssumeRole', iam('role/claims-reader'))],
  ),
  rights(
    'ZTA-IAM-026',
    'scorer who takes any role of the account on',
    [SCORE, allow('sts:AssumeRole', iam('role/*'))],
    [SCORE, allow('sts:AssumeRole', iam('role/claims-reader'))],
  ),
  rights(
    'ZTA-IAM-027',
    'workspace opened from anywhere',
    [allow('sagemaker:CreatePresignedDomainUrl', arn('sagemaker', 'user-profile/d-abc123/*'))],
    [
      allow('sagemaker:CreatePresignedDomainUrl', arn('sagemaker', 'user-profile/d-abc123/*'), {
        StringEquals: BEHIND,
      }),
    ],
  ),
  rights(
    'ZTA-IAM-027',
    'notebook opened from anywhere',
    [allow('sagemaker:CreatePresignedNotebookInstanceUrl', arn('sagemaker', 'notebook-instance/claims'))],
    [
      allow('sagemaker:CreatePresignedNotebookInstanceUrl', arn('sagemaker', 'notebook-instance/claims'), {
        IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      }),
    ],
  ),
];

const ask = (resource: unknown, condition: Json = { StringEquals: { ...GUARDED, ...BEHIND } }) =>
  allow('bedrock:InvokeModel', resource, condition);
const anyRegion = 'arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0';
const THROUGH = {
  'bedrock:InferenceProfileArn': arn('bedrock', 'inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0'),
};

const MODELS = [
  rights('ZTA-MODEL-001', 'model asked without a guardrail', [ask(MODEL, { StringEquals: BEHIND })], [ask(MODEL)]),
  rights(
    'ZTA-MODEL-001',
    'guardrail tested only where one is named',
    [ask(MODEL, { StringEquals: BEHIND, StringEqualsIfExists: GUARDED })],
    [ask(MODEL)],
  ),
  rights(
    'ZTA-MODEL-001',
    'stream past the guardrail that is asked for otherwise',
    [
      allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], MODEL, { StringEquals: BEHIND }),
      deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED }),
    ],
    [
      allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], MODEL, { StringEquals: BEHIND }),
      deny('bedrock:InvokeModel*', '*', { StringNotEquals: GUARDED }),
    ],
  ),
  rights('ZTA-MODEL-002', 'model asked from anywhere', [ask(MODEL, { StringEquals: GUARDED })], [ask(MODEL)]),
  rights('ZTA-MODEL-002', 'endpoint asked from anywhere', [allow('sagemaker:InvokeEndpoint', ENDPOINT)], [SCORE]),
  rights('ZTA-MODEL-003', 'any foundation model', [ask(`arn:aws:bedrock:${REGION}::foundation-model/*`)], [ask(MODEL)]),
  rights(
    'ZTA-MODEL-003',
    'any endpoint',
    [allow('sagemaker:InvokeEndpoint', arn('sagemaker', 'endpoint/*'), { StringEquals: BEHIND })],
    [SCORE],
  ),
  rights('ZTA-MODEL-003', 'any resource', [ask('*')], [ask(MODEL)]),
  rights(
    'ZTA-MODEL-004',
    'inference at the second interface',
    [allow('bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/claims'))],
    [allow('bedrock-mantle:ListModels', arn('bedrock-mantle', 'project/claims'))],
  ),
  rights(
    'ZTA-MODEL-004',
    'model made at the second interface',
    [allow('bedrock-mantle:CreateFineTuningJob', arn('bedrock-mantle', 'project/claims'))],
    [allow('bedrock-mantle:GetFineTuningJob', arn('bedrock-mantle', 'project/claims'))],
  ),
  rights(
    'ZTA-MODEL-005',
    'agent made up in the call',
    [allow('bedrock:InvokeInlineAgent', '*')],
    [allow('bedrock:InvokeAgent', arn('bedrock', 'agent-alias/A1B2C3D4E5/F6G7H8I9J0'))],
  ),
  rights(
    'ZTA-MODEL-005',
    'agent made up in the call, denied for one name only',
    [
      allow('bedrock:InvokeInlineAgent', '*'),
      deny('bedrock:InvokeInlineAgent', '*', { StringEquals: { 'bedrock:InlineAgentName': 'test' } }),
    ],
    [allow('bedrock:InvokeInlineAgent', '*'), deny('bedrock:InvokeInlineAgent', '*')],
  ),
  rights(
    'ZTA-MODEL-006',
    'job over a file of prompts',
    [allow('bedrock:CreateModelInvocationJob', [MODEL, arn('bedrock', 'model-invocation-job/*')])],
    [allow('bedrock:GetModelInvocationJob', arn('bedrock', 'model-invocation-job/*'))],
  ),
  rights(
    'ZTA-MODEL-006',
    'job over a file of prompts, beside a guarded model',
    [ASK, allow('bedrock:CreateModelInvocationJob', [MODEL, arn('bedrock', 'model-invocation-job/*')])],
    [ASK],
  ),
  rights(
    'ZTA-MODEL-007',
    'answers from documents past the guardrail',
    [ASK, allow('bedrock:RetrieveAndGenerate', '*')],
    [ASK, allow('bedrock:Retrieve', arn('bedrock', 'knowledge-base/K1B2C3D4E5'))],
  ),
  rights(
    'ZTA-MODEL-007',
    'any agent past the guardrail',
    [ASK, allow('bedrock:InvokeAgent', arn('bedrock', 'agent-alias/*'))],
    [ASK, allow('bedrock:InvokeAgent', arn('bedrock', 'agent-alias/A1B2C3D4E5/F6G7H8I9J0'))],
  ),
  rights(
    'ZTA-MODEL-008',
    'model in any region',
    [ask(anyRegion)],
    [ask(anyRegion, { StringEquals: { ...GUARDED, ...BEHIND, ...THROUGH } })],
  ),
  rights('ZTA-MODEL-008', 'model in two regions', [ask([MODEL, MODEL.replace(REGION, 'us-east-1')])], [ask(MODEL)]),
  rights(
    'ZTA-MODEL-010',
    'function that deletes the log of calls',
    [allow('bedrock:DeleteModelInvocationLoggingConfiguration', '*')],
    [allow('bedrock:GetModelInvocationLoggingConfiguration', '*')],
  ),
  rights(
    'ZTA-MODEL-010',
    'function that deletes guardrails',
    [allow('bedrock:DeleteGuardrail', arn('bedrock', 'guardrail/k3ep5afe'))],
    [allow('bedrock:CreateGuardrailVersion', arn('bedrock', 'guardrail/k3ep5afe'))],
  ),
  rights(
    'ZTA-MODEL-010',
    'function that deletes the policies of tools',
    [allow('bedrock-agentcore:DeletePolicy', arn('bedrock-agentcore', 'policy-engine/tools/policy/*'))],
    [allow('bedrock-agentcore:GetPolicy', arn('bedrock-agentcore', 'policy-engine/tools/policy/*'))],
  ),
  rights(
    'ZTA-MODEL-011',
    'asker of models who rewrites the guardrail',
    [ASK, allow('bedrock:UpdateGuardrail', arn('bedrock', 'guardrail/k3ep5afe'))],
    [ASK, allow('bedrock:GetGuardrail', arn('bedrock', 'guardrail/k3ep5afe'))],
  ),
  rights(
    'ZTA-MODEL-011',
    'asker of models who turns their log elsewhere',
    [ASK, allow('bedrock:PutModelInvocationLoggingConfiguration', '*')],
    [ASK],
  ),
];

const shared = (Action: unknown, Principal: unknown, Resource: unknown, Condition?: Json) =>
  document({ Effect: 'Allow', Principal, Action, Resource, ...(Condition && { Condition }) });

const SHARING: readonly Seed[] = [
  one('ZTA-MODEL-009', 'guardrail for anyone', (secure) => ({
    Type: 'AWS::Bedrock::ResourcePolicy',
    Properties: {
      ResourceArn: arn('bedrock', 'guardrail/k3ep5afe'),
      PolicyDocument: shared(
        'bedrock:ApplyGuardrail',
        '*',
        arn('bedrock', 'guardrail/k3ep5afe'),
        secure ? { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } : undefined,
      ),
    },
  })),
  one('ZTA-MODEL-009', 'versions of a model for anyone', (secure) => ({
    Type: 'AWS::SageMaker::ModelPackageGroup',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      ModelPackageGroupName: 'claims',
      ModelPackageGroupPolicy: shared(
        ['sagemaker:DescribeModelPackage', 'sagemaker:CreateModel'],
        { AWS: secure ? 'arn:aws:iam::444455556666:role/deployer' : '*' },
        PACKAGE,
      ),
    },
  })),
];

export const IDENTITY_SEEDS: readonly Seed[] = [
  ...WILDCARDS,
  ...PASSING,
  ...TRUSTS,
  ...SHARED,
  ...CREDENTIALS,
  ...FEDERATION,
  ...DUTIES,
  ...BOUNDARIES,
  ...ESCAPES,
  ...MODELS,
  ...SHARING,
];
