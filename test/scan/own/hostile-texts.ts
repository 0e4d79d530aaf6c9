const example = (hit: string) => ({ hit: [hit], miss: ['nothing'] });
const one = (id: string, pattern: string, hit: string, more: object = {}) => ({
  id: `own-${id}`,
  title: id,
  category: 'business',
  pattern,
  examples: example(hit),
  ...more,
});

/** Each of these takes a backtracking engine a time that grows with a power of the text, or worse. */
export const rules = {
  patterns: [
    one('twice', 'abc(?:a|a|aa){1,60}!', 'abcaa!'),
    one('nested', 'abd(?:(?:a{0,5}){0,5}){0,5}!', 'abdaa!'),
    one('overlap', 'abe[a-z ]{0,90}[a-z ]{0,90}!', 'abe x!'),
    one('near', '[a-z]{1,40}[a-z ]{0,60}!', 'dossier abc!', { near: ['dossier'] }),
  ],
  words: [{ id: 'own-words', title: 'w', words: [`${'alpha '.repeat(5)}omega`] }],
};

/** What is repeated. */
export const hostile = {
  'alternatives that are alike': `abc${'a'.repeat(70)} `,
  'alternatives, many beginnings': 'abc',
  'beginnings, nothing else': 'abc ',
  'repetitions in one another': `abd${'a'.repeat(120)} `,
  'two that may share': 'abe ',
  'two that may share, and an end': `${'abe '.repeat(30)}!`,
  'words near by': 'dossier ',
  'words near by, and values': 'dossier abc! ',
  'a phrase without end': 'alpha ',
} as const;
