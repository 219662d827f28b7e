// The session's token: where a request may carry it, and whether it is the right one. Compared in constant
// time, never logged. The cookie is named after the port, because cookies do not know ports.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RawHeader } from '../contract/delivery.ts';
import { decodePercent } from '../plugin/percent-decode.ts';
import { headerValues } from './header-values.ts';

/** Tells whether a text is the token. */
export type TokenCheck = (presented: string) => boolean;

/** Makes the check; texts of any length take the same time. */
export function createTokenCheck(token: string): TokenCheck {
  const wanted = digest(token);
  return (presented) => timingSafeEqual(digest(presented), wanted);
}

/** Whether a request carries the token: as Bearer, as Basic password or alone in Basic, or in the cookie. */
export function carriesToken(
  headers: readonly RawHeader[],
  { isToken, port }: { readonly isToken: TokenCheck; readonly port: number },
): boolean {
  const authorized = headerValues(headers, 'authorization').flatMap(readAuthorization);
  const cookies = headerValues(headers, 'cookie').flatMap((value) => readCookies(value, cookieName(port)));
  return [...authorized, ...cookies].some(isToken);
}

/** The `Set-Cookie` that keeps the token in the browser until it ends; no script can read it. */
export function tokenCookie(token: string, port: number): string {
  return `${cookieName(port)}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieName(port: number): string {
  return `hookbench-${port}`;
}

function readAuthorization(value: string): readonly string[] {
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*\S)\s*$/.exec(value) ?? [];
  if (scheme.toLowerCase() === 'bearer') return [credentials];
  if (scheme.toLowerCase() !== 'basic') return [];
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  // Kestra's JavaScript client sends a lone token without the colon.
  return [text.slice(text.indexOf(':') + 1)];
}

function readCookies(value: string, name: string): readonly string[] {
  return value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => decodePercent(part.slice(name.length + 1)) ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
