import type { PolicyPart } from '../../../policy';
import type { Field } from '../../field';
import { type PolicyCondition, type Statement, statementsOf } from '../../statement';

/** Calls a model, at once or word by word: each is checked by its own name. */
const CALLING = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/**
 * Denials of regions that also deny calls of models through inference profiles: AWS checks such a call in each region that may answer, where
 * `aws:RequestedRegion` is that region, or 'unspecified'.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html
 */
export const profileDenials = (content: Field): PolicyPart[] =>
  statementsOf(content)
    .filter(({ isDeny }) => isDeny === true)
    .filter((statement) => CALLING.some((call) => statement.speaksOf(call) === true) && !sparesProfiles(statement))
    .flatMap((statement) => statement.conditionsOn('aws:RequestedRegion'))
    .filter(isOfNamedRegions)
    .map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'` }));

/** Regions one by one: a pattern, such as 'eu-*', may stand for all that a profile reaches. */
const isOfNamedRegions = ({ operator, values }: PolicyCondition): boolean =>
  /^StringNot/.test(operator) && values.every((value) => typeof value === 'string' && !/[*?]/.test(value));

const sparesProfiles = (statement: Statement): boolean =>
  statement
    .conditionsOn('bedrock:InferenceProfileArn')
    .some(({ operator, values }) => /Not/.test(operator) || (operator === 'Null' && values.includes('true')));
