// The least that a server can do that answers with what it got: parse the body, print it again.
import { serve } from './serve.mjs';

serve((body, reply) => reply(JSON.stringify(JSON.parse(body.toString()))));
