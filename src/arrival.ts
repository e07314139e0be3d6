/** After a link was followed: whoever listens, or goes by keyboard, is at the new page's title, and not at the top of the window. */
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
