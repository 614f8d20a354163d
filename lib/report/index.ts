export { type CheckReport, checkReport, jsonReport, type ReportedFinding } from './json';
export { type JunitOptions, junitReport } from './junit';
export type { Locate, Region } from './locate';
export { type SarifOptions, sarifReport } from './sarif';
export { type Summary, summaryOf } from './summary';
export { summaryLine, type TextOptions, textReport } from './text';
