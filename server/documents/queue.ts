/** What the queue shows of documents: approvals that are waited for, and days on which somebody looks again. */

import {addDays, addWorkingDays} from '../posts/days.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource, QueueWork} from '../queue/contract.ts';
import {currentVersion, type KeptVersion} from './rules.ts';
import type {DocumentStore} from './store.ts';
import type {DocumentViews} from './view.ts';
import {documentUrl} from './words.shared.ts';

type Needs = {documents: DocumentStore; views: DocumentViews; today: () => string};

/** Working days within which somebody approves, and days before a review is due at which it is announced. */
const [approvalDays, announcedDays] = [5, 30];

export function documentQueue({documents, views, today}: Needs): QueueSource {
  return async (caller) => {
    if (caller !== 'champion' && caller !== 'coordinator') return [];
    const waitsForCaller = ({state, asked, approvals}: KeptVersion) =>
      state === 'in-approval' && asked.includes(caller) && !approvals.some(({as}) => as === caller);
    return (await documents.all()).flatMap((document): QueueWork[] => {
      const {title, owner} = views.factsOf(document);
      const work = {group: 'documents' as const, title, url: documentUrl(document)};
      const approval = document.versions.find(waitsForCaller);
      const current = currentVersion(document.versions, today());
      const reviewOn = current?.state === 'approved' ? current.reviewOn : null;
      const isDue = caller === 'coordinator' && reviewOn !== null && reviewOn <= addDays(today(), announcedDays);
      return [
        ...(approval === undefined
          ? []
          : [
              {
                ...work,
                ...{id: `document-${document.key}.${approval.number}`, kind: 'Document to approve', action: 'Read and approve'},
                url: `${work.url}#keep`,
                ...{waiting: 'Whoever sent it, and whoever needs the form', since: startOf(approval.sentOn ?? approval.madeOn)},
                dueAt: startOf(addWorkingDays(approval.sentOn ?? approval.madeOn, approvalDays)),
              },
            ]),
        ...(isDue
          ? [
              {
                ...work,
                ...{id: `document-review-${document.key}`, kind: 'Document to look at again', action: 'Look at it'},
                ...{waiting: `${owner} keeps it`, since: startOf(current?.madeOn ?? reviewOn), dueAt: startOf(reviewOn)},
              },
            ]
          : []),
      ];
    });
  };
}
