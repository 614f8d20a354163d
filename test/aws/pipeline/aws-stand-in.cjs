// Stands in for the AWS CLI: a key, a bucket and a registry, all of them files in a folder.
const { createHash, sign } = require('node:crypto');
const { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const [service, command, ...rest] = process.argv.slice(2);
const option = (name) => rest[rest.indexOf(`--${name}`) + 1];
const CLOUD = process.env.CLOUD;
const placed = (path) => (path.startsWith('s3://') ? join(CLOUD, path.slice('s3://'.length)) : path);

const COMMANDS = {
  'kms get-public-key': () => readFileSync(join(CLOUD, 'public.der')).toString('base64'),
  'kms sign': () => {
    const payload = readFileSync('model.payload');
    const digest = readFileSync(option('message').replace('fileb://', ''));
    if (!createHash('sha256').update(payload).digest().equals(digest)) throw new Error('another digest');
    return sign('sha256', payload, readFileSync(join(CLOUD, 'private.pem'))).toString('base64');
  },
  's3 cp': () => {
    const [from, to] = rest.map(placed);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return 'copied';
  },
  's3api put-object': () => {
    const to = join(CLOUD, option('bucket'), option('key'));
    if (option('if-none-match') !== '*') throw new Error('AccessDenied');
    if (existsSync(to)) throw new Error('PreconditionFailed');
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(option('body'), to);
    return '{}';
  },
  'sagemaker create-model-package': () => {
    writeFileSync(join(CLOUD, 'version.json'), readFileSync(option('cli-input-json').replace('file://', '')));
    return 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/1';
  },
  'sagemaker describe-model-package': () => readFileSync(join(CLOUD, 'version.json'), 'utf8'),
};

console.log(COMMANDS[`${service} ${command}`]());
