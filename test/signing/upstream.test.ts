import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOutBy, readSigned, type Trust, verifyModel } from '../../lib/signing';
import { modelFolder } from './model-folder';
import { AUTHORITY_PEM, PUBLIC_KEY, V1_0_1_KEY, V1_1_0_CERTIFICATE, V1_1_0_KEY } from './upstream-bundles';

const BY_KEY: Trust = { publicKey: PUBLIC_KEY };
const BY_AUTHORITY: Trust = { roots: AUTHORITY_PEM, at: new Date('2026-06-01') };
const WITH_LINE_END = { 'signme-1': 'signme-1\n', 'signme-2': 'signme-2' };
const WITHOUT = { 'signme-1': 'signme-1', 'signme-2': 'signme-2' };

test.each([
  ['1.0.1, by a key', V1_0_1_KEY, WITH_LINE_END, BY_KEY],
  ['1.1.0, by a key', V1_1_0_KEY, { ...WITH_LINE_END, 'ignore-me': 'anything' }, BY_KEY],
  ['1.1.0, by a certificate', V1_1_0_CERTIFICATE, WITHOUT, BY_AUTHORITY],
  ['1.1.0, by the key of a certificate', V1_1_0_CERTIFICATE, WITHOUT, BY_KEY],
])(
  "what the format's own tool signed in version %s is verified, and not once it is changed",
  (_, bundle, files, trust) => {
    const model = modelFolder(files);
    expect(verifyModel({ model, bundle, trust })).toMatchObject({ verified: true });
    writeFileSync(join(model, 'signme-2'), 'signme-2\n');
    expect(verifyModel({ model, bundle, trust })).toMatchObject({
      verified: false,
      differences: [{ code: 'ModelFileChanged' }],
    });
  },
);

test('what was left out of a signature there is told', () => {
  expect(leftOutBy(readSigned(V1_1_0_KEY, BY_KEY).manifest)).toEqual(['model.sig', 'ignore-me']);
  expect(leftOutBy(readSigned(V1_0_1_KEY, BY_KEY).manifest)).toEqual([]);
});

test('its certificates end like others', () => {
  const trust = { roots: AUTHORITY_PEM, at: new Date('2035-05-01') };
  expect(() => readSigned(V1_1_0_CERTIFICATE, trust)).toThrow(expect.objectContaining({ code: 'CertificateExpired' }));
});
