// T6: what a script task costs beyond the process that it starts. Both start the same program, for one caller at a time.
import { payload } from './bench-flows.mjs';
import { compare } from './compare.mjs';
import { p50, ratios } from './ratios.mjs';
import { losses, serverLine } from './report.mjs';
import { bare, hookbench, startHookbench, startReference } from './subjects.mjs';
import { targets } from './targets.mjs';

/** @param {import('./options.mjs').Options} options @param {import('./results.mjs').Results} results */
export async function measureScript(options, results) {
  const spawning = await startReference('bare-spawn');
  const product = await startHookbench(100, ['--trust']);
  const subjects = [
    bare('bare-spawn', spawning),
    hookbench('script task', product, 'script'),
    bare('bare-spawn again', spawning),
  ];
  // The program takes a hundred times what the server does, so what stays cold in the server does not show.
  const warmRequests = Math.min(options.warmRequests, 50);
  const measured = await compare(subjects, { ...options, warmRequests, body: payload(1024), connections: 1 });
  const ratio = ratios(measured, 'bare-spawn');
  results.tell(targets.scriptTask, ratio('script task', p50), ratio('bare-spawn again', p50));
  for (const [name, rounds] of measured) {
    results.print(serverLine(name, rounds));
    results.lose(losses(name, rounds));
  }
  await Promise.all([spawning.stop(), product.stop()]);
}
