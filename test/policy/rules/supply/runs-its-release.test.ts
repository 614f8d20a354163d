import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-102')
    .map(({ outcome, resource }) => `${outcome} ${resource}`);

const IMAGE = `sha256:${'4f'.repeat(32)}`;
const OTHER = `sha256:${'5e'.repeat(32)}`;
const [WEIGHTS, POISON] = ['9a'.repeat(32), '8b'.repeat(32)];
const at = (digest: string) => `111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud@${digest}`;
const said = (tags: Readonly<Record<string, unknown>>) => ({
  Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
});
const RELEASE = { 'ai-release-image': IMAGE, 'ai-release-artifact': WEIGHTS, 'ai-release-sha256': WEIGHTS };

const container = (digest: string, weights: string) => ({
  Image: at(digest),
  ModelDataUrl: `s3://fraud/${weights}/model.tar.gz`,
});
const model = (more: object, tags: Readonly<Record<string, unknown>> = RELEASE): Tree => ({
  M: { Type: 'AWS::SageMaker::Model', Properties: { ...said(tags), ...more } },
});
const source = (weights: string) => ({ ModelDataSource: { S3DataSource: { S3Uri: `s3://fraud/${weights}/` } } });

test.each<[string, Tree, string[]]>([
  ['what it says', model({ PrimaryContainer: container(IMAGE, WEIGHTS) }), []],
  ['a folder, as it says', model({ PrimaryContainer: { Image: at(IMAGE), ...source(WEIGHTS) } }), []],
  ['another image', model({ PrimaryContainer: container(OTHER, WEIGHTS) }), ['fail M']],
  ['other weights', model({ PrimaryContainer: container(IMAGE, POISON) }), ['fail M']],
  ['a folder of other weights', model({ PrimaryContainer: { Image: at(IMAGE), ...source(POISON) } }), ['fail M']],
  ['no weights', model({ PrimaryContainer: { Image: at(IMAGE) } }), ['fail M']],
  [
    'another container behind it',
    model({ Containers: [container(IMAGE, WEIGHTS), container(OTHER, WEIGHTS)] }),
    ['fail M'],
  ],
  [
    'an image of elsewhere',
    model({ PrimaryContainer: { ...container(IMAGE, WEIGHTS), Image: { 'Fn::ImportValue': 'i' } } }),
    ['unknown M'],
  ],
  [
    'a release of elsewhere',
    model({ PrimaryContainer: container(IMAGE, WEIGHTS) }, { 'ai-release-image': { 'Fn::ImportValue': 'i' } }),
    ['unknown M'],
  ],
  ['whatever, and says nothing', model({ PrimaryContainer: container(OTHER, POISON) }, {}), []],
])('a model that runs %s', (_what, tree, expected) => {
  expect(found(tree)).toEqual(expected);
});

const config = (
  name: unknown,
  tags: Readonly<Record<string, unknown>> = RELEASE,
  kind = 'ProductionVariants',
): Tree => ({
  ...model({ PrimaryContainer: container(IMAGE, WEIGHTS) }),
  Unsigned: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: container(OTHER, POISON) } },
  C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { ...said(tags), [kind]: [{ ModelName: name }] } },
});

test.each<[string, Tree, string[]]>([
  ['the model of its release', config({ 'Fn::GetAtt': ['M', 'ModelName'] }), []],
  ['a model that says nothing', config({ 'Fn::GetAtt': ['Unsigned', 'ModelName'] }), ['fail C']],
  ['a model that is not there', config('unsigned'), ['fail C']],
  [
    'a model beside, in the shadow',
    config({ 'Fn::GetAtt': ['Unsigned', 'ModelName'] }, RELEASE, 'ShadowProductionVariants'),
    ['fail C'],
  ],
  ['a model of elsewhere', config({ 'Fn::ImportValue': 'model' }), ['unknown C']],
  ['whatever, and says nothing', config('unsigned', {}), []],
])('an endpoint that runs %s', (_what, tree, expected) => {
  expect(found(tree)).toEqual(expected);
});
