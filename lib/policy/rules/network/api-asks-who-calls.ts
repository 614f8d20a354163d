import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const apiAsksWhoCalls = defineRule({
  id: 'ZTA-NET-033',
  title: 'API in front of a model asks who calls',
  severity: 'fatal',
  why: 'Anyone on the internet may run the model: read what it knows, drive its tools, and leave you the bill.',
  fix: "Set 'AuthorizationType' (a method or route) or 'AuthType' (a function URL) to AWS_IAM, or name an authorizer.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM10', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'door-entry',
  examples: {
    bad: [{ of: 'api', public: true, asks: 'nothing' }],
    good: [
      { of: 'api', public: true, asks: 'identity' },
      { of: 'api', public: false, asks: 'nothing' },
    ],
  },
  check: ({ of, public: open, asks }) =>
    of !== 'api' || open === false
      ? undefined
      : must('asks', Unknown.is(asks) ? asks : asks !== 'nothing', 'it takes calls from anyone'),
});
