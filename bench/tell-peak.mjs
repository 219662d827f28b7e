// Loaded into a measured process: notes at its end how much memory it had at most, in MB, in the file that
// `BENCH_PEAK_FILE` names.
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_PEAK_FILE'];
if (file !== undefined) {
  process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS / 1024)));
}
