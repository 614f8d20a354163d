import { Unknown } from '../../core';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { isTree, type Tree } from './tree';
import { treeOf } from './value';

/** Reads a policy that stands in a field. */
type ReadPolicy = (field: Field) => unknown;

const SOURCES = ['source_policy_documents', 'source_json'];
const OVERRIDES = ['override_policy_documents', 'override_json'];

/** The policy that a `data.aws_iam_policy_document` writes. @param read reads the documents that it takes on */
export function statementsOf(document: Subject, read: ReadPolicy): unknown {
  const own = document.get('statement');
  if (own.unknown !== undefined) return own.unknown;
  let statements: readonly unknown[] = [];
  for (const attribute of SOURCES)
    for (const item of document.get(attribute).items) statements = and(statements, item, read);
  statements = overridden(statements, own.items.map(statementOf));
  for (const attribute of OVERRIDES)
    for (const item of document.get(attribute).items) statements = and(statements, item, read);
  return { Version: document.get('version').text ?? '2012-10-17', Statement: statements };
}

/** What a policy that cannot be read says of whom it concerns is unknown, beside what others say. */
function and(statements: readonly unknown[], item: Field, read: ReadPolicy): readonly unknown[] {
  const policy = item.unknown ?? read(item);
  if (policy === undefined) return statements;
  const more = isTree(policy) ? [policy['Statement'] ?? []].flat() : [policy];
  return overridden(statements, more);
}

/** A statement takes the place of another that has the same id. */
function overridden(statements: readonly unknown[], more: readonly unknown[]): readonly unknown[] {
  const ids = more.map(idOf);
  // What is hidden may take the place of any that has an id.
  const hides = more.some((one) => Unknown.is(one));
  const kept = statements.map((one) => (hides && idOf(one) !== undefined ? new Unknown(OVERRIDDEN) : one));
  return [...kept.filter((one) => idOf(one) === undefined || !ids.includes(idOf(one))), ...more];
}

const OVERRIDDEN = 'a document that is not followed may say otherwise';

function idOf(statement: unknown): string | undefined {
  const id = isTree(statement) ? statement['Sid'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function statementOf(statement: Field): unknown {
  if (statement.unknown !== undefined) return statement.unknown;
  const given = {
    Sid: treeOf(statement.get('sid')),
    Effect: treeOf(statement.get('effect')) ?? 'Allow',
    Principal: principals(statement.get('principals')),
    NotPrincipal: principals(statement.get('not_principals')),
    Action: list(statement.get('actions')),
    NotAction: list(statement.get('not_actions')),
    Resource: list(statement.get('resources')),
    NotResource: list(statement.get('not_resources')),
    Condition: conditions(statement.get('condition')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const list = (field: Field): unknown =>
  field.isSet === false ? undefined : (field.unknown ?? field.items.map(spelled));

/** A variable of a policy is written so that Terraform does not take it for its own. */
const spelled = (field: Field): unknown => withVariables(treeOf(field));

function withVariables(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('&{', '${');
  if (!isTree(value)) return value;
  const { 'Fn::Join': join } = value;
  return Array.isArray(join) && Array.isArray(join[1]) ? { 'Fn::Join': [join[0], join[1].map(withVariables)] } : value;
}

function principals(blocks: Field): unknown {
  if (blocks.isSet === false) return undefined;
  if (blocks.unknown !== undefined) return blocks.unknown;
  const found: Record<string, unknown[]> = {};
  for (const block of blocks.items) {
    const type = block.get('type').text;
    if (typeof type !== 'string') return new Unknown('who is meant is known after it is applied');
    // As the provider writes it: everybody, whoever vouches.
    if (type === '*') return '*';
    found[type] = [...(found[type] ?? []), ...block.get('identifiers').items.map(spelled)];
  }
  return found;
}

function conditions(blocks: Field): unknown {
  if (blocks.isSet === false) return undefined;
  if (blocks.unknown !== undefined) return blocks.unknown;
  const found: Record<string, Tree> = {};
  for (const block of blocks.items) {
    const [test, variable] = [block.get('test').text, block.get('variable').text];
    if (typeof test !== 'string' || typeof variable !== 'string') {
      return new Unknown('a condition is known after it is applied');
    }
    const values = block.get('values');
    found[test] = {
      ...found[test],
      [variable]: twice(found[test], variable) ?? values.unknown ?? values.items.map(spelled),
    };
  }
  return found;
}

/** Of the same test twice, versions of the provider keep all values, or the last ones. */
const twice = (tests: Tree | undefined, variable: string): Unknown | undefined =>
  tests !== undefined && Object.hasOwn(tests, variable) ? new Unknown('the same test is written twice') : undefined;
