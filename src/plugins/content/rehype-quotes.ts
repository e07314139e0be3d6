/** Straight quotes in what authors wrote become the typographer's, as the interface has them; code keeps what one has to type. */
import type {Element, ElementContent, Root, RootContent} from 'hast';

const left = new Set(['code', 'pre', 'script', 'style', 'kbd']);
const opens = /(^|[\s([{—–/“‘-])$/u;

export function rehypeQuotes() {
  return (root: Root): void => {
    /** The letter before, across the borders of elements: `"<strong>Loud</strong>"`. */
    let before = '';
    function curl(text: string): string {
      return [...text]
        .map((letter) => {
          const curled =
            letter === '"' ? (opens.test(before) ? '“' : '”') : letter === "'" ? (opens.test(before) ? '‘' : '’') : letter;
          before = curled;
          return curled;
        })
        .join('');
    }
    function walk(parent: Root | Element): void {
      for (const child of parent.children as (RootContent | ElementContent)[]) {
        if (child.type === 'text') child.value = curl(child.value);
        else if ('children' in child) {
          if (child.type === 'element' && isBlock(child.tagName)) before = '';
          if (!(child.type === 'element' && left.has(child.tagName))) walk(child as Element);
          else before = 'x';
        }
      }
    }
    walk(root);
  };
}

const isBlock = (name: string) => /^(p|li|h[1-6]|td|th|blockquote|dd|dt|figcaption)$/.test(name);
