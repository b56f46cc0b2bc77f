import type { Told } from '../../../insight/insight-words.ts';

interface GroupProps {
  readonly id: string;
  readonly told: Told;
  readonly children: React.ReactNode;
}

/** Figures that belong together, under what they are about. */
export const Group = ({ id, told, children }: GroupProps) => (
  <section className="group" aria-labelledby={id}>
    <h3 id={id}>{told.title}</h3>
    <p className="means">{told.means}</p>
    {children}
  </section>
);
