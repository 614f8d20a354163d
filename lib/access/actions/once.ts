/** What was asked longest ago is forgotten, all of it at once, so that no process grows by it. */
const MOST = 10_000;

/** A function that works each answer out once, and remembers it. */
export function once<Q, A>(answer: (question: Q) => A): (question: Q) => A {
  const known = new Map<Q, { readonly answer: A }>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found.answer;
    if (known.size >= MOST) known.clear();
    const made = { answer: answer(question) };
    known.set(question, made);
    return made.answer;
  };
}
