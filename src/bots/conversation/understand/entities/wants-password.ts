const secret = '(?:wachtwoord|ww|password|pw|inloggegevens|inlog|login|login details|credentials|pincode)';
const patterns = [
  `(?:stuur|geef|mail|app|vertel|send|give|tell|mail|email|get)(?: (?:me|mij|ons|us))? (?:even |eens |alvast )?(?:het|de|the) ${secret} (?:van|of|for) (?!mijn|my|onze|our)`,
  `(?:wat is|wat was|what is|what's|what was|weet (?:je|jij|u)|do you know) (?:het|the) ${secret} (?:van|of|for) (?!mijn|my)`,
  `(?:met )?welk ${secret} (?:logt|heeft|gebruikt)`,
  `(?:with )?(?:which|what) ${secret} (?:does|has|is)`,
  `${secret}[^.?!]{0,40}(?:dat|die) van (?!mij)[^.?!]{2,40} (?:weten|hebben|zien)`,
  `${secret}[^.?!]{0,20}'s that i'd like`,
  `(?:log|sign) (?:eens )?in (?:als|as) (?!admin)[^.?!]{2,40} (?:en|and) (?:lees|read|kijk|look|zeg|tell|show|laat)`,
].map((pattern) => new RegExp(`(?<![\\p{L}])${pattern}`, 'iu'));

/** Whether somebody else's password is asked for: whose, is not told on. */
export const wantsPassword = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
