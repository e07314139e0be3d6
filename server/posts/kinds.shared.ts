/** The kinds of posts, one entry each: everything that is the same for all of them is worked out from this list. */

export const postKinds = {
  suggestion: {name: 'Suggestion', path: 'suggestions'},
  question: {name: 'Question', path: 'questions'},
} as const;

export type PostKind = keyof typeof postKinds;

export const postKindNames = Object.keys(postKinds) as [PostKind, ...PostKind[]];

export const isPostKind = (kind: string): kind is PostKind => kind in postKinds;

export const postUrl = (kind: PostKind, id: string) => `/${postKinds[kind].path}/${id}`;
