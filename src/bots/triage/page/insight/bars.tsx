import type { Told } from '../../../insight/insight-words.ts';

export interface BarRow {
  readonly key: string;
  readonly told: Told;
  /** Besides, such as the kind of source; in columns of their own. */
  readonly more?: readonly string[];
  readonly value: number;
}

interface BarsProps {
  readonly rows: readonly BarRow[];
  readonly heads: readonly string[];
  /** The head of the drawing; its numbers stand in the column before. */
  readonly drawn: string;
  readonly labelledBy: string;
}

/** A chart that is a table: each number stands as text, and beside it how it compares with the largest. */
export function Bars({ rows, heads, drawn, labelledBy }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className="figures bars" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className="drawn">
            {drawn}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, told, more = [], value }) => (
          <tr key={key}>
            <th scope="row">
              {told.title}
              {told.means !== '' && <span className="means">{told.means}</span>}
            </th>
            {more.map((text) => (
              <td key={text}>{text}</td>
            ))}
            <td className="number">{value}</td>
            <td className="drawn">
              <span className="unseen">{`${Math.round((value / most) * 100)} %`}</span>
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect className="rail" width="100" height="12" rx="2" />
                <rect className="bar-value" width={(value / most) * 100} height="12" rx="2" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
