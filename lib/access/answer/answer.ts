import { type Proof, type ProofOptions, prove, type Question, type Way } from '../prove';
import { ofRequest } from '../prove/closing';
import type { Counterexample } from '../prove/proof';
import { checkKeys } from './known-keys';
import { checkValues, namesValues, withValues } from './named-values';
import { checkReadable } from './readable-values';

/** What files say about who can do what. */
export interface Read {
  readonly ways: readonly Way[];
  /** What had to be taken as given while they were read. */
  readonly assumptions: readonly string[];
  /** What the files make, and do not write out: it may grant anything, so that nothing is proved. */
  readonly unwritten?: readonly string[];
}

/** A question about access, and what it comes to. */
export interface Answer extends Proof {
  /** As it was asked. */
  readonly question: Question;
}

/**
 * What a question about files comes to; what their reader had to take as given is told along.
 *
 * Values of conditions may name what only deployment knows: `${Endpoint}`.
 *
 * @throws InputError as `prove` does, `UnknownKey`, `UnreadableValue`, and `UnknownName`, `AmbiguousName` of such values
 */
export function answer(
  { ways, assumptions, unwritten = [] }: Read,
  question: Question,
  options: ProofOptions = {},
): Answer {
  checkKeys(question);
  checkReadable(question);
  const proof = asFarAsWritten(
    namesValues(question) && !isOfGoogle(ways) ? named(ways, question, options) : prove(ways, question, options),
    unwritten,
  );
  const { counterexample } = proof;
  return {
    ...proof,
    ...(counterexample && { counterexample: withNames(counterexample, ways) }),
    question,
    assumptions: allAssumptions(proof.assumptions, assumptions),
  };
}

/** Where the files are of Google Cloud, only access levels are named. */
const isOfGoogle = (ways: readonly Way[]): boolean => ways.some(({ access }) => access.google !== undefined);

function asFarAsWritten(proof: Proof, unwritten: readonly string[]): Proof {
  if (proof.outcome !== 'proved' || unwritten.length === 0) return proof;
  const why = `what ${unwritten.join(', ')} makes is not written out`;
  return { ...proof, outcome: 'unknown', why, vacuous: null, certificates: [] };
}

/** What prover and reader take as given, each once, as sentences without their full stops. */
export function allAssumptions(ofProver: readonly string[], ofReader: readonly string[]): readonly string[] {
  // The prover says so itself, or the opposite.
  const besides = ofReader.filter((text) => !/^policies .*that the files do not mention grant nothing/i.test(text));
  return [...new Set([...ofProver, ...besides].map(asSentence))];
}

/** Begins as a sentence does, unless it begins with a condition key. */
const asSentence = (text: string): string => (/^\w+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));

/** Names may stand for other values in each way. */
function named(ways: readonly Way[], question: Question, options: ProofOptions): Proof {
  checkValues(
    question,
    ways.map(({ access }) => access),
  );
  const groups = new Map<string, { readonly asked: Question; readonly ways: Way[] }>();
  for (const way of ways) {
    const asked = withValues(question, way.access);
    const key = JSON.stringify([asked.conditions, asked.excepted]);
    const group = groups.get(key) ?? { asked, ways: [] };
    group.ways.push(way);
    groups.set(key, group);
  }
  return together([...groups.values()].map((group) => prove(group.ways, group.asked, options)));
}

const GRAVITY = { refuted: 0, unknown: 1, proved: 2 } as const;

/** One proof from several: of the worst outcome, and empty only where all are. */
function together(proofs: readonly Proof[]): Proof {
  const [worst] = [...proofs].sort((one, other) => GRAVITY[one.outcome] - GRAVITY[other.outcome]);
  if (worst === undefined) throw new TypeError('there is at least one way in which files can turn out');
  const sum = (number: (proof: Proof) => number) => proofs.reduce((total, proof) => total + number(proof), 0);
  const { counterexample } = worst;
  return {
    ...worst,
    ...(counterexample && { counterexample: proofs.length === 1 ? counterexample : ofOneGroup(counterexample) }),
    vacuous: worst.vacuous === null ? null : proofs.every(({ vacuous }) => vacuous === true),
    assumptions: [...new Set(proofs.flatMap(({ assumptions }) => assumptions))],
    certificates: proofs.flatMap(({ certificates }) => certificates),
    work: { queries: sum(({ work }) => work.queries), ms: sum(({ work }) => work.ms) },
  };
}

/** The ways of other groups have not been asked again. */
function ofOneGroup(counterexample: Counterexample): Counterexample {
  const { change, closes } = counterexample;
  return change === undefined || closes === 'request' ? counterexample : { ...counterexample, ...ofRequest(change) };
}

/** What closes it in words that can be written down: with `${Endpoint}` in place of what stands for its id. */
function withNames(counterexample: Counterexample, ways: readonly Way[]): Counterexample {
  const { change, when } = counterexample;
  const way = ways.find((one) => one.when.every((text) => when.includes(text)));
  if (change === undefined || way === undefined) return counterexample;
  const names = way.access.names.filter(({ generated }) => generated);
  const named = names.reduce((text, one) => text.replaceAll(one.text, `\${${one.label}}`), change);
  return { ...counterexample, change: named };
}
