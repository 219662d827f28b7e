// The request as it stood on the wire, its key masked. The body stands behind it as text where it is text.
import type { Delivery } from '../../../main/contract/delivery.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { maskKey } from '../../delivery/mask-key.ts';
import { formatHex, readBody } from '../../delivery/read-body.ts';
import classes from './delivery-body.module.css';
import { ExportHar } from './export-har.tsx';

/** Bytes shown of a body that is no text; the tab of the body saves all of them. */
const hexBytesMax = 64 * 1024;

/** The tab. */
export function RawTab({ delivery }: { readonly delivery: Delivery }) {
  const body = useCall('deliveries.body', { id: delivery.id });
  return (
    <div className={classes.text}>
      <div>
        <ExportHar ids={[delivery.id]} label="Save as HAR" name={`delivery-${delivery.id}`} />
      </div>
      <Load of={body}>
        {({ base64 }) => {
          const { text, bytes } = readBody(base64);
          return <CodeBlock text={`${headOf(delivery)}\n${text ?? formatHex(bytes, hexBytesMax)}`} label="request" />;
        }}
      </Load>
    </div>
  );
}

/** What stands before the body, to be read: the wire has a CR before each line feed. */
function headOf({ request }: Delivery): string {
  const lines = request.headers.map(([name, value]) => `${name}: ${value}\n`);
  return `${request.method} ${maskKey(request.target)} HTTP/${request.httpVersion}\n${lines.join('')}`;
}
