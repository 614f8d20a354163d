import { excepted, exception } from './excepted';

test.each([
  ['nothing', {}],
  ['the whole app', { scope: '' }],
  ['only a file', { file: '1.template.json' }],
])('one that names %s is too wide', (_what, covers) => {
  expect(excepted([exception({ covers })])).toEqual({ about: [['ZTA-EXC-004', 'error']], accepted: [] });
});

test('one whose resource lies outside its scope is too wide', () => {
  const outside = exception({ covers: { scope: 'Stack/Elsewhere', resource: 'Model' } });
  expect(excepted([outside])).toEqual({ about: expect.arrayContaining([['ZTA-EXC-004', 'error']]), accepted: [] });
});
