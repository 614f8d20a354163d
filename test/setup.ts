// The validator built into aws-cdk-lib costs over a second per test file. The tests of the examples run with it on.
process.env['CDK_VALIDATION'] ??= 'false';
