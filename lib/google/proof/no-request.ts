import { type AppSpelling, AppNoRequest as Begun, AppQuestion as Said } from '../../access/prove/app-question';
import { noRequest as begin } from '../../access/prove/question';
import { type Named, principalInQuestion, resourceInQuestion } from './named-in-questions';

/** What no request may do. */
export interface ForbiddenInApp {
  /** Permissions as roles spell them, in which `*` and `?` are wildcards: 'aiplatform.endpoints.predict'. */
  readonly action: string | readonly string[];

  /** On what. @default - any resource */
  readonly resource?: Named | readonly Named[];

  /** By whom. @default - whoever a policy may let in: groups, other accounts and strangers included */
  readonly principal?: Named | readonly Named[];
}

/** Something that is said of every request, about an app. */
export type AppQuestion = Said<Named>;

/** The beginning of a question: it is none before it is told what is excepted, if anything is. */
export type AppNoRequest = Begun<Named>;

const SPELLING: AppSpelling<Named> = { principal: principalInQuestion, condition: (block) => block };

/**
 * Begins a statement about every request, in which constructs of the app may be named:
 * `noRequest({ action: 'aiplatform.endpoints.predict', resource: endpoint }).exceptBy(adjuster)`.
 *
 * @throws QuestionUnresolved if it names what only deployment knows, and no construct
 */
export function noRequest({ action, resource, principal }: ForbiddenInApp): AppNoRequest {
  const asked = begin({
    action,
    ...(resource !== undefined && { resource: [resource].flat().map(resourceInQuestion) }),
    ...(principal !== undefined && { principal: [principal].flat().map(principalInQuestion) }),
  });
  return new Begun(new Said(asked.byAnyone(), SPELLING));
}
