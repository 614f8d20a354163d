/** Names of what is said about required proofs: they stay. */
export const PROOF_RULES = {
  refuted: 'ZTA-PROOF-001',
  unknown: 'ZTA-PROOF-002',
  invalid: 'ZTA-PROOF-003',
  empty: 'ZTA-PROOF-004',
} as const;

/** What to do where nothing better is known. */
export const PROOF_FIXES: Readonly<Record<keyof typeof PROOF_RULES, string>> = {
  refuted: 'Narrow the statement that allows the request, or deny it.',
  unknown: 'Write out what hides it, or ask a narrower question.',
  invalid: 'Correct the question: as it stands, it would prove anything.',
  empty: 'See to it that the intended request is allowed, such as in a test with toAllow.',
};
