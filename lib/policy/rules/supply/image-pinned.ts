import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const imagePinned = defineRule({
  id: 'ZTA-SUPPLY-001',
  title: 'Images of models and agents are named by their digest',
  severity: 'error',
  why: 'Whoever may push to the repository decides what runs under a tag the next time it is fetched, and nobody sees the change.',
  fix: "End the image with '@sha256:' and its digest (ModelImage asks for it), or keep it in a repository with 'ImageTagMutability' IMMUTABLE in the same files.",
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4', 'OWASP Agentic 2026 ASI04'],
  kind: 'model-image',
  examples: {
    bad: [{ pinned: false, ofProvider: false }],
    good: [
      { pinned: true, ofProvider: false },
      { pinned: false, ofProvider: true },
    ],
  },
  check: ({ pinned, ofProvider }) =>
    ofProvider ? undefined : must('pinned', pinned, 'it is named by a tag, which can be moved'),
});
