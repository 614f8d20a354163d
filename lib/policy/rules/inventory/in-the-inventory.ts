import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { fail, pass, unknown } from '../../verdict';

export const inTheInventory = defineRule({
  id: 'ZTA-INV-001',
  title: 'Model, dataset or pipeline stands in the inventory',
  severity: 'warning',
  why: 'What nobody answers for, nobody mends; and whoever answers for a thing needs to know what it is for, what harm it can do and what data is in it.',
  fix: "Name it in the AiInventory of the app, and hand it over with 'covers'; or set ai-owner, ai-purpose, ai-risk-tier and ai-data-class as tags or labels.",
  acceptWhen: 'It is kept in an inventory elsewhere.',
  controls: ['NIST 800-53 r5 CM-8', 'NIST AI RMF 1.0 GOVERN 2.1', 'ISO/IEC 42001:2023 A.4.3'],
  kind: 'ai-asset',
  examples: {
    bad: [
      {
        what: 'model',
        listed: false,
        missing: ['owner'],
        around: [{ kind: 'ai-asset', what: 'dataset', listed: true, missing: [] }],
      },
      {
        what: 'model',
        listed: false,
        missing: ['purpose'],
        around: [{ kind: 'ai-asset', listed: false, missing: ['owner'] }],
      },
    ],
    good: [
      { what: 'model', listed: true, missing: [] },
      { what: 'model', listed: false, missing: ['owner', 'purpose', 'risk tier', 'class of data'] },
    ],
  },
  check: ({ what, listed, missing }, around) => {
    if (listed === true) return pass;
    // Without any inventory in the files, nobody said that there is to be one.
    if (!around.of('ai-asset').some((other) => other.missing.length < ALL)) return undefined;
    if (Unknown.is(listed)) return unknown('listed', listed);
    return fail('listed', `the ${what} does not say its ${missing.join(', ')}`);
  },
});

/** So much is said of every asset. */
const ALL = 4;
