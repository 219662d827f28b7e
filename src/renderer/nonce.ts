// The nonce that the page came with. Libraries that insert a `<style>` (Mantine, CodeMirror, the scroll lock of
// dialogs) put it there, and the policy lets nothing else in.
import { setNonce } from 'get-nonce';

/** Reads the page's nonce and hands it to the library that cannot be given one otherwise; empty without a policy. */
export function readNonce(page: Document): string {
  const nonce = page.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';
  if (nonce !== '') setNonce(nonce);
  return nonce;
}
