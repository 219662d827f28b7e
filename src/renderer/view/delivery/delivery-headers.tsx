// Headers as they stood on the wire: order, letter case and doubles are kept.
import type { RawHeader } from '../../../main/contract/delivery.ts';
import { DataTable } from '../../component/data-table.tsx';

/** The tab. */
export function HeadersTab({ headers }: { readonly headers: readonly RawHeader[] }) {
  return (
    <DataTable
      label="Headers"
      columns={[
        { name: '#', width: '40px' },
        { name: 'Name', width: '32%' },
        { name: 'Value', width: 'auto' },
      ]}
    >
      {headers.map(([name, value], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- headers never change, and a name may stand twice
        <tr key={index}>
          <td className="text-3">{index + 1}</td>
          <td className="mono break">{name}</td>
          <td className="mono break text-2">{value}</td>
        </tr>
      ))}
    </DataTable>
  );
}
