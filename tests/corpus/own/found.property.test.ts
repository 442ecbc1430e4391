import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundSubjects } from '../../../corpus/own/found.ts';
import { read } from './build.ts';

const WORDS = ['Vera', 'Per', 'Nadia', 'Lindqvist', 'Brock', 'Quill', 'Institute', 'Tarnwick', 'M.'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((name) => `Then they saw ${name.join(' ')} there.`);
const document = fc.array(sentence, { minLength: 1, maxLength: 4 });

test('the same documents give the same subjects in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 5 }), fc.integer(), (documents, seed) => {
      const sources = documents.map((paragraphs, at) => {
        const { source, passages, names = [] } = read(`s${at}`, paragraphs);
        return { id: source.id, publisher: 'P', passages: passages.map(({ id }) => id), names };
      });
      const turned = sources.toSorted((one, other) => (one.id + seed < other.id + seed ? 1 : -1));
      expect(foundSubjects(turned)).toEqual(foundSubjects(sources));
    }),
  );
});
