import { describe, expect, it } from '@jest/globals';
import { Words } from '../../../src/scan/engine/stems.ts';

describe('borders of words', () => {
  const words = new Words(/\bnir\b|\btel\b|numé\b|(?<!á)\bph\b/);
  it.each(['nir', 'a nir 4', '(tel)', 'le numé.', 'ph', 'ph:'])('stand in %j', (text) =>
    expect(words.test(text)).toBe(true),
  );
  it.each(['bénir', 'nirée', 'hôtel', 'numéro', 'phóca', 'του tελ', 'yph', 'a_tel'])(
    'do not stand in %j',
    (text) => expect(words.test(text)).toBe(false),
  );
});
