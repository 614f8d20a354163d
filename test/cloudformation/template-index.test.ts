import { namesIn } from '../../lib/cloudformation/template-index';

test.each([
  ['heap', 'heap'],
  ['arn:aws:iam::111111111111:role/path/reader', 'reader'],
  ['arn:aws:s3:::heap/*', 'heap'],
  ['arn:aws:s3:::heap/raw/2026/*', 'heap'],
  ['s3://heap/raw/model.tar.gz', 'heap'],
  [':s3:::heap/raw', 'heap'],
])('%s names %s', (text, name) => {
  expect(namesIn(text)).toContain(name);
});
