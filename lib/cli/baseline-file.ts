import { parseSource } from '../cloudformation';
import type { Baseline, BaselineEntry } from '../policy';
import { Part } from './part';
import { readText, writeText } from './text-files';

/**
 * Reads a baseline.
 *
 * @throws InputError `BaselineInvalid`, and what `readText` and `parseSource` throw
 */
export function readBaseline(file: string): Baseline {
  const text = readText(file, 'write one with --write-baseline');
  const root = Part.of(parseSource(file, text), 'BaselineInvalid').withOnly('version', 'findings');
  const version = root.member('version');
  if (version.missing || version.whole() !== 1) throw version.error('it must be 1, the version of this format');
  return { version: 1, findings: root.member('findings').items().map(entryIn) };
}

function entryIn(entry: Part): BaselineEntry {
  entry.withOnly('rule', 'file', 'resource', 'at', 'count');
  return {
    rule: entry.member('rule').requiredText(),
    file: entry.member('file').requiredText(),
    resource: entry.member('resource').requiredText(),
    at: entry.member('at').text(),
    count: entry.member('count').whole(),
  };
}

/** @throws InputError `FileUnwritable` */
export function writeBaseline(file: string, ...baselines: readonly Baseline[]): void {
  const named = baselines
    .flatMap(({ findings }) => findings)
    .map((entry) => ({ entry, name: JSON.stringify([entry.file, entry.resource, entry.at, entry.rule]) }));
  const findings = named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ entry }) => entry);
  // An entry a line, so that what has been mended is one line less in a review.
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  writeText(file, `{\n  "version": 1,\n  "findings": [${lines && `\n${lines}\n  `}]\n}\n`);
}
