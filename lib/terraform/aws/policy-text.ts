import { Unknown } from '../../core';
import type { Field } from '../field';
import { Subject } from '../subject';
import { isText, Reference, Text } from '../text';
import { statementsOf } from './policy-data';
import { isTree } from './tree';
import { textTree, treeOf } from './value';

/** What a policy says: as text of JSON, as an object that is encoded, or as `data.aws_iam_policy_document` writes it. */
export function policyOf(field: Field): unknown {
  const { written, value } = field;
  if (value === undefined) return undefined;
  if (!isText(value)) return treeOf(field);
  const data = field.looksUp('aws_iam_policy_document');
  if (data !== undefined) return statementsOf(data, policyOf);
  if (typeof written === 'string') return parsed(written, []);
  if (!(written instanceof Text)) return textTree(written ?? '');
  const planned = plannedDocument(field, written);
  if (planned !== undefined) return planned;
  const holes: unknown[] = [];
  const marked = written.parts.map((part) => {
    if (typeof part === 'string') return part;
    holes.push(textTree(part));
    return `${OPEN}${holes.length - 1}${CLOSE}`;
  });
  return parsed(marked.join(''), holes);
}

/**
 * What a plan says is made from one document: most likely that one, and perhaps more than that.
 *
 * A plan does not show what stands around it, so that something unknown stands beside its statements.
 */
function plannedDocument({ around }: Field, { parts }: Text): unknown {
  const [reference, ...others] = parts.filter((part) => !Unknown.is(part));
  if (!(reference instanceof Reference) || others.length > 0 || !DOCUMENT.test(reference.resource.type))
    return undefined;
  const policy = statementsOf(Subject.of(reference.resource, around.world), policyOf);
  if (!isTree(policy)) return policy;
  return { ...policy, Statement: [policy['Statement'], new Unknown(AROUND)].flat() };
}

const DOCUMENT = /^aws_iam_policy_document$/;
const AROUND = 'a plan does not show what else the text is made from';

// Characters that no policy holds.
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const HOLES = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

function parsed(text: string, holes: readonly unknown[]): unknown {
  try {
    return filled(JSON.parse(text), holes);
  } catch {
    return new Unknown('the text is no JSON as far as it is known before it is applied');
  }
}

function filled(tree: unknown, holes: readonly unknown[]): unknown {
  if (typeof tree === 'string') return filledText(tree, holes);
  if (Array.isArray(tree)) return tree.map((member) => filled(member, holes));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, member]) => [key, filled(member, holes)]));
}

function filledText(text: string, holes: readonly unknown[]): unknown {
  // Every other part is the number of a hole.
  const parts = text.split(HOLES).map((part, i) => (i % 2 === 0 ? part : holes[Number(part)]));
  const said = parts.filter((part) => part !== '');
  if (said.length > 1) return { 'Fn::Join': ['', said] };
  return said[0] ?? '';
}
