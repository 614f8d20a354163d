import { type AppSpelling, AppNoRequest as Begun, AppQuestion as Said } from '../../access/prove/app-question';
import type { ConditionBlock, SpelledValues } from '../../access/prove/condition-block';
import { noRequest as begin } from '../../access/prove/question';
import { type Named, nameInQuestion, valueInQuestion } from './named-in-questions';

/** What no request may do. */
export interface ForbiddenInApp {
  /** Actions, in which `*` and `?` are wildcards: 'bedrock:InvokeModel*'. */
  readonly action: string | readonly string[];

  /** On what. @default - any resource */
  readonly resource?: Named | readonly Named[];

  /** By whom. @default - whoever a policy may let in: other accounts, services and strangers included */
  readonly principal?: Named | readonly Named[];
}

/** Something that is said of every request, about an app. */
export type AppQuestion = Said<Named>;

/** The beginning of a question: it is none before it is told what is excepted, if anything is. */
export type AppNoRequest = Begun<Named>;

const SPELLING: AppSpelling<Named> = { principal: nameInQuestion, condition: spelledOut };

/**
 * Begins a statement about every request, in which constructs of the app may be named:
 * `noRequest({ action: 's3:DeleteObjectVersion', resource: logs }).byAnyone()`.
 *
 * Values of conditions may be attributes of constructs, such as `endpoint.vpcEndpointId`.
 *
 * @throws QuestionUnresolved if it names what only deployment knows, and no resource
 */
export function noRequest({ action, resource, principal }: ForbiddenInApp): AppNoRequest {
  const asked = begin({
    action,
    ...(resource !== undefined && { resource: [resource].flat().map(nameInQuestion) }),
    ...(principal !== undefined && { principal: [principal].flat().map(nameInQuestion) }),
  });
  return new Begun(new Said(asked.byAnyone(), SPELLING));
}

function spelledOut(block: ConditionBlock): ConditionBlock {
  const values = (given: SpelledValues): SpelledValues =>
    [given].flat().map((one) => (typeof one === 'string' ? valueInQuestion(one) : one));
  const keys = (given: Readonly<Record<string, SpelledValues>>) =>
    Object.fromEntries(Object.entries(given).map(([key, one]) => [key, values(one)]));
  return Object.fromEntries(Object.entries(block).map(([operator, given]) => [operator, keys(given)]));
}
