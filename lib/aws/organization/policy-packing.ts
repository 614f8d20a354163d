import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { renderedLength } from '../naming/rendered-length';
import type { RenderedStatement } from './control-statement';

/** A policy as an organization keeps it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly RenderedStatement[];
}

/** What AWS takes as one policy, and how many of them as attached to one target. */
export interface PolicyLimits {
  /** Characters, without white space. */
  readonly size: number;

  /** Policies on one target, without the one of AWS that allows everything and is attached from the beginning. */
  readonly count: number;
}

/**
 * Service and resource control policies: five on a target, one of which is that of AWS.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const CONTROL_LIMITS: PolicyLimits = { size: 5120, count: 4 };

/**
 * Spreads statements over as few policies as need be: each goes into the first that has room, in the order in which they are given, so that
 * one that is added at the end moves none of the others.
 *
 * @throws ControlTooLong if a statement does not fit by itself: a denial of everything but a list cannot be cut in two
 * @throws ControlsTooMany if they need more policies than a target takes
 */
export function pack(
  statements: readonly RenderedStatement[],
  { size, count }: PolicyLimits,
  place: IConstruct,
): readonly PolicyDocument[] {
  const packed: RenderedStatement[][] = [];
  for (const statement of statements.map(toldApart)) {
    const alone = lengthOf([statement], place);
    if (alone > size) {
      const reason = `each control must be ${size} characters at the most, got ${alone} for '${statement['Sid']}'`;
      throw new ConfigError('ControlTooLong', `${reason}; name fewer models, guardrails or networks`, place);
    }
    const fitting = packed.find((others) => lengthOf([...others, statement], place) <= size);
    if (fitting === undefined) packed.push([statement]);
    else fitting.push(statement);
  }
  if (packed.length > count) {
    const reason = `controls must fit into ${count} policies, since AWS takes five on a target and one is its own, got ${packed.length}`;
    throw new ConfigError('ControlsTooMany', `${reason}; attach some to the unit above`, place);
  }
  return packed.map(documentOf);
}

/** A control that is given twice, such as for other keys, has the same names for its statements, and a policy takes each once. */
function toldApart(statement: RenderedStatement, i: number, all: readonly RenderedStatement[]): RenderedStatement {
  const before = all.slice(0, i).filter(({ Sid }) => Sid === statement['Sid']).length;
  return before === 0 ? statement : { ...statement, Sid: `${statement['Sid']}${before + 1}` };
}

const documentOf = (statements: readonly RenderedStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

const lengthOf = (statements: readonly RenderedStatement[], place: IConstruct): number =>
  renderedLength(Stack.of(place).resolve(documentOf(statements)));
