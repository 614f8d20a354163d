import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SHAPES } from '../../../lib/cloudformation/access/names/shapes';

/** What the CDK was generated with about a type: what `Ref` stands for, attributes, properties. */
interface Known {
  readonly ref: string;
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
}

const CDK = dirname(require.resolve('aws-cdk-lib/package.json'));

function generated(service: string): string {
  const folder = join(CDK, `aws-${service}`, 'lib');
  const files = readdirSync(folder).filter((file) => /^[a-z0-9]+\.generated\.js$/.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

const services = new Map<string, string>();

function knownOf(type: string): Known {
  const [, service = ''] = type.toLowerCase().split('::');
  const text = services.get(service) ?? generated(service);
  services.set(service, text);
  const [, own = ''] = text.split(`CFN_RESOURCE_TYPE_NAME="${type}"`);
  const [whole = ''] = own.split('CFN_RESOURCE_TYPE_NAME=');
  return {
    ref: /get \w+Ref\(\)\{return\{([^}]*)\}/.exec(whole)?.[1] ?? '',
    attributes: [...whole.matchAll(/getAtt\("([^"]+)"/g)].map(([, name = '']) => name),
    properties: [...(/cfnPropertyNames=\{([^}]*)\}/.exec(whole)?.[1] ?? '').matchAll(/:"(\w+)"/g)].map(
      ([, name = '']) => name,
    ),
  };
}

/** Types whose documentation says that `Ref` is an ARN, though they call it an id. */
const ARN_AS_ID = new Set(['AWS::CloudFormation::Stack', 'AWS::SecretsManager::Secret']);

const TYPES = [...SHAPES.keys()];

test.each(TYPES)('%s is named as CloudFormation names it', (type) => {
  const shape = SHAPES.get(type);
  const { ref, attributes, properties } = knownOf(type);
  const named = [
    shape?.named ?? [],
    [...(shape?.arn.matchAll(/\{=?([A-Z]\w+(?:\|\w+)*)\}/g) ?? [])].map(([, name = '']) => name),
  ]
    .flat(2)
    .flatMap((name) => name.split('|'))
    .filter((name) => name !== 'ARN');
  expect(properties).toEqual(expect.arrayContaining(named));
  expect(attributes).toEqual(expect.arrayContaining(Object.keys(shape?.attributes ?? {})));
  const isArn = /\w*Arn:this\.ref/.test(ref) || ARN_AS_ID.has(type);
  const isParts = ref.includes('"|"');
  if (isArn) expect(shape?.ref).toBe('{ARN}');
  else if (!isParts) expect(shape?.ref ?? '{N}').not.toBe('{ARN}');
});

test.each(TYPES)('the attributes of %s that end in Arn are ARNs', (type) => {
  const { attributes = {} } = SHAPES.get(type) ?? {};
  for (const [name, pattern] of Object.entries(attributes)) {
    if (/arn$/i.test(name)) expect(pattern).toMatch(/^\{ARN\}(:\*)?$/);
  }
});
