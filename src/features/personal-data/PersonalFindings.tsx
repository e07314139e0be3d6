/** For the coordinator: what in these texts looks personal. */
import {kinds, recognise} from '../../../server/personal-data/recognise.shared.ts';
import {Marked} from './Marked.tsx';

export function PersonalFindings({texts, masks}: {texts: readonly string[]; masks: readonly string[]}) {
  const found = texts.flatMap((text) => recognise(text, masks).map((finding) => ({text, finding})));
  if (found.length === 0) return <p className="facts">No personal details found automatically. Read it through for names.</p>;
  return (
    <ul className="facts" aria-label="What looks personal">
      {found.map(({text, finding}) => (
        <li key={`${finding.kind} ${finding.start} ${text.length}`}>
          Looks like {kinds[finding.kind]}: <Marked text={text} findings={[finding]} around={20} />
        </li>
      ))}
    </ul>
  );
}
