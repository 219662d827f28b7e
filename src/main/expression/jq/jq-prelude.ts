// The functions of jq that are written in jq. Source: the jq 1.6 manual, which says what each does.
import { parseDefinitions } from './jq-parser.ts';
import type { FoundFunction, JqScope } from './jq-scope.ts';

// Each stands by itself, so that a program reads those that it uses and no others. Where jq's own is recursive
// without end or its text is part of an operator, it is in `jq-path-builtin.ts` or `jq-value-builtin.ts` instead;
// names that begin with `_` are the parts that are easier in TypeScript.
const definitions = `
def map(f): [.[] | f];
def select(f): if f then . else empty end;
def recurse(f; condition): recurse(f | select(condition));
def recurse: recurse(.[]?);
def recurse_down: recurse;
def values: select(. != null);
def nulls: select(. == null);
def booleans: select(type == "boolean");
def numbers: select(type == "number");
def strings: select(type == "string");
def arrays: select(type == "array");
def objects: select(type == "object");
def iterables: select(type == "array" or type == "object");
def scalars: select(type != "array" and type != "object");
def finites: select(isinfinite or isnan | not);
def normals: select(isnormal);
def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
def from_entries: map({(.key // .k // .name // .Name // .K // .Key
  | if type == "string" then . else tojson end):
  (if has("value") then .value elif has("v") then .v else .Value end)}) | add + {} // {};
def with_entries(f): to_entries | map(f) | from_entries;
def add: reduce .[] as $x (null; . + $x);
def any: reduce .[] as $x (false; . or $x);
def all: reduce .[] as $x (true; . and $x);
def any(f): reduce (.[] | f) as $x (false; . or $x);
def all(f): reduce (.[] | f) as $x (true; . and $x);
def any(g; f): reduce (g | f) as $x (false; . or $x);
def all(g; f): reduce (g | f) as $x (true; . and $x);
def isvalid(f): try (f | true) catch false;
def in(xs): . as $x | xs | has($x);
def inside(xs): . as $x | xs | contains($x);
def map_values(f): .[] |= f;
def del(f): delpaths([path(f)]);
def paths: path(..) | select(length > 0);
def paths(f): path(.. | select(f)) | select(length > 0);
def leaf_paths: paths(scalars);
def first(f): label $out | f | ., break $out;
def last(f): reduce f as $x (null; $x);
def first: .[0];
def last: .[-1];
def nth($n): .[$n];
def nth($n; f): if $n < 0 then error("Out of bounds negative array index") else last(limit($n + 1; f)) end;
def limit($n; f): if $n > 0 then label $out | foreach f as $x (0; . + 1; $x, if . >= $n then break $out else empty end)
  elif $n == 0 then empty else f end;
def range($to): range(0; $to; 1);
def range($from; $to): range($from; $to; 1);
def join($separator): reduce .[] as $x (null; (if . == null then "" else . + $separator end)
  + ($x | if . == null then "" elif type == "string" then . else tojson end)) // "";
def flatten: flatten(1e9);
def flatten($depth): if $depth < 0 then error("flatten depth must not be negative")
  else reduce .[] as $x ([]; if ($x | type) == "array" then . + (if $depth > 0 then ($x | flatten($depth - 1)) else [$x] end)
  else . + [$x] end) end;
def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $w | [$x] + $w end;
def combinations($n): . as $all | [range($n)] | map($all) | combinations;
def walk(f): . as $in | if type == "object" then reduce keys_unsorted[] as $key ({}; . + {($key): ($in[$key] | walk(f))}) | f
  elif type == "array" then map(walk(f)) | f else f end;
def transpose: if . == [] then [] else . as $in | (map(length) | max) as $max
  | [range(0; $max) as $j | [range(0; $in | length) as $i | $in[$i][$j]]] end;
def group_by(f): _group_by(map([f]));
def unique_by(f): [group_by(f)[] | .[0]];
def sort_by(f): _sort_by(map([f]));
def min_by(f): _min_by(map([f]));
def max_by(f): _max_by(map([f]));
def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;
def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");
def fromdate: fromdateiso8601;
def date: todate;
def dateadd(unit; amount): . + amount;
def datesub(unit; amount): . - amount;
def match(re): match(re; null);
def test(re): test(re; null);
def capture(re): capture(re; null);
def capture(re; flags): match(re; flags) | [.captures | .[] | select(.name != null) | {key: .name, value: .string}] | from_entries;
def scan(re): match(re; "g") | if (.captures | length) > 0 then [.captures | .[] | .string] else .string end;
def match(re; flags): _match(re; flags)[];
def test(re; flags): (_match(re; flags) | length) > 0;
def sub(re; replacement): sub(re; replacement; "");
def gsub(re; replacement): sub(re; replacement; "g");
def gsub(re; replacement; flags): sub(re; replacement; flags + "g");
def sub(re; replacement; flags): . as $in
  | (reduce _match(re; flags)[] as $m ({text: "", at: 0};
      ($m | [.captures | .[] | select(.name != null) | {key: .name, value: .string}] | from_entries | replacement) as $r
      | {text: (.text + $in[.at:$m.offset] + $r), at: ($m.offset + $m.length)}))
  | .text + $in[.at:];
def ascii: [.] | implode;
def tostream: path(def r: (.[]? | r), .; r) as $p | getpath($p) | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
def fromstream(f): {x: null, e: false} as $init | foreach f as $i ($init;
  if .e then $init else . end | if $i | length == 2
  then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1])
  else setpath(["e"]; $i[0] | length == 1) end; if .e then .x else empty end);
def truncate_stream(stream): . as $n | null | stream | . as $input
  | if (.[0] | length) > $n then setpath([0]; .[0][$n:]) else empty end;
def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] |= $row);
def INDEX(f): INDEX(.[]; f);
def IN(s): any(s == .; .);
def IN(source; s): any(source == s; .);
def todate(f): strftime(f);
def ascii_downcase: _lower;
def ascii_upcase: _upper;
`;

const sources: ReadonlyMap<string, string> = new Map(
  definitions
    .trim()
    .split(/\n(?=def )/)
    .map((text) => [keyOf(text), text]),
);

/** `name/count` of a definition's text. */
function keyOf(text: string): string {
  const [, name = '', parameters] = /^def (\w+)(?:\(([^)]*)\))?:/.exec(text) ?? [];
  return `${name}/${parameters === undefined ? 0 : parameters.split(';').length}`;
}

/**
 * A function by `name/count`; it sees no other functions than those of jq. It is read anew for each run that needs
 * it: what a run has read dies with it, and no state is shared between runs.
 */
export function findWritten(key: string, { run, depth }: JqScope): FoundFunction | undefined {
  const known = run.written.get(key);
  const scope: JqScope = { run, depth, variables: undefined, functions: undefined, labels: undefined };
  if (known !== undefined) return { callee: known, scope };
  const source = sources.get(key);
  const [definition] = source === undefined ? [] : parseDefinitions(source);
  if (definition === undefined) return undefined;
  // Undefined like a definition's, but found again by name in a scope without the program's functions.
  const callee = { ...definition, scope: undefined };
  run.written.set(key, callee);
  return { callee, scope };
}
