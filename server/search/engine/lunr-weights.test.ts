import lunr from 'lunr';
import {describe, expect, it} from 'vitest';
import {postingsOf} from './lunr-weights.ts';

/** Two fields, three documents; no stemming, so that terms are words. */
const index = lunr(function () {
  this.ref('number');
  this.field('title', {boost: 3});
  this.field('text');
  this.pipeline.reset();
  this.searchPipeline.reset();
  this.add({number: 0, title: 'reports', text: 'find earlier reports'});
  this.add({number: 1, title: 'notices', text: 'write a notice about reports'});
  this.add({number: 2, title: 'access', text: 'ask for access'});
});

describe('the weights that lunr keeps', () => {
  const postings = postingsOf(index);

  it('are there for every term, in the documents that have it', () => {
    expect([...(postings.get('reports')?.documents ?? [])].sort()).toEqual([0, 1]);
    expect([...(postings.get('access')?.documents ?? [])]).toEqual([2]);
    expect([...postings.keys()].sort()).toEqual(
      ['a', 'about', 'access', 'ask', 'earlier', 'find', 'for', 'notice', 'notices', 'reports', 'write'].sort(),
    );
  });

  it('put documents into the order into which lunr’s own search puts them', () => {
    for (const word of ['reports', 'access', 'notice']) {
      const {documents, weights} = postings.get(word) ?? {documents: new Uint32Array(), weights: new Float32Array()};
      const ours = [...documents]
        .map((document, at) => ({document, weight: weights[at] ?? 0}))
        .sort((a, b) => b.weight - a.weight);
      expect(ours.map(({document}) => String(document))).toEqual(index.search(word).map(({ref}) => ref));
    }
  });

  it('are refused in a sentence where a version keeps them elsewhere', () => {
    expect(() => postingsOf({} as lunr.Index)).toThrow('lunr-weights.ts');
  });
});
