import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const SETS = ['sqli', 'xss', 'lfi', 'rfi', 'rce', 'sessionfixation', 'protocolattack', 'scannerdetection'];

const waf = (name: string, changes: Block = {}, sensitivity = 1): Block => ({
  action: 'deny(403)',
  match: { expr: { expression: `evaluatePreconfiguredWaf('${name}-v33-stable', {'sensitivity': ${sensitivity}})` } },
  ...changes,
});
const OTHERS = SETS.slice(1).map((name) => waf(name));

const limit = (changes: Block = {}, options: Block = {}, ranges = ['*']): Block => ({
  action: 'rate_based_ban',
  match: { versioned_expr: 'SRC_IPS_V1', config: { src_ip_ranges: ranges } },
  rate_limit_options: {
    exceed_action: 'deny(429)',
    rate_limit_threshold: { count: 100, interval_sec: 60 },
    ...options,
  },
  ...changes,
});

const found = (rule: string, rules: readonly unknown[]) =>
  judgedBy(rule)({ ...AI, google_compute_security_policy: { it: { name: 'app', rule: rules } } });

test.each<[string, string[], readonly Block[]]>([
  ['all sets', [], [waf('sqli'), ...OTHERS]],
  [
    'an older function',
    [],
    [{ action: 'deny(403)', match: { expr: { expression: "evaluatePreconfiguredExpr('sqli-stable')" } } }, ...OTHERS],
  ],
  ['one missing', ['fail it/'], OTHERS],
  ['one that lets through', ['fail it/'], [waf('sqli', { action: 'allow' }), ...OTHERS]],
  ['one that is tried', ['fail it/'], [waf('sqli', { preview: true }), ...OTHERS]],
  ['one with no rule on', ['fail it/'], [waf('sqli', {}, 0), ...OTHERS]],
  ['one known later', ['unknown it/'], [waf('sqli', { action: LATE }), ...OTHERS]],
])('attacks that are known: %s', (_what, expected, rules) => {
  expect(found('ZTA-NET-050', rules)).toEqual(expected);
});

test.each<[string, string[], Block]>([
  ['for all', [], limit()],
  ['none', ['fail it/rule'], waf('sqli')],
  ['for some addresses', ['fail it/rule'], limit({}, {}, ['192.0.2.0/24'])],
  ['beyond which nothing happens', ['fail it/rule'], limit({}, { exceed_action: 'allow' })],
  ['that nobody reaches', ['fail it/rule'], limit({}, { rate_limit_threshold: { count: 1_000_000 } })],
  ['that is tried', ['fail it/rule'], limit({ preview: true })],
  ['known later', ['unknown it/rule'], limit({ action: LATE })],
])('a limit: %s', (_what, expected, rule) => {
  expect(found('ZTA-NET-048', [rule])).toEqual(expected);
});
