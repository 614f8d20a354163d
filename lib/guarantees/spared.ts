import type { Condition, Statement } from '../access/model';
import { namedPrincipal } from '../access/prove/principal-arn';

const NEGATED: readonly Condition['operator'][] = ['ArnNotEquals', 'ArnNotLike', 'StringNotEquals', 'StringNotLike'];

/** Roles and users whom a statement that forbids spares, each by a whole ARN. */
export const sparedIn = ({ conditions }: Statement): readonly string[] =>
  conditions
    .filter(({ key, operator, set }) => set === undefined && isCallersArn(key) && NEGATED.includes(operator))
    .flatMap(({ values }) => values.filter(isWholeArn));

const isCallersArn = (key: string) => key.toLowerCase() === 'aws:principalarn';
const isWholeArn = (value: string) => /^(role|user)$/.test(namedPrincipal(value).kind) && !value.includes('${');
