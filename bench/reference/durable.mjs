// What durability alone costs: bare-small, and one row committed before the answer.
import { openTable } from './group-commit.mjs';
import { serve } from './serve.mjs';

const table = await openTable();

serve((body, reply) => {
  const text = body.toString();
  JSON.parse(text);
  table.insert({ state: 'SUCCESS', body: text }, () => reply('{"status":"accepted-ok"}'));
}, table.count);
