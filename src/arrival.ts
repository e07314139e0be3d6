/** After a link was followed: whoever listens, or goes by keyboard, is at the new page's title, and not at the top of the window. */
import nprogress from 'nprogress';

// The theme draws this line while a page is slow to come, with a role that no screen reader knows.
nprogress.configure({template: '<div class="bar" aria-hidden="true"><div class="peg"></div></div>', barSelector: '.bar'});

type Place = {pathname: string; hash: string};

export function onRouteDidUpdate({location, previousLocation}: {location: Place; previousLocation: Place | null}): void {
  if (previousLocation === null || previousLocation.pathname === location.pathname || location.hash !== '') return;
  setTimeout(() => {
    const title = document.querySelector<HTMLElement>('main h1, article h1');
    // A page may have put it where one goes on already.
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (title === null || isElsewhere) return;
    title.tabIndex = -1;
    title.focus({preventScroll: true});
  });
}
