/** Something that happened to a post, for those who wait for it. */
export type PostEvent = {
  /** The suggestion or question. */
  postId: string;
  /** Whose author hears of it at once: the post itself, or an answer to it. */
  concerns: string;
  title: string;
  url: string;
  /** What was said: the step, answer or comment, or the post itself. */
  said: string;
  /** One line, such as "Answered: …". */
  sentence: string;
  /** The same for those who follow, where it must be said otherwise to them. */
  followers?: string;
  /** What was said, as plain text. */
  text: string;
};
