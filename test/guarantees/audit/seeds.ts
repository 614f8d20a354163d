import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource, type Source } from '../../../lib/cloudformation';
import type { GuaranteeName } from '../../../lib/policy';

/** A template with one hole, and the same one without it. */
export interface Seed {
  readonly what: string;
  readonly name: GuaranteeName;
  /** What is told of the hole. */
  readonly told: string;
  readonly trusting: readonly string[];
  readonly hole: readonly Source[];
  readonly twin: readonly Source[];
}

const sections = (file: string) =>
  readFileSync(join(__dirname, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)] as const);

const PARTS = new Map(sections('parts.txt'));

/**
 * Reads a file of seeds: each begins with what it is, the guarantee, what is told, the parts that it stands beside, and who is trusted. Lines with a minus
 * are of the hole, those with a plus of its twin; `@@ FILE` begins another file.
 */
export function seedsIn(file: string): readonly Seed[] {
  return sections(file).map(([head, body]) => {
    const [what = '', name = '', told = '', parts = '', trusting = ''] = head.split(' | ');
    const around = parts.split(' ').map((part) => PARTS.get(part) ?? `no part '${part}'`);
    const files = (sign: string) => filesIn(['Resources:\n', ...around, signed(body, sign)].join(''));
    return {
      what,
      name: name as GuaranteeName,
      told,
      trusting: trusting.split(' ').filter(Boolean),
      hole: files('-'),
      twin: files('+'),
    };
  });
}

const signed = (body: string, sign: string): string =>
  body
    .split('\n')
    .filter((line) => !/^[-+]/.test(line) || line.startsWith(sign))
    .map((line) => line.replace(/^[-+]/, ' ').replace(MAY, role))
    .join('\n');

/** A role with one statement, in one line: `%may NAME | ACTIONS | RESOURCE | CONDITION`. */
const MAY = /^ *%may (\S+) \| (.*?) \| (.*?)(?: \| (.*))?$/;

function role(_: string, id: string, actions: string, resource: string, condition: string | undefined): string {
  const more = condition === undefined ? '' : `, Condition: ${condition}`;
  const trust = "{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}";
  const may = `{Effect: Allow, Action: [${actions}], Resource: ${resource}${more}}`;
  const document = (statement: string) => `{Version: '2012-10-17', Statement: [${statement}]}`;
  const policies = `[{PolicyName: p, PolicyDocument: ${document(may)}}]`;
  return `  ${id}: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${document(trust)}, Policies: ${policies}}}`;
}

function filesIn(text: string): readonly Source[] {
  const [first = '', ...more] = text.split(/^@@ /m);
  const others = more.map((one) => parseSource(one.slice(0, one.indexOf('\n')), one.slice(one.indexOf('\n') + 1)));
  return [parseSource('t.yaml', first), ...others];
}
