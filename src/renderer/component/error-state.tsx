// What went wrong in place of the content: the sentence, what it means, and trying again.
import { Button } from '@mantine/core';
import type { ErrorValue } from '../../main/contract/errors.ts';
import classes from './error-state.module.css';
import { Icon } from './icon.tsx';

/** Shows an error value. */
export function ErrorState({ error, retry }: { readonly error: ErrorValue; readonly retry?: () => void }) {
  // What was attempted, a colon, and what is against it: so our sentences are built.
  const [what, ...why] = error.message.split(': ');
  return (
    <div className={classes.error} role="alert">
      <Icon name="alert" className="bad" />
      <div className="break">
        <h2>{what}</h2>
        {why.length === 0 ? null : <p className="text-2">{sentence(why.join(': '))}</p>}
        <p className="text-3 mono">{error.code}</p>
        {retry === undefined ? null : (
          <Button variant="default" size="compact-sm" mt={12} onClick={retry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

/** What stood behind a colon begins a sentence of its own here. */
function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
