import type { Block } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-103');

test.each<[string, string[], Block]>([
  ['the shared identity', ['fail it/unique_writer_identity'], { unique_writer_identity: false }],
  ['known later', ['unknown it/unique_writer_identity'], { unique_writer_identity: LATE }],
  ['nothing said', [], {}],
  ['its own', [], { unique_writer_identity: true }],
])('%s', (_what, expected, changes) => {
  expect(
    found({ google_logging_project_sink: { it: { name: 'ai', destination: 'storage.googleapis.com/b', ...changes } } }),
  ).toEqual(expected);
});
