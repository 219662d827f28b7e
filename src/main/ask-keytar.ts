// The process that calls keytar: takes one question over its channel, answers it and ends. It ends without an
// answer when whoever asked is gone, so that none is left waiting for a password that nobody needs.
import { answerKeychain, type Keytar } from './secret/answer-keychain.ts';

process.once('disconnect', () => process.exit(1));
process.once('message', (request) => {
  void answerKeychain(request, loadKeytar).then((answer) => process.send?.(answer, () => process.exit(0)));
});

async function loadKeytar(): Promise<Keytar> {
  // Not written as a literal: the package is optional, and types must hold where it is not installed.
  const name: string = 'keytar';
  const loaded: { readonly default: Keytar } = await import(name);
  return loaded.default;
}
