import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/Create' };

export const promptsLoggedWhole = defineRule({
  id: 'ZTA-LOG-072',
  title: 'Log of prompts holds every kind of content',
  severity: 'error',
  why: 'What is left out of the log is the way to ask unseen: text in a picture, speech, documents to embed.',
  fix: "Set each of 'textDataDeliveryEnabled', 'imageDataDeliveryEnabled', 'embeddingDataDeliveryEnabled', 'videoDataDeliveryEnabled' and 'audioDataDeliveryEnabled' to true; ModelInvocationLog does.",
  controls: ['NIST 800-53 r5 AU-3', 'EU AI Act Art. 12(1)'],
  kind: 'model-log',
  examples: {
    bad: [{ contents: [{ place: EXAMPLE, what: 'text', logged: false }] }],
    good: [{ contents: [{ place: EXAMPLE, what: 'text', logged: true }] }],
  },
  check: ({ contents }) => contents.map(({ place, what, logged }) => must(place, logged, `${what} is left out`)),
});
