const { default: Sequencer } = require('@jest/test-sequencer');

/** What runs whole programs. Begun last, these would leave one core idle at the end. */
const LONG = /\/(package|readme|examples\/(aws-[\w-]+|mutations))\.test\.ts$/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => LONG.test(path)), ...sorted.filter(({ path }) => !LONG.test(path))];
  }
};
