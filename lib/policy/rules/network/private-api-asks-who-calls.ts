import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const privateApiAsksWhoCalls = defineRule({
  id: 'ZTA-NET-036',
  title: 'Private API in front of a model asks who calls',
  severity: 'warning',
  why: 'Whoever gets into a network that the API takes calls from may run the model, and no log says who it was.',
  fix: "Set 'AuthorizationType' to AWS_IAM, or name an authorizer.",
  acceptWhen: 'It can only be called by a gateway that has asked already.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'door-entry',
  examples: {
    bad: [{ of: 'api', public: false, asks: 'nothing' }],
    good: [
      { of: 'api', public: false, asks: 'identity' },
      { of: 'api', public: true, asks: 'nothing' },
    ],
  },
  check: ({ of, public: open, asks }) =>
    of !== 'api' || open !== false
      ? undefined
      : must('asks', Unknown.is(asks) ? asks : asks !== 'nothing', 'being in the network is enough'),
});
