/** Paper is light: whatever a style says for the dark theme holds on screens, and what it says for the light one on any paper. */
import type {Plugin} from '@docusaurus/types';
import {forPaper} from './for-paper.ts';

/** What PostCSS hands to a plugin, as far as it is used here. */
type Rule = {
  selectors: string[];
  clone: (given: {selectors: string[]}) => Rule;
  after: (node: AtRule) => void;
  remove: () => void;
  nodes: unknown[];
};
type AtRule = {append: (rule: Rule) => AtRule};
type Root = {walkRules: (each: (rule: Rule) => void) => void};
type Tools = {AtRule: new (given: {name: string; params: string}) => AtRule};

export const paper = {
  postcssPlugin: 'waymark-paper',
  Once(root: Root, {AtRule}: Tools): void {
    const rules: Rule[] = [];
    root.walkRules((rule) => void rules.push(rule));
    for (const rule of rules) {
      const {always, onScreen, onPaper} = forPaper(rule.selectors);
      for (const [params, selectors] of [
        ['print', onPaper],
        ['not print', onScreen],
      ] as const)
        if (selectors.length > 0) rule.after(new AtRule({name: 'media', params}).append(rule.clone({selectors})));
      if (always.length === 0) rule.remove();
      else rule.selectors = always;
    }
  },
};

export default function paperPlugin(): Plugin {
  return {
    name: 'waymark-paper',
    configurePostCss: (options) => ({...options, plugins: [...options.plugins, paper]}),
  };
}
