import type { Chatter, World } from '../sandbox/world.ts';
import type { Surroundings } from '../wiring/surroundings.ts';
import { demoNames } from './demo-questions.ts';

type Personas = Extract<Surroundings['entrance'], { is: 'demo' }>['personas'];

const roles = {
  employee: { nl: 'Medewerker', en: 'Employee' },
  manager: { nl: 'Leidinggevende', en: 'Manager' },
  'technical-administrator': { nl: 'Technisch beheerder', en: 'Technical administrator' },
  administrator: { nl: 'Beheerder', en: 'Administrator' },
  agent: { nl: 'Supportmedewerker', en: 'Support agent' },
} as const;
const hints = {
  employee: {
    nl: 'Vraag iets over jezelf, of over een collega.',
    en: 'Ask about yourself, or about a colleague.',
  },
  manager: { nl: 'Vraag iets over iemand uit je team.', en: 'Ask about someone in your team.' },
  'technical-administrator': { nl: 'Vraag iets over jezelf.', en: 'Ask about yourself.' },
  administrator: {
    nl: 'Vraag iets over wie je wilt van je organisatie.',
    en: 'Ask about anyone in your organisation.',
  },
  agent: { nl: 'Help een klant, en bekijk de tickets.', en: 'Help a customer, and see the tickets.' },
} as const;

/** Whom a visitor of the demo can be: one card for each address. */
export function personas(world: World): Personas {
  const addresses = [...new Set(world.chatters.map(({ address }) => address))];
  return addresses.flatMap((address) => {
    const chatters = world.chatters.filter((chatter) => chatter.address === address);
    const [first] = chatters;
    return first === undefined ? [] : [persona(world, first, chatters)];
  });
}

function persona(world: World, { address, role }: Chatter, chatters: readonly Chatter[]): Personas[number] {
  const customers = chatters.map(({ customer }) => customer);
  const named = world.customers.filter(({ tenant }) => customers.includes(tenant.id));
  const proven = chatters.every((chatter) => chatter.proven === 'yes') ? 'yes' : 'no';
  const unproven = { nl: ' (adres niet bevestigd)', en: ' (address not verified)' } as const;
  return {
    id: address,
    name: nameOf(named, address),
    role:
      proven === 'yes' ? roles[role] : { nl: roles[role].nl + unproven.nl, en: roles[role].en + unproven.en },
    customers: named.map(({ tenant }) => tenant.name),
    hint: hints[role],
    questions: [...questions(role, named)],
    tickets: role === 'agent' || role === 'administrator' ? 'shown' : 'hidden',
    sender: { customers, address, proven, via: 'channel' },
  };
}

const aboutSelf = { nl: 'Waarom sta ik niet in LearnLinq?', en: 'Why am I not in LearnLinq?' } as const;

/** Questions to begin with, about people whom this world knows. */
function questions(role: Chatter['role'], customers: World['customers']) {
  const known = new Set(customers.flatMap(({ hr }) => hr.records.map(({ name }) => name)));
  const names = demoNames.filter((name) => known.has(name)).slice(0, 3);
  const about = names.map((name) => ({
    nl: `Waarom staat ${name} niet in LearnLinq?`,
    en: `Why is ${name} not in LearnLinq?`,
  }));
  const own = role === 'employee' || role === 'manager' || role === 'technical-administrator';
  return own ? [aboutSelf, ...about.slice(0, 1)] : about;
}

function nameOf(customers: World['customers'], address: string): string {
  const people = customers.flatMap(({ lms, hr }) => [...lms.accounts, ...hr.records]);
  return people.find(({ email }) => email?.toLowerCase() === address)?.name ?? plainName(address);
}

/** `sam@support.example` is Sam, for want of anything better. */
function plainName(address: string): string {
  const local = address.split('@')[0] ?? address;
  return local.charAt(0).toUpperCase() + local.slice(1);
}
