// Runs in a process of its own: reads SMT-LIB from standard input, writes what z3 says of it and how many milliseconds it took.
import { init } from 'z3-solver';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { Z3 } = await init();
const config = Z3.mk_config();
const context = Z3.mk_context(config);
const limit = `(set-option :timeout ${process.argv[2]})\n`;
const start = performance.now();
const answer = await Z3.eval_smtlib2_string(context, limit + Buffer.concat(chunks).toString('utf8'));
process.stdout.write(JSON.stringify({ answer: answer.trim(), ms: performance.now() - start }), () => process.exit(0));
