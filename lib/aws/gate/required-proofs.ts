import { join } from 'node:path';
import type { PolicyViolation } from 'aws-cdk-lib';
import type { Answer } from '../../access/answer';
import type { NamedStatement, ProofOptions } from '../../access/prove/proof';
import type { Question } from '../../access/prove/question';
import type { AccessRead } from '../../cloudformation/access';
import { InputError } from '../../core';
import { PROOF_FIXES, PROOF_RULES } from '../../policy';

/** A question that the user requires to be proved. */
export interface RequiredQuestion {
  readonly question: Question;
  readonly options: Pick<ProofOptions, 'trustServiceAuthorization'>;
}

/** What the user requires to be proved, and how to tell of it. */
export interface RequiredProofs {
  readonly questions: readonly RequiredQuestion[];
  /** The folder that templates are named from. */
  readonly folder: string;
  /** Path of the app or stage, for what is said of the whole of it. */
  readonly scope: string;
  /** Whether nothing is to be stopped. */
  readonly observe: boolean;
}

/** What came of the proofs. */
export interface Proved {
  readonly violations: readonly PolicyViolation[];
  readonly proved: number;
  /** Whether all that is required is proved. */
  readonly success: boolean;
}

/** Proves what is required. Nothing is read, or even loaded, where nothing is. */
export function proveRequired(access: () => AccessRead, required: RequiredProofs): Proved {
  if (required.questions.length === 0) return { violations: [], proved: 0, success: true };
  const { answer }: typeof import('../../access/answer') = require('../../access/answer');
  const read = access();
  const told = new Told(required, read);
  const all = required.questions.map(({ question, options }) => {
    try {
      return told.answered(answer(read, question, options));
    } catch (error) {
      if (error instanceof InputError) return told.invalid(error);
      throw error;
    }
  });
  return {
    violations: all.flatMap(({ violation }) => violation ?? []),
    proved: all.filter(({ proved }) => proved).length,
    success: all.every(({ proved }) => proved),
  };
}

interface ToldAnswer {
  readonly proved: boolean;
  readonly violation?: PolicyViolation;
}

/** Answers in the words of the CDK's report. */
class Told {
  private readonly report: typeof import('../../report/access') = require('../../report/access');
  private readonly named;

  public constructor(
    private readonly required: RequiredProofs,
    { ways }: AccessRead,
  ) {
    this.named = this.report.namedIn(ways);
  }

  public answered(answered: Answer): ToldAnswer {
    const { outcome, vacuous, counterexample, assumptions } = answered;
    if (outcome === 'proved' && vacuous !== true) return { proved: true };
    const places = counterexample?.allowedBy.map((statement) => this.placeOf(statement)) ?? [];
    const violation = {
      ...this.violation(outcome === 'proved' ? 'empty' : outcome, this.textOf(answered)),
      ...(counterexample?.change !== undefined && { fix: `${counterexample.change}.` }),
      ...(places.length > 0 && { violatingResources: places }),
      ruleMetadata: { assumptions: assumptions.join('; ') },
    };
    return { proved: outcome === 'proved', violation };
  }

  public invalid({ message }: InputError): ToldAnswer {
    return { proved: false, violation: this.violation('invalid', message) };
  }

  private violation(rule: keyof typeof PROOF_RULES, text: string): PolicyViolation {
    return {
      ruleName: PROOF_RULES[rule],
      description: `${PROOF_RULES[rule]} ${text}`,
      fix: PROOF_FIXES[rule],
      // What does not stop the synthesis must not look as if it did.
      severity: rule === 'empty' || this.required.observe ? 'warning' : 'fatal',
      violatingResources: [{ constructPath: this.required.scope, locations: [] }],
    };
  }

  /** The CDK shows the fix, and what is taken as given stands in its report. */
  private textOf({ counterexample, budget: _, ...answered }: Answer): string {
    const told = { ...answered, ...(counterexample && { counterexample: withoutChange(counterexample) }) };
    const paper = { width: 110, colour: false, named: this.named };
    return this.report.proofText({ ...told, assumptions: [] }, paper).trimEnd();
  }

  private placeOf({ place: { file, resource, at } }: NamedStatement): PolicyViolation['violatingResources'][number] {
    const templatePath = join(this.required.folder, file);
    return { resourceLogicalId: resource, templatePath, locations: at === '' ? [] : [at] };
  }
}

const withoutChange = ({ change: _, ...found }: NonNullable<Answer['counterexample']>) => found;
