// What rendering for an execution needs: variables, the world's services, and a masker that learns each
// secret as it is rendered.
import { ok, type Result } from '../../contract/errors.ts';
import { parseJson } from '../../contract/parse-json.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonValue } from '../../contract/value.ts';
import type { Renderer, RenderScope } from '../../expression/renderer.ts';
import type { Services } from '../../expression/services.ts';
import type { Value } from '../../expression/value.ts';
import { writeJson } from '../../expression/write-json.ts';
import { createMasker, type Masker } from '../../secret/mask.ts';
import type { Sealer } from '../../secret/sealer.ts';
import type { SecretStore } from '../../secret/secret-store.ts';

/** What rendering needs that is the same for the whole process. */
export interface Rendering {
  readonly renderer: Renderer;
  readonly switches: Switches;
  /** Everything of `Services` but the secrets. */
  readonly services: Omit<Services, 'secret'>;
  readonly secrets: SecretStore;
  /** Encrypts what must not stand readable in the record. */
  readonly sealer: Sealer;
}

/** What one context alone has. */
export interface OwnContext {
  /** The errors that its execution logged so far. */
  readonly errorLogs?: Services['errorLogs'];
  /** Texts that are hidden in logs from the start. */
  readonly hidden?: ReadonlySet<string>;
}

/** Renders with one set of variables. All answers may be EXPRESSION_FAILED. */
export interface RenderContext {
  readonly render: (template: string) => Result<string>;
  /** The value of a template that is one expression, else its text. */
  readonly renderTyped: (template: string) => Result<JsonValue>;
  /** Renders all texts inside a value. */
  readonly renderObject: (value: JsonValue) => Result<JsonValue>;
  /** Replaces every secret that was rendered in this context. */
  readonly mask: (text: string) => string;
  /** The same with other variables, learning secrets together with this one. */
  readonly withVariables: (variables: ReadonlyMap<string, Value>) => RenderContext;
}

/** A context for one taskrun, one trigger or one execution's end. */
export function createRenderContext(
  rendering: Rendering,
  variables: ReadonlyMap<string, Value>,
  own: OwnContext = {},
): RenderContext {
  return createLateContext(rendering, () => variables, own);
}

/** The same for variables that are gathered when there is something to render; most tasks that log a line have nothing. */
export function createLateContext(
  rendering: Rendering,
  findVariables: () => ReadonlyMap<string, Value>,
  { errorLogs, hidden }: OwnContext = {},
): RenderContext {
  const masker = createMasker();
  for (const text of hidden ?? []) masker.add(text);
  return createWith(findVariables, { rendering, masker, errorLogs });
}

/** What contexts share that differ in their variables alone. */
interface SharedContext {
  readonly rendering: Rendering;
  readonly masker: Masker;
  readonly errorLogs: Services['errorLogs'] | undefined;
}

/** The services of the process, and the secrets, each of which the mask learns. */
function createServices({ rendering, masker, errorLogs }: SharedContext): Services {
  return {
    ...rendering.services,
    ...(errorLogs === undefined ? {} : { errorLogs }),
    secret(request) {
      const value = rendering.secrets.find(request);
      if (value === undefined) return { found: false };
      masker.add(value);
      return { found: true, value };
    },
  };
}

function createWith(findVariables: () => ReadonlyMap<string, Value>, shared: SharedContext): RenderContext {
  const { rendering, masker } = shared;
  const { renderer, switches } = rendering;
  // Made when there is something to render, which most properties of most tasks are not.
  let made: RenderScope | undefined;
  const scope = (): RenderScope => (made ??= { variables: findVariables(), services: createServices(shared) });
  const toJson = (rendered: Result<Value>): Result<JsonValue> =>
    rendered.ok ? parseJson(writeJson(rendered.value, switches)) : rendered;
  return {
    render: (template) => (template.includes('{') ? renderer.render(template, scope()) : ok(template)),
    renderTyped: (template) => toJson(renderer.renderTyped(template, scope())),
    renderObject: (value) => toJson(renderer.renderObject(value, scope())),
    mask: masker.mask,
    withVariables: (others) => createWith(() => others, shared),
  };
}
