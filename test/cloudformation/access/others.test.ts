import type { Tree } from '../../judged';
import { HOME, modelOf, plainly, readingOf, resourceIn } from './reading';

const FUNCTION = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } };
const ARN = 'arn:aws:lambda:eu-west-1:222233334444:function:f';

describe('a permission of a function', () => {
  const permission = (properties: object) => ({
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      FunctionName: { Ref: 'F' },
      ...properties,
    },
  });
  const statementsOf = (tree: Tree) => resourceIn(modelOf(tree), ARN).policy?.statements ?? [];

  test('is a statement with a test for each property that narrows it', () => {
    const P = permission({
      SourceArn: { 'Fn::GetAtt': ['B', 'Arn'] },
      SourceAccount: { Ref: 'AWS::AccountId' },
      PrincipalOrgID: 'o-1234567890',
      FunctionUrlAuthType: 'AWS_IAM',
      InvokedViaFunctionUrl: true,
      EventSourceToken: 't',
    });
    const B = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } };
    const { policy } = resourceIn(modelOf({ F: FUNCTION, B, P }), ARN);
    const test = (operator: string, key: string, value: string) => ({
      operator,
      ifExists: false,
      key,
      values: [value],
    });
    expect(plainly(policy)).toEqual({
      version: '2012-10-17',
      statements: [
        {
          effect: 'Allow',
          principals: { list: [{ kind: 'Service', name: 's3.amazonaws.com' }], excluded: false },
          actions: { patterns: ['lambda:InvokeFunction'], excluded: false },
          resources: { patterns: [ARN], excluded: false },
          conditions: [
            test('StringEquals', 'lambda:EventSourceToken', 't'),
            test('StringEquals', 'lambda:FunctionUrlAuthType', 'AWS_IAM'),
            test('Bool', 'lambda:InvokedViaFunctionUrl', 'true'),
            test('StringEquals', 'aws:PrincipalOrgID', 'o-1234567890'),
            test('StringEquals', 'aws:SourceAccount', '222233334444'),
            test('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::b'),
          ],
        },
      ],
    });
  });

  test.each<[string, object]>([
    ['*', { kind: '*', name: '*' }],
    ['333344445555', { kind: 'AWS', name: '333344445555' }],
    ['arn:aws:iam::333344445555:role/r', { kind: 'AWS', name: 'arn:aws:iam::333344445555:role/r' }],
    ['bedrock.amazonaws.com', { kind: 'Service', name: 'bedrock.amazonaws.com' }],
  ])('for %s', (Principal, expected) => {
    expect(statementsOf({ F: FUNCTION, P: permission({ Principal }) })[0]?.principals?.list).toEqual([expected]);
  });

  test.each<[unknown, string]>([
    ['f', ARN],
    [{ 'Fn::GetAtt': ['F', 'Arn'] }, ARN],
    ['222233334444:function:f', ARN],
    ['f:live', `${ARN}:live`],
    [{ Ref: 'Live' }, `${ARN}:live`],
  ])('named %j hangs on the function', (FunctionName, resource) => {
    const Live = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'F' }, Name: 'live' } };
    const [statement] = statementsOf({ F: FUNCTION, Live, P: permission({ FunctionName }) });
    expect(statement?.resources?.patterns).toEqual([resource]);
  });

  test('for somebody nobody knows may be for anyone', () => {
    const tree = {
      Parameters: { Who: { Type: 'String' } },
      Resources: { F: FUNCTION, P: permission({ Principal: { Ref: 'Who' } }) },
    };
    expect(statementsOf(tree)[0]).toMatchObject({
      principals: { list: [{ kind: '*' }] },
      hidden: "parameter 'Who' is given at deployment",
    });
  });

  test('several are one policy, each statement at its place', () => {
    const statements = statementsOf({
      F: FUNCTION,
      P: permission({}),
      Q: permission({ Principal: 'x.amazonaws.com' }),
    });
    expect(statements.map(({ place }) => place.resource)).toEqual(['P', 'Q']);
  });
});

test('a permission of a layer', () => {
  const LayerVersionArn = 'arn:aws:lambda:eu-west-1:222233334444:layer:tools:3';
  const P = {
    Type: 'AWS::Lambda::LayerVersionPermission',
    Properties: { Action: 'lambda:GetLayerVersion', Principal: '*', OrganizationId: 'o-1234567890', LayerVersionArn },
  };
  expect(resourceIn(modelOf({ P }), LayerVersionArn).policy?.statements[0]).toMatchObject({
    principals: { list: [{ kind: '*' }] },
    conditions: [{ key: 'aws:PrincipalOrgID', values: ['o-1234567890'] }],
  });
});

describe('an endpoint', () => {
  const endpoint = (ServiceName: unknown, more: object = {}) => ({
    E: { Type: 'AWS::EC2::VPCEndpoint', Properties: { ServiceName, ...more } },
  });

  test.each<[unknown, string]>([
    ['com.amazonaws.eu-west-1.bedrock-runtime', 'bedrock'],
    [{ 'Fn::Sub': 'com.amazonaws.${AWS::Region}.bedrock-agent-runtime' }, 'bedrock'],
    ['com.amazonaws.eu-west-1.bedrock-agentcore.gateway', 'bedrock-agentcore'],
    ['com.amazonaws.eu-west-1.sagemaker.runtime', 'sagemaker'],
    ['aws.sagemaker.eu-west-1.notebook', 'sagemaker'],
    ['com.amazonaws.eu-west-1.s3', 's3'],
    ['com.amazonaws.eu-west-1.ecr.dkr', 'ecr'],
    ['com.amazonaws.eu-west-1.monitoring', 'cloudwatch'],
    ['com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0', ''],
  ])('to %j is for %j', (name, service) => {
    expect(modelOf(endpoint(name)).endpoints).toMatchObject([{ id: 'vpce-00000000000000001', service }]);
  });

  test.each([
    ['com.amazonaws.eu-west-1.bedrock-runtime', 'bedrock-runtime'],
    [{ 'Fn::Sub': 'com.amazonaws.${AWS::Region}.bedrock' }, 'bedrock'],
    ['com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0', undefined],
    [{ 'Fn::ImportValue': 'name' }, undefined],
  ])('to %j is called %s', (name, called) => {
    expect(modelOf(endpoint(name)).endpoints[0]?.called).toBe(called);
  });

  test('of OpenSearch Serverless', () => {
    const E = { Type: 'AWS::OpenSearchServerless::VpcEndpoint', Properties: { Name: 'e' } };
    expect(modelOf({ E }).endpoints).toMatchObject([{ id: 'vpce-00000000000000001', service: 'aoss' }]);
  });

  test('lets everything through where it has no policy, and otherwise what its policy says', () => {
    const PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
    };
    expect(modelOf(endpoint('x')).endpoints[0]).not.toHaveProperty('policy');
    expect(modelOf(endpoint('x', { PolicyDocument })).endpoints[0]?.policy?.statements).toHaveLength(1);
  });

  test('is the one that conditions refer to', () => {
    const Condition = { StringEquals: { 'aws:SourceVpce': { Ref: 'E' } } };
    const statement = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition };
    const B = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: 'b', PolicyDocument: { Version: '2012-10-17', Statement: statement } },
    };
    const { resources, endpoints, names } = modelOf({ ...endpoint('x'), B });
    const [tested] = resources.flatMap(({ policy }) => policy?.statements[0]?.conditions[0]?.values ?? []);
    expect(tested).toBe(endpoints[0]?.id);
    expect(names).toEqual([{ text: tested, label: 'E', shape: 'vpce-*', generated: true, plain: true }]);
  });
});

describe('policies of an organization', () => {
  const DENY = { Version: '2012-10-17', Statement: { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' } };
  const control = (TargetIds: unknown, properties: object = {}) => ({
    Type: 'AWS::Organizations::Policy',
    Properties: { Type: 'SERVICE_CONTROL_POLICY', Content: DENY, TargetIds, ...properties },
  });
  const unit = (ParentId: unknown) => ({
    Type: 'AWS::Organizations::OrganizationalUnit',
    Properties: { ParentId, Name: 'u' },
  });
  const levels = (tree: Tree) =>
    modelOf(tree).serviceControls.map((policies) => policies.map(({ place }) => place.resource));

  test('are told apart by their levels, from the root down; AWS allows everything on each besides', () => {
    const tree = {
      Account: control(['222233334444']),
      Inner: control([{ Ref: 'Team' }]),
      Outer: control(['ou-abcd-12345678']),
      Root: control([{ 'Fn::GetAtt': ['Org', 'RootId'] }], { Content: JSON.stringify(DENY) }),
      Org: { Type: 'AWS::Organizations::Organization' },
      Unit: unit('r-abcd'),
      Team: unit({ Ref: 'Unit' }),
    };
    expect(levels(tree)).toEqual([
      ['Root', 'Root'],
      ['Outer', 'Outer'],
      ['Inner', 'Inner'],
      ['Account', 'Account'],
    ]);
    const [[deny, allow] = []] = modelOf(tree).serviceControls;
    expect([deny?.statements[0]?.effect, allow?.statements[0]?.effect]).toEqual(['Deny', 'Allow']);
    expect(allow?.statements[0]?.actions.patterns).toEqual(['*']);
  });

  test.each<[string, unknown, string]>([
    ['another account', ['333344445555'], "'C' does not hold in account 222233334444: its target is '333344445555'"],
    ['a unit', ['ou-abcd-12345678'], "account 222233334444 lies below the target of 'C'"],
  ])('whose target is %s', (_what, targets, expected) => {
    expect(readingOf({ tree: { C: control(targets) }, environment: HOME }).assumptions).toContain(expected);
  });

  test('rest on what the files do not show', () => {
    expect(readingOf({ tree: { C: control(['r-abcd']) }, environment: HOME }).assumptions.slice(1)).toEqual([
      'FullAWSAccess, which AWS attaches to every level of an organization, is still there',
      'account 222233334444 is not the one that manages the organization',
    ]);
  });

  test('that hold elsewhere, or are about something else, say nothing', () => {
    expect(levels({ C: control(['333344445555']), T: control(['r-abcd'], { Type: 'TAG_POLICY' }) })).toEqual([]);
  });

  test('about resources name principals', () => {
    const Content = {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
    };
    const C = control(['r-abcd'], { Type: 'RESOURCE_CONTROL_POLICY', Content });
    const { resourceControls, serviceControls } = modelOf({ C });
    expect(serviceControls).toEqual([]);
    expect(resourceControls[0]?.map(({ statements }) => statements[0]?.principals?.list[0]?.kind)).toEqual(['*', '*']);
  });
});

describe('a data access policy', () => {
  const POLICY = [
    {
      Rules: [
        { ResourceType: 'index', Resource: ['index/claims*/*'], Permission: ['aoss:ReadDocument'] },
        { ResourceType: 'collection', Resource: ['collection/other'], Permission: ['aoss:DescribeCollectionItems'] },
      ],
      Principal: ['arn:aws:iam::222233334444:role/r'],
    },
  ];
  const tree = (Policy: unknown) => ({
    C: { Type: 'AWS::OpenSearchServerless::Collection', Properties: { Name: 'claims' } },
    P: { Type: 'AWS::OpenSearchServerless::AccessPolicy', Properties: { Name: 'p', Type: 'data', Policy } },
  });
  const COLLECTION = 'arn:aws:aoss:eu-west-1:222233334444:collection/example00001';

  test('opens the collections whose names its rules cover', () => {
    const { policy } = resourceIn(modelOf(tree(JSON.stringify(POLICY))), COLLECTION);
    expect(plainly(policy)).toEqual({
      version: '2012-10-17',
      statements: [
        {
          effect: 'Allow',
          principals: { list: [{ kind: 'AWS', name: 'arn:aws:iam::222233334444:role/r' }], excluded: false },
          actions: { patterns: ['aoss:ReadDocument'], excluded: false },
          resources: { patterns: [COLLECTION], excluded: false },
          conditions: [],
        },
      ],
    });
  });

  test('that is no JSON may open anything', () => {
    const { mistakes } = readingOf({ tree: tree('{'), environment: HOME });
    expect(mistakes.map(({ what }) => what)).toEqual(['the text is no JSON']);
    expect(resourceIn(modelOf(tree('{')), COLLECTION).policy?.hidden).toBe('the text is no JSON');
  });
});

describe('a statement of an event bus', () => {
  const BUS = 'arn:aws:events:eu-west-1:222233334444:event-bus/default';
  const read = (properties: object) => {
    const P = { Type: 'AWS::Events::EventBusPolicy', Properties: { StatementId: 's', ...properties } };
    return resourceIn(modelOf({ P }), BUS).policy;
  };

  test('that is written out', () => {
    const Statement = {
      Effect: 'Allow',
      Principal: { AWS: '333344445555' },
      Action: 'events:PutEvents',
      Resource: BUS,
    };
    expect(read({ Statement })?.statements[0]).toMatchObject({ resources: { patterns: [BUS] } });
  });

  test('of which only the parts are told', () => {
    const Condition = { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1234567890' };
    expect(plainly(read({ Action: 'events:PutEvents', Principal: '*', Condition }))).toMatchObject({
      statements: [
        {
          principals: { list: [{ kind: '*' }] },
          actions: { patterns: ['events:PutEvents'] },
          conditions: [{ operator: 'StringEquals', key: 'aws:PrincipalOrgID', values: ['o-1234567890'] }],
        },
      ],
    });
  });
});
