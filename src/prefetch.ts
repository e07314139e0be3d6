/**
 * A page is fetched ahead when somebody points at its link or touches it, as Docusaurus does; not as soon as the link is in sight:
 * a page here shows dozens of links, and each cost an old computer time while the page itself was still being made ready.
 */
export function onRouteDidUpdate(): void {
  window.docusaurus = {...window.docusaurus, prefetch: () => false};
}
