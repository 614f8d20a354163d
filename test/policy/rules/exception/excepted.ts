import { readFacts } from '../../../../lib/cloudformation/read-facts';
import { type Exception, type ExceptionDemands, judge } from '../../../../lib/policy';
import { EXCEPTION_RULES, RULES } from '../../../../lib/policy/rules';
import { templatesOf } from '../../../judged';

export const TODAY = '2026-11-25';
const written = { file: 'zta.exceptions.yaml', resource: 'exceptions/0', type: 'exception', at: '' };

/** An exception in which nothing is wrong, for the finding of the template below. */
export const exception = (changes: Partial<Exception> = {}): Exception => ({
  rule: 'ZTA-NET-001',
  reason: 'replaced by another model in spring',
  owner: 'ml-platform@example.com',
  expires: '2027-03-31',
  covers: { resource: 'Model' },
  written,
  ...changes,
});

/** Judges a template with two models whose containers reach the network, and the exceptions for them. */
export function excepted(exceptions: readonly Exception[], demands: ExceptionDemands = {}) {
  const model = { Type: 'AWS::SageMaker::Model', Properties: {} };
  const read = readFacts(templatesOf({ Model: model, Other: model }));
  const { findings } = judge(read, {
    rules: RULES,
    exceptionRules: EXCEPTION_RULES,
    exceptions,
    today: TODAY,
    ...demands,
  });
  return {
    about: findings.filter(({ file }) => file === written.file).map(({ rule, severity }) => [rule, severity]),
    accepted: findings.filter(({ accepted }) => accepted).map(({ rule, resource }) => [rule, resource]),
  };
}
