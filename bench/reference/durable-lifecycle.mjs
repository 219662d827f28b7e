// What a stored life costs: a row committed as RUNNING, then as SUCCESS with its output, then the answer.
import { openTable } from './group-commit.mjs';
import { serve } from './serve.mjs';

const table = await openTable();

serve((body, reply) => {
  const text = body.toString();
  const output = JSON.stringify(JSON.parse(text));
  table.insert({ state: 'RUNNING', body: text }, (id) => table.finish(id, output, () => reply(output)));
}, table.count);
