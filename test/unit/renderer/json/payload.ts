// A payload that is as odd as JSON allows, and every node of it with its path.
import type { JsonPath } from '../../../../src/renderer/json/expression-path.ts';
import { type JsonChild, scanChildren, scanNode } from '../../../../src/renderer/json/scan-json.ts';

/** Odd names, nested lists, numbers beyond 2^53, escapes, blanks. */
export const oddPayload = String.raw`{
  "action" : "opened", "id":12345678901234567890 , "price":1.10,"none":null,"yes":true,
  "it's":1, "say \"hi\"":2, "both ' and \"":3, "back\\slash":4, "with space":5, "a.b":6, "x-github-event":["push"],
  "1":7, "01":8, "größe":9, "and":10, "is":11, "not":12, "contains":13, "true":14, "null":15, "in":16, "size":17, "":18,
  "_ok":19, "$ref":20, "@type":21, "new\nline":22, "{{":23, "}}":24, "emoji 🦊":25, "matches":26, "equals":27, "or":28, "isIn":29,
  "a\\'b":30, "a\\\"b":31, "c#{x}":32, "c#'":33, "two\\\\":34,
  "list":[[1,[2,{"deep":{"er":["x"]}}]],{},[]," , ] } \" [ { "],
  "empty":{}, "text":"<script>alert(1)</script>", "unicode":"\u00e9\ud83e\udd8a"
}`;

/** Every node below the root, with the path that begins with a name. */
export function allNodes(
  text: string,
  root: JsonPath,
): readonly { readonly path: JsonPath; readonly node: JsonChild }[] {
  const visit = (node: ReturnType<typeof scanNode>, path: JsonPath): ReturnType<typeof allNodes> =>
    scanChildren(text, node).flatMap((child) => {
      const childPath = [...path, child.key];
      return [{ path: childPath, node: child }, ...visit(child, childPath)];
    });
  return visit(scanNode(text), root);
}
