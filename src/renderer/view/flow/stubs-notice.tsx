// What is wrong with the stubs file beside a flow, and which of its stubs are never used.
import type { FlowSource } from '../../../main/contract/model.ts';
import { NoticeBar } from '../../component/notice-bar.tsx';

/** Shows the notice; nothing where there is no such file or all is well with it. */
export function StubsNotice({ flow: { stubs } }: { readonly flow: FlowSource }) {
  if (stubs === undefined) return null;
  const { file, problems, warnings } = stubs;
  if (problems.length === 0 && warnings.length === 0) return null;
  // A problem goes before a warning: with one, nothing of what was last written into the file counts.
  const title = problems.length > 0 ? `${file}: stubs count as they last stood` : `${file}: not every stub is used`;
  return (
    <NoticeBar kind="warn" title={title}>
      <ul>
        {problems.map(({ message, line, column }) => (
          <li key={`${line} ${column} ${message}`}>
            {line === undefined ? null : <span className="mono">{`${line}:${column ?? 1} `}</span>}
            {message}
          </li>
        ))}
        {warnings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </NoticeBar>
  );
}
