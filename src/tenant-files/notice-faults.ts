import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { PlacedYaml } from './placed-yaml.ts';

const people = z.array(z.unknown()).catch([]);
const written = z.looseObject({
  administrators: people,
  technicalAdministrators: people,
  notices: z.looseObject({ to: people }).nullish(),
});

/** Who is to hear of trouble must be somebody who may. */
export function noticeFaults(yaml: PlacedYaml): readonly Fault[] {
  const { data } = written.safeParse(yaml.value);
  const may = new Set([...(data?.administrators ?? []), ...(data?.technicalAdministrators ?? [])].map(plain));
  return (data?.notices?.to ?? []).flatMap((address, index) => {
    if (may.has(plain(address))) return [];
    const problem = `${String(address)} is to be told of trouble, and is no administrator of this customer`;
    const fix = 'put the address under administrators or technicalAdministrators as well';
    return [{ ...yaml.placeOf(['notices', 'to', index]), problem, fix }];
  });
}

const plain = (address: unknown) => String(address).trim().toLowerCase();
