// Whether a flow's text has tasks that run as local processes.

const scriptType = /^[^#\n]*\btype:\s*["']?io\.kestra\.plugin\.scripts\.(?:shell|python|node)\./m;

/** Whether there is one; a remark in the text that looks like one is none. */
export function hasScripts(source: string): boolean {
  return scriptType.test(source);
}
