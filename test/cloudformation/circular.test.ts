import { circleIn } from '../../lib/cloudformation/circular';
import { templatesOf } from '../judged';

const circle = (tree: object) => templatesOf({ ...tree }).all.map(circleIn)[0];
const thing = (properties: object, more: object = {}) => ({ Type: 'T::T::T', Properties: properties, ...more });

test('resources that refer to each other are a circle', () => {
  const tree = {
    A: thing({ P: [{ Ref: 'B' }] }),
    B: thing({ 'Fn::Sub': 'x${C.Arn}' }),
    C: thing({}, { DependsOn: 'A' }),
  };
  expect(circle(tree)).toEqual(['A', 'B', 'C', 'A']);
});

test('a resource that refers to itself is a circle', () => {
  expect(circle({ A: thing({ P: { 'Fn::GetAtt': ['A', 'Arn'] } }) })).toEqual(['A', 'A']);
});

test('names of its own in a text, and data that looks like a function, are none', () => {
  expect(circle({ A: thing({ P: { 'Fn::Sub': ['${A} ${!A}', { A: 'x' }] } }) })).toBeUndefined();
  expect(circle({ A: thing({ P: { Ref: 'A', Other: 'x' } }) })).toBeUndefined();
});

test('conditions that refer to each other are a circle', () => {
  const Conditions = { X: { 'Fn::Not': [{ Condition: 'Y' }] }, Y: { 'Fn::Not': [{ Condition: 'X' }] } };
  expect(circle({ Conditions, Resources: {} })).toEqual(['X', 'Y', 'X']);
});

test('a long chain and a shared end are none', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => [
    `R${i}`,
    thing({ P: [{ Ref: `R${i + 1}` }, { Ref: 'End' }] }),
  ]);
  expect(circle({ ...Object.fromEntries(chain), R20000: thing({}), End: thing({}) })).toBeUndefined();
});
