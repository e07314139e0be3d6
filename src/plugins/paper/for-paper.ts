/** Which selectors of a rule hold where. */
const theme = (name: string) => new RegExp(`\\[data-theme=(['"]?)${name}\\1\\]`, 'g');

/** `onPaper` is beside what holds always: there the light theme is whatever the reader looks at. */
export function forPaper(selectors: readonly string[]): {always: string[]; onScreen: string[]; onPaper: string[]} {
  const isDark = (selector: string) => selector.search(theme('dark')) >= 0;
  return {
    always: selectors.filter((selector) => !isDark(selector)),
    onScreen: selectors.filter(isDark),
    onPaper: selectors
      .filter((selector) => !isDark(selector) && selector.search(theme('light')) >= 0)
      .map((selector) => selector.replaceAll(theme('light'), '[data-theme]')),
  };
}
