/** Paper cannot be clicked: what is folded away is opened for printing, and folded again after it, where styles alone cannot do it. */
const worthReading = 'main details:not([open], form *)';

export function openForPrinting(): () => void {
  let folded: HTMLDetailsElement[] = [];
  const open = () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>(worthReading)];
    for (const each of folded) each.open = true;
  };
  const fold = () => {
    for (const each of folded) each.open = false;
    folded = [];
  };
  window.addEventListener('beforeprint', open);
  window.addEventListener('afterprint', fold);
  return () => {
    window.removeEventListener('beforeprint', open);
    window.removeEventListener('afterprint', fold);
  };
}

/** Part of a page, as print.css and the part's own styles know it; the browser's own print has all of it. */
export function printOnly(part: 'card' | 'powers'): void {
  const root = document.documentElement;
  root.dataset.print = part;
  window.addEventListener('afterprint', () => delete root.dataset.print, {once: true});
  window.print();
}
