import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-028');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_backend_service: { it: { name: 'app', protocol: 'HTTPS', iap: { enabled: true }, ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a tenth', ['fail it/log_config/sample_rate'], { log_config: { enable: true, sample_rate: 0.1 } }, {}],
  ['known later', ['unknown it/log_config/sample_rate'], { log_config: { enable: true, sample_rate: LATE } }, {}],
  ['nothing said', [], { log_config: { enable: true } }, {}],
  ['each', [], { log_config: { enable: true, sample_rate: 1 } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
