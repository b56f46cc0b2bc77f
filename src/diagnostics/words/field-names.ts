import type { Language } from '../model.ts';

const names: Record<Language, Readonly<Record<string, string>>> = {
  nl: {
    username: 'gebruikersnaam',
    name: 'naam',
    email: 'e-mail',
    identityProvider: 'identity provider',
    key: 'koppelsleutel',
    id: 'koppelsleutel',
    function: 'functie',
    department: 'afdeling',
    manager: 'leidinggevende',
    startDate: 'datum in dienst',
    endDate: 'datum uit dienst',
  },
  en: {
    username: 'username',
    name: 'name',
    email: 'e-mail',
    identityProvider: 'identity provider',
    key: 'import key',
    id: 'import key',
    function: 'function',
    department: 'department',
    manager: 'manager',
    startDate: 'start date',
    endDate: 'end date',
  },
};

/** What people call a field of a record or an account; a customer's own attribute keeps its own name. */
export const fieldName = (field: string, language: Language): string => names[language][field] ?? field;
