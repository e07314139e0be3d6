import {expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';

it('the log of changes is emptied between transactions, not in the middle of one', async () => {
  const {db, tidy} = await (databases[0] as (typeof databases)[number])[1]();
  const order: string[] = [];
  let go = () => {};
  const opened = new Promise<void>((begun) => {
    void db.transaction().execute(async (trx) => {
      await trx.updateTable('revision').set({number: 7}).execute();
      begun();
      await new Promise<void>((end) => {
        go = end;
      });
      order.push('saved');
    });
  });
  await opened;
  const tidied = tidy().then(() => order.push('tidied'));
  setTimeout(go, 20);
  await tidied;
  expect(order).toEqual(['saved', 'tidied']);
});
