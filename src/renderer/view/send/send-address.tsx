// Where a test request goes: the method, the form of the address, and the address that comes of it. The key is the
// core's to fill in, so it is masked here whether the window knows it or not.
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ServerInfo } from '../../../main/contract/model.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import { maskKey } from '../../delivery/mask-key.ts';
import { type Draft, methods } from '../../send/draft.ts';
import { formOf } from '../../send/form-of.ts';
import type { SendTarget } from '../../send/send-targets.ts';
import classes from './send.module.css';

/** What it takes. */
export interface SendAddressProps {
  readonly target: SendTarget;
  /** Has the address of the listener and the tenant. */
  readonly info: ServerInfo;
  readonly draft: Draft;
  /** Hears the parts of the draft that change, and those alone. */
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Draws the lines. */
export function SendAddress({ target, info, draft, onChange }: SendAddressProps) {
  const form = formOf(draft, target, info);
  // With the key, or with the name of a variable where the key is a secret: it is shown masked and copied as it is.
  const url = info.ingress + form.path;
  return (
    <div className={classes.address}>
      <div className={classes.choices}>
        <Select
          className={classes.method}
          aria-label="Method"
          data={[...methods]}
          value={draft.method}
          allowDeselect={false}
          onChange={(value) => {
            const method = methods.find((one) => one === value);
            if (method !== undefined) onChange({ method });
          }}
        />
        <SegmentedControl
          aria-label="URL form"
          value={draft.form}
          data={[
            { value: 'tenant', label: 'With tenant' },
            { value: 'short', label: 'Short' },
            { value: 'other', label: 'Other tenant' },
          ]}
          onChange={(value) => onChange({ form: value })}
        />
        {draft.form === 'other' ? (
          <TextInput
            className={classes.tenant}
            aria-label="Other tenant"
            value={draft.otherTenant}
            spellCheck={false}
            onChange={(event) => onChange({ otherTenant: event.currentTarget.value.trim() })}
          />
        ) : null}
        {form.isAccepted ? null : (
          <span className={`${classes.warning} warn`}>
            <Icon name="warning" size={14} />
            your server will not accept this address
          </span>
        )}
      </div>
      <div className={classes.url}>
        <span className="mono break">{maskKey(url)}</span>
        <CopyButton text={url} label="Copy address with its key" />
      </div>
    </div>
  );
}
