/** What somebody wrote, as the service made it safe: the one place where HTML from outside becomes part of a page. */
export function RenderedHtml({html}: {html: string}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the service rendered it from Markdown without HTML and sanitised it.
  return <div className="words" dangerouslySetInnerHTML={{__html: html}} />;
}
