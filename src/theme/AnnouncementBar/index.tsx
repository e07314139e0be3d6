/** What the coordinator wants everyone to know, and the label of demonstration data. */
import {useSession} from '../../api/session.ts';

export default function AnnouncementBar() {
  const state = useSession();
  if (state.step !== 'loaded') return null;
  const {demo, notice} = state.value;
  return (
    <>
      {demo && (
        <aside className="banner banner--demo" aria-label="Demonstration">
          <strong>Demonstration data.</strong> Every person, post, attempt and figure here is generated. Nothing is real.
        </aside>
      )}
      {notice !== '' && (
        <aside className="banner" aria-label="Notice">
          {notice}
        </aside>
      )}
    </>
  );
}
