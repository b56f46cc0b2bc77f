/** Three questions that an administrator of the demo can ask, each with another kind of answer. */
export const demoQuestions = [
  // one cause in the source
  'Waarom staat Sanne Jansen niet in LearnLinq?',
  // two people with this name: a choice
  'Waarom zie ik Jan de Boer niet in LearnLinq?',
  // two causes at once
  'Why is Mila de Groot not in LearnLinq?',
] as const;

/** People of the demo who show something, the first ones most. */
export const demoNames: readonly string[] = [
  'Sanne Jansen',
  'Jan de Boer',
  'Mila de Groot',
  'Yara Bosman',
  'Gijs Koning',
];
