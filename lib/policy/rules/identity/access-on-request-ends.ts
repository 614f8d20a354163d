import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { fail, pass, unknown } from '../../verdict';

/** Hours of a day of work. */
const LONGEST = 8;

export const accessOnRequestEnds = defineRule({
  id: 'ZTA-IAM-121',
  title: 'Rights that are had on request end within hours',
  severity: 'warning',
  why: 'What lasts for days is forgotten, and is there for whoever takes the account over by then.',
  fix: 'Let them last for a task, and be asked for again.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 AC-6'],
  kind: 'entitlement',
  examples: {
    bad: [{ hours: 24 }],
    good: [{ hours: 1 }],
  },
  check: ({ hours }) => {
    if (Unknown.is(hours)) return unknown('hours', hours);
    return hours <= LONGEST ? pass : fail('hours', `they last ${hours} hours, and not ${LONGEST} at the most`);
  },
});
