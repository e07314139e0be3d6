/** What a scenario points at: by role and name, as a screen reader would say it, `button "Search"`; else by label, text or CSS. */
import type {Locator, Page} from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
export type Target = {by: 'role' | 'label' | 'text' | 'css'; what: string; name?: string; nth: number};

/** `button "Search"`, `heading "Steps" 2` (the second of them), `link "Record …"` (how its name begins), `label "Password"`, `css "main"`. */
const pattern = /^([a-z]+)(?: "(.+)")?(?: (\d+))?$/;

export function targetOf(written: string): Target | undefined {
  const [, word = '', name, nth = '1'] = pattern.exec(written.trim()) ?? [];
  if (word === '') return undefined;
  const rest = {nth: Number(nth) - 1};
  if (word === 'label' || word === 'text' || word === 'css')
    return name === undefined ? undefined : {by: word, what: name, ...rest};
  return {by: 'role', what: word, ...(name !== undefined && {name}), ...rest};
}

/** In a part of the page, where one is named. */
export function locate(page: Page, written: string, within?: string): Locator {
  const root = within === undefined ? page : locate(page, within);
  const target = targetOf(written);
  if (target === undefined) throw new Error(`"${written}" is no target: write one such as button "Search".`);
  const {by, what, name, nth} = target;
  const begins = name?.endsWith('…')
    ? new RegExp(
        `^${name
          .slice(0, -1)
          .trimEnd()
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
      )
    : undefined;
  const found = {
    role: () => root.getByRole(what as Role, name === undefined ? {} : {name: begins ?? name, exact: true}),
    label: () => root.getByLabel(what, {exact: true}),
    text: () => root.getByText(what, {exact: true}),
    css: () => root.locator(what),
  }[by]();
  return found.nth(nth);
}

/** What of that kind is there, as a sentence; nothing for a target without a role. */
export async function insteadOf(page: Page, written: string): Promise<string> {
  const {by, what} = targetOf(written) ?? {};
  if (by !== 'role') return '';
  const found = await page
    .getByRole(what as Role)
    .all()
    .catch(() => []);
  const trees = await Promise.all(found.slice(0, 60).map((each) => each.ariaSnapshot({timeout: 500}).catch(() => '')));
  const names = [...new Set(trees.flatMap((tree) => /^- \S+ "(.+?)"/.exec(tree)?.[1] ?? []))];
  return names.length === 0 ? ` There is no ${what} there.` : ` There are: ${names.join(' · ')}.`;
}
