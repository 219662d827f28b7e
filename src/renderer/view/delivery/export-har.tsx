// A button that saves deliveries as an HTTP Archive: one, or those of the list. Bodies are fetched one after the other, up to
// a bound, and what was left out is told.
import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../component/icon.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { type DeliveryWithBody, writeHar } from '../../delivery/write-har.ts';
import { saveFile } from '../../format/save-file.ts';
import { formatCount } from '../../format/size.ts';

/** Bounds of one file: more would take the browser's memory. */
const deliveriesMax = 500;
/** Of all bodies, in characters of base64. */
const base64Max = 64 * 1024 * 1024;

/** What it takes. */
export interface ExportHarProps {
  /** Those to be saved, newest first. */
  readonly ids: readonly string[];
  readonly label: string;
  /** The name of the file, without its ending. */
  readonly name: string;
}

/** The button, and beside it how far it is or what it has saved. */
export function ExportHar({ ids, label, name }: ExportHarProps) {
  const info = useCall('server.info', {});
  const getDelivery = useAction('deliveries.get', []);
  const getBody = useAction('deliveries.body', []);
  const [told, setTold] = useState('');
  const [isUnderWay, setIsUnderWay] = useState(false);
  const save = async (): Promise<void> => {
    if (info.status !== 'ready') return;
    setIsUnderWay(true);
    const found: DeliveryWithBody[] = [];
    let length = 0;
    for (const id of ids.slice(0, deliveriesMax)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that webhooks are not held up
      const [delivery, body] = await Promise.all([getDelivery({ id }), getBody({ id })]);
      // One that has been removed meanwhile is left out, as is what follows the bound.
      if (!delivery.ok || !body.ok) continue;
      length += body.value.base64.length;
      if (length > base64Max) break;
      found.push({ delivery: delivery.value, base64: body.value.base64 });
      setTold(`${formatCount(found.length)} of ${formatCount(ids.length)}`);
    }
    saveFile(`${name}.har`, new TextEncoder().encode(writeHar(found, info.value)));
    setIsUnderWay(false);
    setTold(found.length === ids.length ? 'Saved' : `Saved ${formatCount(found.length)} of ${formatCount(ids.length)}`);
  };
  return (
    <>
      <span role="status" className="text-3">
        {told}
      </span>
      <ActionIcon
        variant="subtle"
        aria-label={label}
        title={`${label}, without the keys of addresses`}
        disabled={ids.length === 0 || info.status !== 'ready'}
        loading={isUnderWay}
        onClick={() => void save()}
      >
        <Icon name="download" size={14} />
      </ActionIcon>
    </>
  );
}
