import { patternIn } from '../../../lib/terraform/google/pattern';

test.each([
  '^google[.]logging[.]v2[.](Update|Delete)Sink$',
  'UpdateSink$',
  '[.]v1[a-z0-9]*[.]Admin[A-Za-z0-9]*[.]Set',
  '(Async)?$',
])('%s is followed', (text) => {
  expect(patternIn(text)).toEqual(new RegExp(text));
});

test.each(['(a+)+$', '((a)*){2,}', '.*.*.*.*x', '(unclosed', '*'])('%s is not', (text) => {
  expect(patternIn(text)).toBeUndefined();
});
