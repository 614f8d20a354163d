import { Unknown } from '../../core';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { treeOf } from './value';

/** The policy that a `data.aws_iam_policy_document` writes. */
export function statementsOf(document: Subject): unknown {
  const others = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'];
  if (others.some((attribute) => document.get(attribute).isSet !== false)) {
    return new Unknown('it takes on statements of other documents, which is not followed');
  }
  return { Version: '2012-10-17', Statement: document.get('statement').items.map(statementOf) };
}

function statementOf(statement: Field): unknown {
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
  field.isSet === false ? undefined : (field.unknown ?? field.items.map(treeOf));

function principals(blocks: Field): unknown {
  if (blocks.isSet === false) return undefined;
  if (blocks.unknown !== undefined) return blocks.unknown;
  const found: Record<string, unknown[]> = {};
  for (const block of blocks.items) {
    const type = block.get('type').text;
    if (typeof type !== 'string') return new Unknown('who is meant is known after it is applied');
    // As the provider writes it: everybody, whoever vouches.
    if (type === '*') return '*';
    found[type] = [...(found[type] ?? []), ...block.get('identifiers').items.map(treeOf)];
  }
  return found;
}

function conditions(blocks: Field): unknown {
  if (blocks.isSet === false) return undefined;
  if (blocks.unknown !== undefined) return blocks.unknown;
  const found: Record<string, Record<string, unknown>> = {};
  for (const block of blocks.items) {
    const [test, variable] = [block.get('test').text, block.get('variable').text];
    if (typeof test !== 'string' || typeof variable !== 'string') {
      return new Unknown('a condition is known after it is applied');
    }
    found[test] = { ...found[test], [variable]: block.get('values').items.map(treeOf) };
  }
  return found;
}
