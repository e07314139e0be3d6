/** Said on the pages that cannot work without JavaScript, to those who have none. */
export function NeedsScript() {
  return (
    <noscript>
      <p>This page needs JavaScript. Guides, documents and news read without it.</p>
    </noscript>
  );
}
