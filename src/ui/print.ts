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
