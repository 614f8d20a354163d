import { PUBLIC_AI_APIS } from '../../../lib/core/public-ai-apis';
import { PublicAiBlock, type PublicAiBlockProps } from '../../../lib/google/network/public-ai-block';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const OFFICE = { networkId: 'projects/acme-office/global/networks/office' };

function blocked(props: Partial<PublicAiBlockProps> = {}): Synthesized {
  const stack = emptyStack();
  new PublicAiBlock(stack, 'PublicAi', { project: ACME, networks: [OFFICE], ...props });
  return new Synthesized(stack);
}

const namesOf = (synthesized: Synthesized) =>
  Object.values(synthesized.resources('google_dns_response_policy_rule')).map(({ dns_name: name }) => name);

test('public APIs and all below lead nowhere', () => {
  const synthesized = blocked();
  expect(synthesized.only('google_dns_response_policy')['networks']).toEqual([{ network_url: OFFICE.networkId }]);
  expect(namesOf(synthesized)).toEqual(expect.arrayContaining(['api.openai.com.', '*.api.openai.com.']));
  const [rule] = Object.values(synthesized.resources('google_dns_response_policy_rule'));
  expect(rule).toMatchObject({
    local_data: {
      local_datas: [
        { type: 'A', rrdatas: ['0.0.0.0'] },
        { type: 'AAAA', rrdatas: ['::'] },
      ],
    },
  });
});

test('approved providers are left out, and nobody else', () => {
  const left = namesOf(blocked({ approved: { publicApis: ['mistral'] } }));
  const names = PUBLIC_AI_APIS.mistral.flatMap((name) => [`${name}.`, `*.${name}.`]);
  expect(
    namesOf(blocked())
      .filter((name) => !left.includes(name))
      .sort(),
  ).toEqual(names.sort());
});

test('a block for nobody is refused', () => {
  expect(() => blocked({ networks: [] })).toThrow(/^NetworksMissing: .*\[claims\/PublicAi\]$/);
});
