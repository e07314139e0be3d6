import type {OtherSignals, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {itemsApi} from '../../../../server/training-needs/items/contract.ts';
import type {Loaded} from '../../../api/shared.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';
import {Actions} from './Actions.tsx';
import {BesideOne} from './OtherSignals.tsx';
import {Question} from './Question.tsx';
import {QuizFigures} from './QuizFigures.tsx';

type Props = {
  competency: string;
  name: string;
  organisations: TrainingNeeds['organisations'];
  said: Loaded<OtherSignals>;
  onChange: () => Promise<void>;
  onClose: () => void;
};

export function Detail({competency, name, organisations, said, onChange, onClose}: Props) {
  const heading = useFocusOnOpen<HTMLHeadingElement>(competency);
  const {state, reload} = useEndpoint(itemsApi.items, {params: {competency}});
  const changed = async () => {
    await reload();
    await onChange();
  };
  return (
    <section className="panel" aria-labelledby="detail">
      <h2 id="detail" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <Actions competency={competency} organisations={organisations} />
      <h3>What else people say about it</h3>
      <Loading state={said}>{({competencies}) => <BesideOne line={competencies.find(({key}) => key === competency)} />}</Loading>
      <h3>Its questions</h3>
      <Loading state={state}>
        {({quizzes, items}) =>
          items.length === 0 ? (
            <p>There is no quiz yet.</p>
          ) : (
            <>
              {quizzes.map((quiz) => (
                <QuizFigures key={quiz.id} quiz={quiz} />
              ))}
              <ul className="lines">
                {items
                  .toSorted((a, b) => Number(b.isSuspect) - Number(a.isSuspect) || (a.facility ?? 2) - (b.facility ?? 2))
                  .map((item) => (
                    <li key={item.id} id={item.id}>
                      <Question item={item} onChange={changed} />
                    </li>
                  ))}
              </ul>
            </>
          )
        }
      </Loading>
      <p>
        <button type="button" className="button button--quiet" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}
