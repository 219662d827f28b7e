// Payload that `render()` evaluates as a template of the flow's author.
// Source: `render` and `renderOnce` of Kestra, seen on 1.3.19 and 2.0.0.
import { CallNode } from '../../expression/nodes.ts';
import { textCleaners } from './cleaners.ts';
import { findPayload } from './find-payload.ts';
import type { LintFinding, LintRule } from './rule.ts';
import { walkTemplate } from './walk-template.ts';

const renderers: ReadonlySet<string> = new Set(['render', 'renderOnce']);

/** Warns of `render()` over payload. */
export const payloadAsTemplate: LintRule = {
  name: 'payload-as-template',
  find: (flow) =>
    flow.texts.flatMap((text) => {
      const found: LintFinding[] = [];
      const scope = { paths: flow.payloadPaths(text), cleaners: textCleaners };
      if (text.syntax === undefined || scope.paths.length === 0) return found;
      walkTemplate(text.syntax, scope, (node, here) => {
        if (!(node instanceof CallNode) || !renderers.has(node.name)) return;
        const path = node.parameters.items
          .map(({ value }) => findPayload(value, here))
          .find((each) => each !== undefined);
        if (path === undefined) return;
        const message = `${node.name}() evaluates ${path}, so that a caller can read secrets and variables by sending an expression. Write {{ ${path} }} without ${node.name}()`;
        found.push({ at: text.at, line: node.lineno, near: node.name, message });
      });
      return found.slice(0, 1);
    }),
};
