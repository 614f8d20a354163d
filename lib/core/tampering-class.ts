/**
 * What somebody who wants to be unseen, or to get past a guard, tampers with; and what each is called where people are told of it.
 *
 * The same in every cloud, so that alarms of two clouds can be read side by side.
 */
export const TAMPERING_CLASSES = {
  logging: 'What is recorded, or who is told of it, was changed',
  evidence: 'Where evidence is kept, or a key that it is read with, was changed',
  guardrails: 'What guards models was changed',
  perimeter: 'A way in or out was changed',
  detectors: 'What looks for weaknesses and attacks was changed',
  identity: 'A way to act as somebody was made',
  organization: 'What an organization refuses was changed',
  supply: 'A model, or what it is made with, was changed past the pipeline',
} as const;

/** One of the things that are tampered with. */
export type TamperingClass = keyof typeof TAMPERING_CLASSES;
