import { excepted, exception } from './excepted';

test('one that covers nothing is a finding', () => {
  const stale = exception({ covers: { resource: 'Gone' } });
  expect(excepted([stale])).toEqual({ about: expect.arrayContaining([['ZTA-EXC-002', 'error']]), accepted: [] });
});

test('one for a property where nothing is found covers nothing', () => {
  const elsewhere = exception({ covers: { resource: 'Model', at: 'Properties/Tags' } });
  expect(excepted([elsewhere]).about).toContainEqual(['ZTA-EXC-002', 'error']);
});

test('one for the property that is found covers it', () => {
  const narrow = exception({ covers: { resource: 'Model', at: 'Properties/EnableNetworkIsolation' } });
  expect(excepted([narrow])).toEqual({ about: [], accepted: [['ZTA-NET-001', 'Model']] });
});
