import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const vectorsNameReaders = defineRule({
  id: 'ZTA-NET-044',
  title: 'Vector store names who may read it',
  severity: 'error',
  why: 'Every identity of the account reads, and rewrites, what the model takes for knowledge.',
  fix: 'List the roles of the knowledge base and of its administrators as principals.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'vector-access',
  examples: {
    bad: [{ named: false }],
    good: [{ named: true }],
  },
  check: ({ named }) => must('named', named, 'it admits everyone of an account, or anyone'),
});
