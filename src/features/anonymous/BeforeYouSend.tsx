/** What somebody should know before they send: it stands above the button. */
export function BeforeYouSend() {
  return (
    <section className="notice" aria-label="Before you send">
      <p>
        <strong>Are you signed in?</strong> This page forgets that: it sends no cookie, so it cannot know you, and the service
        refuses to take a post that comes with one.
      </p>
      <p>
        If your device or network belongs to your employer and that worries you, use your own, somewhere else. Your browser may
        remember that it opened this page; a private window forgets it. What you type is kept on this page only: if you close it,
        it is gone.
      </p>
    </section>
  );
}
