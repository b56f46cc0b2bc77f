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

const full: Record<Language, Readonly<Record<string, string>>> = {
  nl: {
    username: 'de gebruikersnaam',
    name: 'de naam',
    email: 'het e-mailadres',
    identityProvider: 'de identity provider',
    key: 'de koppelsleutel',
  },
  en: {
    username: 'the username',
    name: 'the name',
    email: 'the e-mail address',
    identityProvider: 'the identity provider',
    key: 'the import key',
  },
};

/** The same in a sentence, with its article. */
export const theField = (field: string, language: Language): string => nameIn(full[language], field);

/** What people call a field of a record or an account; a customer's own attribute keeps its own name. */
export const fieldName = (field: string, language: Language): string => nameIn(names[language], field);

/** A customer may call an attribute `constructor`. */
const nameIn = (table: Readonly<Record<string, string>>, field: string): string =>
  Object.hasOwn(table, field) ? (table[field] ?? field) : field;
