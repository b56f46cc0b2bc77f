import type { Language } from '../../../diagnostics/model.ts';

interface EntranceWords {
  readonly title: string;
  readonly text: string;
  readonly signIn: string;
  readonly signOut: string;
}

export const entranceWords: Readonly<Record<Language, EntranceWords>> = {
  nl: {
    title: 'Meld je aan',
    text: 'Deze pagina is voor supportmedewerkers en beheerders. Je meldt je aan met je werkaccount.',
    signIn: 'Aanmelden',
    signOut: 'Afmelden',
  },
  en: {
    title: 'Sign in',
    text: 'This page is for support agents and administrators. You sign in with your work account.',
    signIn: 'Sign in',
    signOut: 'Sign out',
  },
};
