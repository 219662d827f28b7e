// A content type as headers have it: the type in lower case, and its parameters.
// Source: RFC 9110 §8.3.

/** A content type. */
export interface ContentType {
  /** `text/xml`; empty where there is none. */
  readonly type: string;
  /** By name in lower case, without their quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads the value of a header, of `Content-Disposition` as well; undefined is read as empty. */
export function readContentType(value: string | undefined): ContentType {
  const [type = '', ...rest] = (value ?? '').split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const [, name, quoted, plain] = /^\s*([^\s=]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(\S*))\s*$/.exec(parameter) ?? [];
    if (name !== undefined) parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
  }
  return { type: type.trim().toLowerCase(), parameters };
}
