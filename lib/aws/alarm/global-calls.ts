import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { GLOBAL_REGION, GLOBAL_SOURCES, TAMPER_CALLS } from '../../cloudformation/tampering';
import { ConfigError, type TamperingClass } from '../../core';

/** Where calls are heard to services that are recorded in one region for all. */
export type GlobalCalls = 'here' | 'elsewhere';

/**
 * Whether alarms hear of calls to services that are recorded in one region for all.
 *
 * @throws GlobalCallsUnheard if they were asked for where nobody hears them: such an alarm never goes off
 */
export function hearsGlobal(
  scope: IConstruct,
  classes: readonly TamperingClass[],
  globalCalls: GlobalCalls | undefined,
): boolean {
  const { region } = Stack.of(scope);
  const asked = TAMPER_CALLS.some((row) => GLOBAL_SOURCES.has(row.source) && classes.includes(row.class));
  if (!asked || globalCalls === 'elsewhere') return false;
  if (region === GLOBAL_REGION || (globalCalls === 'here' && Token.isUnresolved(region))) return true;
  const where = Token.isUnresolved(region) ? 'a stack of no named region' : region;
  throw new ConfigError(
    'GlobalCallsUnheard',
    `'globalCalls' must be 'elsewhere' in ${where}, got ${globalCalls === undefined ? 'none' : `'${globalCalls}'`}; ` +
      `calls to IAM and Organizations are heard in ${GLOBAL_REGION} alone: put another TamperAlarms into a stack there`,
    scope,
  );
}
