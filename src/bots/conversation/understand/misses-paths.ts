import { not } from './absence-words.ts';

const missed =
  /(?<!\p{L})(?:missing|lacking|misses|lacks|mist|mis|missen|ontbreekt|ontbreken) (?:(?:his|her|their|my|our|the|a|an|all|some|several|two|three|zijn|haar|hun|mijn|onze|de|het|een|alle|enkele|wat|twee|drie|verplichte|mandatory) ){0,3}(?:learning paths?|paths|courses|leerpad|leerpaden|cursussen)(?!\p{L})/iu;

/** *Karim is missing learning paths*: the paths are, and not Karim, however much the words look alike. */
export const missesPaths = (text: string): boolean => missed.test(text) && !not(text);
