import type { WorldFile } from '../world.ts';

type Lms = WorldFile['customers'][number]['lms'];

/**
 * What happened at Zorggroep Linde, beside who is there.
 *
 * | account | who              | what it shows                                                               |
 * | ------- | ---------------- | --------------------------------------------------------------------------- |
 * | 5019    | Ingrid Kok       | a result that was achieved and is not in the Portfolio                      |
 * | 5022    | Zoë van der Veen | the name was changed by hand, while the source has the old one              |
 * | 5023    | Karim Haddad     | another function since yesterday, so other learning paths                   |
 * | 5024    | Marijke Veenstra | no Team Progress: the link with Opleidingen was removed by hand             |
 * | 5025    | Bas Hoekstra     | access ended, was given back, and one of two learning paths is still away   |
 */
export const lindeHistory: Pick<Lms, 'changes' | 'results' | 'targetGroups'> = {
  changes: [
    {
      id: 'change-1',
      account: '5023',
      at: '2026-11-16T12:02:00Z',
      field: 'function',
      before: 'Verzorgende',
      after: 'Verpleegkundige',
    },
    {
      id: 'change-2',
      account: '5024',
      at: '2026-11-12T13:10:00Z',
      field: 'managedUnit',
      before: 'Opleidingen',
      by: 'person',
      byName: 'Hanneke Prins',
    },
    {
      id: 'change-3',
      account: '5025',
      at: '2026-11-01T05:03:00Z',
      field: 'learningPath',
      before: 'Medicatieveiligheid',
    },
    {
      id: 'change-4',
      account: '5025',
      at: '2026-11-01T05:03:00Z',
      field: 'learningPath',
      before: 'Omgaan met agressie',
    },
    {
      id: 'change-5',
      account: '5025',
      at: '2026-11-09T12:03:00Z',
      field: 'accessUntil',
      before: '2026-10-31',
    },
    {
      id: 'change-6',
      account: '5025',
      at: '2026-11-10T08:40:00Z',
      field: 'learningPath',
      after: 'Omgaan met agressie',
      by: 'person',
      byName: 'Hanneke Prins',
    },
    {
      id: 'change-7',
      account: '5022',
      at: '2026-11-16T14:25:00Z',
      field: 'name',
      before: 'Zoë van der Veen-Bos',
      after: 'Zoë Bos',
      by: 'person',
      byName: 'Hanneke Prins',
    },
  ],
  results: [
    { id: 'result-1', account: '5019', path: 'Omgaan met agressie', achievedAt: '2026-04-21T14:00:00Z' },
    {
      id: 'result-2',
      account: '5019',
      path: 'Persoonlijke verzorging',
      achievedAt: '2026-09-08T10:30:00Z',
      portfolio: 'hidden',
    },
    { id: 'result-3', account: '5023', path: 'Persoonlijke verzorging', achievedAt: '2026-06-30T09:00:00Z' },
  ],
  targetGroups: [
    {
      id: 'group-1',
      title: 'Verpleegkundigen',
      include: [{ function: 'Verpleegkundige', unit: null }],
      paths: ['Medicatieveiligheid', 'Voorbehouden handelingen'],
    },
    {
      id: 'group-2',
      title: 'Verzorgenden',
      include: [{ function: 'Verzorgende', unit: null }],
      paths: ['Medicatieveiligheid', 'Persoonlijke verzorging'],
    },
    {
      id: 'group-3',
      title: 'Iedereen in de zorg',
      include: [{ function: null, unit: null }],
      exclude: [{ function: null, unit: 'Opleidingen' }],
      paths: ['Omgaan met agressie'],
    },
  ],
};
