/** The one file that knows how lunr keeps its weights: it offers them to nobody, so that a new version of it may keep them otherwise. */
import type lunr from 'lunr';

/** Documents in which a term stands, by number in ascending order, and how much it weighs in each. */
export type Postings = {documents: Uint32Array; weights: Float32Array};

/** lunr keeps a vector for each field of each document: the same weights, by term, with the fields of a document added up. */
export function postingsOf(index: lunr.Index): Map<string, Postings> {
  const {invertedIndex, fieldVectors} = index as unknown as {
    invertedIndex: Record<string, {_index: number}>;
    fieldVectors: Record<string, {elements: number[]}>;
  };
  if (invertedIndex === undefined || fieldVectors === undefined)
    throw new Error('This version of lunr keeps its weights elsewhere: server/search/lunr-weights.ts has to follow.');
  const byTerm: Map<number, number>[] = [];
  for (const [fieldRef, {elements}] of Object.entries(fieldVectors)) {
    const document = Number(fieldRef.slice(fieldRef.indexOf('/') + 1));
    for (let at = 0; at < elements.length; at += 2) {
      const term = elements[at] ?? 0;
      const weights = (byTerm[term] ??= new Map());
      weights.set(document, (weights.get(document) ?? 0) + (elements[at + 1] ?? 0));
    }
  }
  return new Map(
    Object.entries(invertedIndex).map(([term, {_index}]) => {
      const weights = [...(byTerm[_index] ?? [])].sort(([one], [other]) => one - other);
      return [
        term,
        {
          documents: Uint32Array.from(weights, ([document]) => document),
          weights: Float32Array.from(weights, ([, weight]) => weight),
        },
      ];
    }),
  );
}

/** Whether the term stands in the document. */
export function standsIn({documents}: Postings, document: number): boolean {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return documents[low] === document;
}
