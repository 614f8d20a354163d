import { RULES } from '../../../../lib/policy/rules';
import { excepted, exception } from './excepted';

const fatal = RULES.find(({ severity }) => severity === 'fatal')?.id ?? '';

test.each([fatal, 'ZTA-NET-999'])('nobody can except from %s', (rule) => {
  expect(excepted([exception({ rule })])).toEqual({
    about: expect.arrayContaining([['ZTA-EXC-005', 'fatal']]),
    accepted: [],
  });
});
