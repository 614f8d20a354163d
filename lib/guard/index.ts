export { type GuardText, guardText } from './guard-text';
export { recordedText, rowsOf, ruleText, typesOf } from './rule-text';
