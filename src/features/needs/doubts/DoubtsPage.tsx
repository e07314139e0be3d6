/** Questions in doubt: a bad question, or a real gap? The one place where that is decided. */
import {itemsApi} from '../../../../server/training-needs/items/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {Question} from '../competency/Question.tsx';
import {NeedsLayout} from '../NeedsLayout.tsx';
import {shortName} from '../words.ts';

export default function DoubtsPage() {
  return (
    <NeedsLayout
      place={places.questionsInDoubt}
      title="Questions in doubt"
      description="Questions that the answers cast doubt on."
    >
      {({reload}) => <Doubts onChange={reload} />}
    </NeedsLayout>
  );
}

function Doubts({onChange}: {onChange: () => Promise<void>}) {
  const {state, reload} = useEndpoint(itemsApi.inDoubt, {});
  const changed = async () => {
    await reload();
    await onChange();
  };
  return (
    <Loading state={state}>
      {({tested, fewest, items}) => {
        const open = items.filter(({inDoubt}) => inDoubt?.decided === null);
        const decided = items.filter(({inDoubt}) => inDoubt?.decided !== null);
        return (
          <>
            <p className="lead">
              {tested === 0
                ? `No question has been answered by ${fewest} people yet, and so many it takes to tell.`
                : `${open.length === 0 ? 'No question is waiting for you.' : `Waiting for you: ${open.length}.`} ${tested} questions have the ${fewest} answers that it takes to tell.`}
            </p>
            {open.length > 0 && (
              <p>
                The answers to a question in doubt do not fit it: perhaps the wrong option is marked as right, or two could be.
                Until you decide, everybody gets the point for it, and the training needs are worked out without it. Of all that
                is doubted here one in twenty is sound, or asks what people really do not know.
              </p>
            )}
            <ul className="lines">
              {open.map((item) => (
                <li key={`${item.id} ${item.rev}`} id={item.id}>
                  <Question item={item} about={shortName(item.competencyName)} onChange={changed} />
                </li>
              ))}
            </ul>
            {decided.length > 0 && (
              <details open={open.length === 0}>
                <summary>Decided: {decided.length}</summary>
                <ul className="lines">
                  {decided.map((item) => (
                    <li key={`${item.id} ${item.rev}`} id={item.id}>
                      <Question item={item} about={shortName(item.competencyName)} onChange={changed} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        );
      }}
    </Loading>
  );
}
