import { PUBLIC_AI_APIS, publicAiDomains } from '../../lib/core/public-ai-apis';

const NAMES: readonly string[] = Object.values(PUBLIC_AI_APIS).flat();

test.each(NAMES)('%s is the name of a host', (name) => {
  expect(name).toMatch(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);
});

test('no name is there twice, nor below another: all below is blocked as well', () => {
  expect(NAMES.filter((name) => NAMES.some((other) => name.endsWith(`.${other}`)))).toEqual([]);
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

test('no documentation is taken for an API', () => {
  expect(NAMES.filter((name) => /^(docs|developers?)\.|\.dev$/.test(name))).toEqual([]);
});

test.each(['api.together.ai', 'codestral.mistral.ai', 'api.fireworks.ai', 'dashscope-intl.aliyuncs.com'])(
  '%s, at which models are asked today, is known',
  (name) => {
    expect(publicAiDomains()).toContain(name);
  },
);

test('names of approved providers are left out', () => {
  expect(publicAiDomains(['together'])).not.toContain('api.together.ai');
  expect(publicAiDomains(['together'])).toContain('api.openai.com');
});
