import type { Verdicts } from '../policy';
import type { Locate } from '../report';
import { type Io, inColour, widthOf } from './io';
import { versionOf } from './version';

export const FORMATS = ['text', 'json', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** What a report is made with. */
export interface Reporting {
  readonly io: Io;
  readonly locate: Locate;
  readonly strict: boolean;
}

/** The report in one format, of which the others are not even loaded. */
export function reportAs(format: Format, verdicts: Verdicts, { io, locate, strict }: Reporting): string {
  if (format === 'json') {
    const { jsonReport }: typeof import('../report/json') = require('../report/json');
    return jsonReport(verdicts);
  }
  if (format === 'junit') {
    const { junitReport }: typeof import('../report/junit') = require('../report/junit');
    return junitReport(verdicts, { strict });
  }
  if (format === 'sarif') {
    const { sarifReport }: typeof import('../report/sarif') = require('../report/sarif');
    return sarifReport(verdicts, { ...versionOf(), root: process.cwd(), locate });
  }
  const { textReport }: typeof import('../report/text') = require('../report/text');
  return textReport(verdicts, { width: widthOf(io), colour: inColour(io), locate });
}

/** The one line that says how much was found. */
export function summaryAsText(verdicts: Verdicts): string {
  const { summaryLine }: typeof import('../report/text') = require('../report/text');
  return summaryLine(verdicts);
}
