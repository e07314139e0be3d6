/** Atom feeds of posts, with what everybody may read and nothing else. */
import {Feed} from 'feed';
import MarkdownIt from 'markdown-it';

export type FeedEntry = {title: string; url: string; day: string; summary: string; html: string};
type FeedOf = {
  title: string;
  path: string;
  page: string;
  baseUrl: string;
  siteName: string;
  entries: readonly FeedEntry[];
  now: Date;
};

export function atomFeed({title, path, page, baseUrl, siteName, entries, now}: FeedOf): string {
  const feed = new Feed({
    id: baseUrl + page,
    title,
    link: baseUrl + page,
    feedLinks: {atom: baseUrl + path},
    copyright: '',
    author: {name: siteName},
    // The day is all that is known of a post.
    updated: new Date(
      entries
        .map(({day}) => day)
        .sort()
        .at(-1) ?? now,
    ),
  });
  for (const {title: name, url, day, summary, html} of entries) {
    // A feed's title and summary are HTML to its reader, and what people type is not.
    const [title, description] = [asHtml(name), asHtml(summary)];
    feed.addItem({
      title,
      description,
      id: baseUrl + url,
      link: baseUrl + url,
      date: new Date(day),
      content: html.replaceAll('href="/', `href="${baseUrl}/`),
    });
  }
  return feed.atom1();
}

const {escapeHtml: asHtml} = new MarkdownIt().utils;
