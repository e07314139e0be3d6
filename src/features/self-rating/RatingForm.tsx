/** At most four tasks with two scales each; what was said before stands there already. */
import type {Answer} from '../../../server/http/contract.ts';
import {selfRatingsApi} from '../../../server/self-ratings/contract.ts';
import {call} from '../../api/client.ts';
import {formatDay} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';
import {Scale} from './Scale.tsx';

type Asked = Answer<typeof selfRatingsApi.mine>['asked'];

/** The name of a field as the contract's errors have it. */
const field = (index: number, what: 'importance' | 'performance') => `ratings.${index}.${what}`;

export function RatingForm({closesOn, asked}: {closesOn: string; asked: Asked}) {
  const text = (level: number | null) => (level === null ? '' : String(level));
  const form = useForm({
    initial: Object.fromEntries(
      asked.flatMap(({importance, performance}, index) => [
        [field(index, 'importance'), text(importance)],
        [field(index, 'performance'), text(performance)],
      ]),
    ) as Record<string, string>,
    schema: selfRatingsApi.save.body,
    toInput: (values) => ({
      ratings: asked.map(({key}, index) => ({
        competency: key,
        importance: levelIn(values, field(index, 'importance')),
        performance: levelIn(values, field(index, 'performance')),
      })),
    }),
    send: async (body) => {
      await call(selfRatingsApi.save, {body});
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <p className="lead">
        {asked.length === 1 ? 'One task' : `${asked.length} tasks`} of your job, two presses each. Nobody sees what you say: the
        coordinator gets the average of everybody, once the round has ended, and none for a small group.
      </p>
      <ErrorSummary {...form} />
      {asked.map(({key, name, description}, index) => (
        <section className="rating" key={key} aria-labelledby={`rating-${key}`}>
          <h2 id={`rating-${key}`}>{name}</h2>
          <p>{description}</p>
          <Scale
            form={form}
            name={field(index, 'importance')}
            label="How important is it for your work?"
            about={name}
            lowest="Not at all"
            highest="Very"
          />
          <Scale
            form={form}
            name={field(index, 'performance')}
            label="How well do you do it today?"
            about={name}
            lowest="Not at all"
            highest="Very well"
          />
        </section>
      ))}
      <SubmitButton sending={form.sending}>Send</SubmitButton>
      {form.sent && <Sent closesOn={closesOn} />}
    </form>
  );
}

const levelIn = (values: Record<string, string>, name: string) => (values[name] ? Number(values[name]) : undefined);

function Sent({closesOn}: {closesOn: string}) {
  const line = useFocusOnOpen<HTMLParagraphElement>(closesOn);
  return (
    <p className="notice" ref={line} tabIndex={-1}>
      Kept. You can change it until {formatDay(closesOn)}.
    </p>
  );
}
