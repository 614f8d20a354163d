export type { Locate } from '../locate';
export { principalOf } from './caller-words';
export { namedIn } from './named-in';
export { type DataVersion, type ProofReport, proofJson, proofReport } from './proof-json';
export { type ProofTextOptions, proofText } from './proof-text';
export { questionInWords } from './question-words';
export type { ToldProof } from './told-proof';
