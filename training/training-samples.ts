import { namedSamples, otherLineOf, type Sample, samplesOf } from './make-samples.ts';
import { readFamilies } from './read-families.ts';
import { familiesOf, readLabelled, severalOf } from './read-labelled.ts';

/** Every message that is learned from. */
export function trainingSamples(): readonly Sample[] {
  const labelled = readLabelled();
  const families = [...readFamilies(), ...familiesOf(labelled)];
  const otherLine = otherLineOf(families);
  return families
    .flatMap((family) => samplesOf(family, otherLine))
    .concat(namedSamples(), severalOf(labelled));
}
