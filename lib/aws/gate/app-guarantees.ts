import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { AccessRead } from '../../cloudformation/access';
import type { Terms } from '../../guarantees';
import type { Fact } from '../../policy';
import { trustedAs, trustedIn } from '../custody/trusted-principals';
import { modelsIn } from '../proof/granted-models';
import { oursIn } from './our-constructs';

/** An app or stage, and what it may do that others may not. */
export interface AppTerms {
  readonly scope: IConstruct;
  /** Whom it trusts besides those whom constructs name. */
  readonly trustedBase: readonly (IRoleRef | string)[];
  readonly sharedWith: readonly string[];
}

/** What came of what every app has to keep. */
export interface AppGuarantees {
  readonly facts: readonly Fact<'guarantee'>[];
  readonly trustedBase: readonly string[];
  readonly assumptions: readonly string[];
  /** Whether a construct of this library answers for what stands at a place. */
  readonly isOurs: NonNullable<Terms['isOurs']>;
}

/** Columns of the report of the CDK. */
const PAPER = { width: 110, colour: false };

/** Proves what every app has to keep, without anybody having to ask. */
export function proveGuarantees(facts: readonly Fact[], access: AccessRead, app: AppTerms): AppGuarantees {
  // Loaded when asked: most of what is imported is needed for nothing else.
  const { guaranteesOf, guaranteeFacts }: typeof import('../../guarantees') = require('../../guarantees');
  const { CounterexamplePrinter, namedIn }: typeof import('../../report/access') = require('../../report/access');
  const isOurs = oursIn(app.scope);
  const trustedBase = baseOf(app, access);
  const { outcomes, ...told } = guaranteesOf(
    { facts, access },
    {
      ...(trustedBase.length > 0 && { trustedBase }),
      sharedWith: app.sharedWith,
      models: modelsIn(app.scope),
      isOurs,
    },
  );
  const printer = new CounterexamplePrinter({ ...PAPER, named: namedIn(access.ways) });
  const shown = guaranteeFacts(
    outcomes,
    ({ counterexample, about = [] }) => counterexample && printer.lines(counterexample, about).join('\n'),
  );
  return { facts: shown, ...told, isOurs };
}

function baseOf({ scope, trustedBase }: AppTerms, { ways }: AccessRead): readonly string[] {
  const named = ways.flatMap(({ access }) => [
    ...trustedIn(scope, access),
    ...trustedBase.flatMap((one) =>
      typeof one === 'string' ? [one] : (trustedAs(one.roleRef.roleArn, one, access) ?? []),
    ),
  ]);
  return [...new Set(named)];
}
