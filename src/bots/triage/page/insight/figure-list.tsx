import type { Told } from '../../../insight/insight-words.ts';

interface FigureListProps {
  readonly figures: readonly { readonly told: Told; readonly value: string }[];
}

/** Single figures, each with what it means beneath it. */
export const FigureList = ({ figures }: FigureListProps) => (
  <dl className="figure-list">
    {figures.map(({ told, value }) => (
      <div key={told.title}>
        <dt>{told.title}</dt>
        <dd className="value">{value}</dd>
        <dd className="means">{told.means}</dd>
      </div>
    ))}
  </dl>
);
