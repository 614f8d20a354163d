import { parseSource, type Source } from '../cloudformation';
import { InputError } from '../core';
import type { Exception, ExceptionDemands } from '../policy';
import { Part } from './part';
import { readText } from './text-files';

/** The file that is read where none is named. */
export const EXCEPTIONS_FILE = 'zta.exceptions.yaml';

/** What a file of exceptions holds. */
export interface ExceptionsFile {
  readonly source?: Source;
  readonly exceptions: readonly Exception[];
  readonly demands: ExceptionDemands;
}

export const NO_EXCEPTIONS: ExceptionsFile = { exceptions: [], demands: {} };

/**
 * Reads a file of exceptions. What is missing in one, or wrong with one as such, is for the rules about exceptions.
 *
 * @throws InputError `ExceptionsInvalid`, and what `readText` and `parseSource` throw
 */
export function readExceptions(file: string): ExceptionsFile {
  const source = sourceOf(file, readText(file));
  if (source === undefined) return NO_EXCEPTIONS;
  const root = Part.of(source, 'ExceptionsInvalid').withOnly('version', 'demands', 'exceptions');
  const version = root.member('version');
  if (version.missing || version.whole() !== 1) throw version.error('it must be 1, the version of this format');
  return {
    source,
    demands: demandsIn(root.member('demands')),
    exceptions: root
      .member('exceptions')
      .items()
      .map((entry, i) => exceptionIn(entry, file, i)),
  };
}

/** A file in which everything is commented out holds no exceptions. */
function sourceOf(file: string, text: string): Source | undefined {
  try {
    return parseSource(file, text);
  } catch (error) {
    if (error instanceof InputError && error.code === 'TemplateEmpty') return undefined;
    throw error;
  }
}

function demandsIn(demands: Part): ExceptionDemands {
  if (demands.missing) return {};
  demands.withOnly('maximumDays', 'secondApprover');
  const [days, second] = [demands.member('maximumDays'), demands.member('secondApprover')];
  return {
    ...(!days.missing && { maximumDays: days.whole() }),
    ...(!second.missing && { secondApprover: second.flag() }),
  };
}

function exceptionIn(entry: Part, file: string, index: number): Exception {
  entry.withOnly('rule', 'resource', 'file', 'at', 'reason', 'owner', 'expires', 'approver');
  const optional = (name: 'resource' | 'file' | 'at' | 'approver') => {
    const part = entry.member(name);
    return part.missing ? {} : { [name]: part.requiredText() };
  };
  return {
    rule: entry.member('rule').requiredText(),
    reason: entry.member('reason').text(),
    owner: entry.member('owner').text(),
    expires: entry.member('expires').text(),
    ...optional('approver'),
    covers: { ...optional('resource'), ...optional('file'), ...optional('at') },
    written: { file, resource: `exceptions/${index}`, type: 'Exception', at: '' },
  };
}
