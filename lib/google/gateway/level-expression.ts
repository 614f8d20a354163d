import { ACCESS_LEVEL, celConstant, celExpression, celNames } from '../../cel';
import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';

/**
 * The text of an expression of an access level as Terraform takes it.
 *
 * @param prop the prop that it was given in
 * @throws CelDeployTimeValue if it holds a value that is known only at deployment, and so cannot be checked
 * @throws CelNeverDecides if it is always true, or always false
 * @throws Cel… if it is no expression, or reads what requests do not carry; see `celExpression`
 */
export function levelExpression(text: string, prop: string, place?: Placed): string {
  const expression = checked(text, prop, place);
  const always = celConstant(expression);
  if (always !== undefined) {
    const reason = `'${prop}' must depend on the request, got an expression that is always ${always}; everybody would meet it, or nobody`;
    throw new ConfigError('CelNeverDecides', reason, place);
  }
  return escaped(text);
}

/** Whether it asks anything about the device, for which licences are needed. */
export function asksDevice(text: string, prop: string): boolean {
  return celNames(checked(text, prop)).has('device');
}

function checked(text: string, prop: string, place?: Placed) {
  if (!Token.isUnresolved(text)) return celExpression({ text, prop, ...(place && { place }) }, ACCESS_LEVEL);
  const got = 'got a value known only at deployment';
  throw new ConfigError(
    'CelDeployTimeValue',
    `'${prop}' must be known at synthesis, because it is checked then, ${got}`,
    place,
  );
}

/** Terraform would fill in what stands in `${}` and `%{}`. */
const escaped = (text: string): string => text.replace(/([$%])\{/g, '$1$1{');
