// The least that a webhook server can do: parse the body, answer 24 bytes. What the machine allows.
import { serve } from './serve.mjs';

serve((body, reply) => {
  JSON.parse(body.toString());
  reply('{"status":"accepted-ok"}');
});
