import type { Answer } from '../../access/answer';
import type { Question } from '../../access/prove/question';
import { InputError } from '../../core';
import { PROOF_FIXES, PROOF_RULES } from '../../policy';
import type { Configurations } from '../../terraform/configurations';
import { paper } from './gate-report';

/** What came of the proofs. */
export interface Proved {
  /** What is told of those that are not led, and of those that prove nothing. */
  readonly text: string;
  /** Names of why they stop the synthesis. */
  readonly stopping: readonly string[];
}

interface Told {
  readonly rule?: keyof typeof PROOF_RULES;
  readonly text?: string;
}

/** Proves what is required. Nothing is read, or even loaded, where nothing is. */
export function proveRequired(configurations: Configurations, questions: readonly Question[]): Proved {
  if (questions.length === 0) return { text: '', stopping: [] };
  const { answer }: typeof import('../../access/answer') = require('../../access/answer');
  const { accessOf }: typeof import('../../terraform/access') = require('../../terraform/access');
  const { namedIn, proofText }: typeof import('../../report/access') = require('../../report/access');
  const read = accessOf(configurations);
  const shown = { ...paper(), named: namedIn(read.ways) };
  const all = questions.map((question): Told => {
    try {
      return told(answer(read, question), (answered) => proofText(answered, shown));
    } catch (error) {
      if (error instanceof InputError) return { rule: 'invalid', text: `${error.message}\n` };
      throw error;
    }
  });
  const count = all.filter(({ rule }) => rule === undefined || rule === 'empty').length;
  const lines = all.flatMap(({ rule, text }) =>
    rule === undefined ? [] : [`${PROOF_RULES[rule]} ${text}  Fix: ${PROOF_FIXES[rule]}\n\n`],
  );
  return {
    text: `${lines.join('')}zero-trust: ${count} of ${all.length} required proofs led\n`,
    stopping: all.flatMap(({ rule }) => (rule === undefined || rule === 'empty' ? [] : [PROOF_RULES[rule]])),
  };
}

function told(answered: Answer, print: (answered: Answer) => string): Told {
  const { outcome, vacuous } = answered;
  if (outcome === 'proved' && vacuous !== true) return {};
  return { rule: outcome === 'proved' ? 'empty' : outcome, text: print(answered) };
}
